import { keptBefore, namesOfWithdrawn, sessionsWithNames } from '@/db/participant-names';
import type { Read } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { isNamesTermOver } from '@/lib/domain/names-term';
import type { Now } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { readLedger } from '@/lib/person/erasure-ledger';
import { ERASURE_IS_FINAL, eraseNames } from './erase-names';

/** Erases the names of the sessions whose term is over, and the files of their certificates. Returns how many sessions. */
export async function endNames(read: Read, now: Now): Promise<number> {
  let ended = 0;
  for (const kept of sessionsWithNames(read)) {
    if (!isNamesTermOver(kept, now.day)) continue;
    await erase({ sessionId: kept.sessionId }, now);
    ended += 1;
  }
  return ended;
}

/** Erases the names of those who withdrew: none is kept of them. Returns of how many sessions. */
export async function endNamesOfWithdrawn(read: Read, now: Now): Promise<number> {
  const sessions = Map.groupBy(namesOfWithdrawn(read), ({ sessionId }) => sessionId);
  for (const [sessionId, rows] of sessions)
    await erase({ sessionId, numbers: rows.map(({ number }) => number) }, now);
  return sessions.size;
}

/**
 * Erases again the names that the ledger beside the copies says erased, where a copy from before was put back; what was
 * written since is left. Twice changes nothing. Returns of how many sessions.
 */
export async function settleNames(
  read: Read,
  now: Now,
  folders: readonly string[] = [env().COPIES_PATH],
): Promise<number> {
  let again = 0;
  for (const folder of folders)
    for (const { participants, before } of (await readLedger(folder)).names) {
      const kept = Map.groupBy(keptBefore(read, { participants, before }), ({ sessionId }) => sessionId);
      for (const [sessionId, rows] of kept) {
        await erase({ sessionId, numbers: rows.map(({ number }) => number), before }, now);
        again += 1;
      }
    }
  return again;
}

const erase = (what: { sessionId: number; numbers?: number[]; before?: string }, now: Now) =>
  eraseNames({ ...what, confirmed: [ERASURE_IS_FINAL] }, { actor: SYSTEM, now, door: 'script' });
