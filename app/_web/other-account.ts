import { Refusal } from '@/lib/refusal';
import type { CurrentActor } from './actor';

/**
 * Refuses what was drawn for another account than that of the session: a tab that was open before one changed accounts
 * writes nothing under the wrong one. Of somebody who holds several, what says nothing is refused too.
 */
export function refuseOtherAccount(actor: CurrentActor | null, drawnFor: string | null | undefined): void {
  if (!actor || (!drawnFor && !actor.holdsOthers)) return;
  if (drawnFor !== String(actor.accountId)) throw new Refusal('conflict', 'other_account');
}
