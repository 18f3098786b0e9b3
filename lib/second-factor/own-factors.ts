import { accountById } from '@/db/accounts';
import { unusedCodes } from '@/db/recovery-codes';
import { secondFactorsOf } from '@/db/second-factors';
import { challengeOf } from '@/db/session-challenges';
import type { Read } from '@/db/store';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { can } from '@/lib/access/policy';
import { asksSecondFactor } from '@/lib/access/second-factor';
import { ENROLMENT_MINUTES, isSecondFactorObliged } from '@/lib/domain/second-factor';
import type { Now } from '@/lib/domain/time';
import type { SecondFactorKind } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import { minutesBefore } from './own-session';
import { unseal } from './sealed-secret';
import { totpAddress } from './totp';

export interface OwnFactor {
  id: number;
  kind: SecondFactorKind;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** One's own second factors, never their keys; null where the account may have none (the demonstration). */
export async function ownFactors(read: Read, actor: SignedIn) {
  const { accountId, role } = actor;
  const account = can(actor, 'self.manage', { accountId }) && (await accountById(read, accountId));
  if (!account) throw new Refusal('missing', 'not_found');
  if (!asksSecondFactor(account)) return null;
  const factors = await secondFactorsOf(read, accountId);
  return {
    obliged: isSecondFactorObliged(role),
    factors: factors.map(({ id, kind, name, createdAt, lastUsedAt }): OwnFactor => {
      return { id, kind, name, createdAt, lastUsedAt };
    }),
    codesLeft: (await unusedCodes(read, accountId)).length,
  };
}

/** The key that an application is given in this session, until a first code of it comes back; undefined where none waits. */
export async function waitingTotp(read: Read, { accountId, sessionId }: SignedIn, now: Now) {
  const since = minutesBefore(now, ENROLMENT_MINUTES);
  const sealed = await challengeOf(read, { sessionId, kind: 'totp' }, since);
  const key = sealed === undefined ? undefined : unseal(sealed, accountId);
  const account = await accountById(read, accountId);
  return key !== undefined && account ? { key, address: totpAddress(key, account.email) } : undefined;
}

/** Whether somebody else has a second factor that may be taken away. Rights are those of the page of the account. */
export const hasSecondFactor = async (read: Read, accountId: number): Promise<boolean> =>
  (await secondFactorsOf(read, accountId)).length > 0;
