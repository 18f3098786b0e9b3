import { sessionById } from '@/db/account-sessions';
import { accountById } from '@/db/accounts';
import { secondFactorsOf } from '@/db/second-factors';
import type { Read } from '@/db/store';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { refuseUnlessCan } from '@/lib/access/admission';
import { asksSecondFactor } from '@/lib/access/second-factor';
import type { Request } from '@/lib/command';
import { addMinutes } from '@/lib/domain/message';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

/** A request of somebody in his session: factors are those of a person at a browser. */
export type SessionRequest = Request & { actor: SignedIn | null };

/** Whose session it is; refuses a visitor, and a role that manages nothing of its own. */
export function signedIn({ actor }: SessionRequest): SignedIn {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  refuseUnlessCan(actor, 'self.manage', { accountId: actor.accountId });
  return actor;
}

export const minutesBefore = ({ instant }: Now, minutes: number): string => addMinutes(instant, -minutes);

/**
 * The factors of a person who may change them in this session. Refuses the shared accounts of the demonstration, and
 * whoever has a factor and did not give it here: with a password alone he would give himself another.
 */
export async function changeableFactors(read: Read, { accountId, sessionId }: SignedIn) {
  const account = await accountById(read, accountId);
  const session = await sessionById(read, sessionId);
  if (!account || !session || session.accountId !== accountId) throw new Refusal('missing', 'not_found');
  if (!asksSecondFactor(account)) throw new Refusal('forbidden', 'second_factor_demonstration');
  const factors = await secondFactorsOf(read, accountId);
  if (factors.length > 0 && session.secondFactorAt === null)
    throw new Refusal('forbidden', 'second_factor_to_give');
  return { account, factors };
}
