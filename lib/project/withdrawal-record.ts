import { appendWithdrawal, recordedOn } from '@/db/withdrawals';
import type { Circumstances } from '@/lib/command';
import type { WithdrawnThing } from '@/lib/domain/vocabulary';

/** Writes that a thing was recorded by mistake; answers the day on which it had been recorded. */
export async function recordWithdrawal(
  { tx, actor, now, door }: Circumstances,
  thing: WithdrawnThing,
  thingId: number,
  reason: string,
): Promise<{ recordedOn: string; day: string }> {
  const on = recordedOn(tx, thing, thingId, now.day);
  await appendWithdrawal(tx, {
    thing,
    thingId,
    recordedOn: on,
    reason,
    accountId: actor.accountId,
    door,
    at: now.instant,
    knownFrom: now.day,
  });
  return { recordedOn: on, day: now.day };
}
