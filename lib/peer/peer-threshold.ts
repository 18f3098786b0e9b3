import { type PeerThreshold, peerThresholds } from '@/db/peers';
import type { Read } from '@/db/store';
import { FIRST_THRESHOLD } from '@/lib/domain/peers';
import type { SeasonKey } from '@/lib/domain/season';

/** The threshold of a season in force at the end of a day, in tenths of a point: that of PILOTE while nobody set one. */
export async function peerThresholdAt(read: Read, season: SeasonKey, day: string): Promise<number> {
  return (await peerThresholds(read, season, day))[0]?.tenths ?? FIRST_THRESHOLD;
}

export type { PeerThreshold };
