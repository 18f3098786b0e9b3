import { keepRecord } from '@/lib/command';
import type { Now } from '@/lib/domain/time';

/** Written at most once an hour: a program that asks a thousand times is one write. */
const TOUCH_HOURS = 1;

/** Notes that a token served, at most once an hour. */
export async function noteTokenUse(tokenId: number, lastUsedAt: string | null, now: Now): Promise<void> {
  const hours =
    lastUsedAt === null ? TOUCH_HOURS : (Date.parse(now.instant) - Date.parse(lastUsedAt)) / 3_600_000;
  if (hours >= TOUCH_HOURS) await keepRecord.touchToken(tokenId, now.instant);
}
