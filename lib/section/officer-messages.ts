import { queueMessage } from '@/db/mail-messages';
import { officersInCharge } from '@/db/mail-recipients';
import { isOwnHand } from '@/lib/access/own-hand';
import type { Circumstances } from '@/lib/command';
import { nextMorning } from '@/lib/domain/message';

type Given = Pick<Circumstances, 'tx' | 'actor' | 'now'>;

/** Something arrived for the officers of some actions: one message a morning, which lists all that waits then. */
export async function tellArrival({ tx, actor, now }: Given, actionKeys: readonly string[]): Promise<void> {
  const morning = nextMorning(now.instant);
  for (const accountId of await officersInCharge(tx, actionKeys)) {
    if (isOwnHand(tx, actor, accountId)) continue;
    await queueMessage(tx, {
      kind: 'sections_arrived',
      accountId,
      params: {},
      dedupeKey: `sections_arrived:${morning}:${accountId}`,
      at: now.instant,
    });
  }
}

/** A consortium asks for an exception: the officers of the action are told of each request. */
export async function tellExceptionAsked(
  { tx, now }: Given,
  { actionKey, requestId }: { actionKey: string; requestId: number },
): Promise<void> {
  for (const accountId of await officersInCharge(tx, [actionKey]))
    await queueMessage(tx, {
      kind: 'exception_asked',
      accountId,
      params: { requestId },
      dedupeKey: `exception_asked:${requestId}:${accountId}`,
      at: now.instant,
    });
}
