import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { type OwnPeer, type PeerComparison, peerComparisons } from './peer-comparisons';

/** What a section is of: a participation of a project, and the period of its campaign. */
interface SectionPlace {
  season: SeasonKey;
  action: string;
  projectId: number;
  periodId: number;
}

export interface SectionPeers {
  comparison: PeerComparison;
  own: OwnPeer;
}

/**
 * A participation beside the others, as all of them declared the period of a section: one comparison a measure. None
 * where nobody declared anything of it, or for a reader to whom comparisons are closed.
 */
export async function sectionPeers(
  read: Read,
  actor: Performer,
  now: Now,
  { season, action, projectId, periodId }: SectionPlace,
): Promise<SectionPeers[]> {
  if (!can(actor, 'peers.read')) return [];
  const found = await peerComparisons(read, actor, now, { season, action, layer: 'declared', day: now.day });
  return found.flatMap((comparison) => {
    const own = comparison.own.find((one) => one.projectId === projectId);
    return own && comparison.period.id === periodId ? [{ comparison, own }] : [];
  });
}
