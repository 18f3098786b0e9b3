import { randomBytes } from 'node:crypto';
import { openSession, revokeSession, sessionById } from '@/db/account-sessions';
import { accountById } from '@/db/accounts';
import { heldAccounts } from '@/db/person-accounts';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { refuseOldProof } from '@/lib/access/fresh-proof';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, type Request } from '@/lib/command';
import { accountNamed } from '@/lib/domain/account';
import { isSecondFactorObliged } from '@/lib/domain/second-factor';
import { mayBeUsed } from '@/lib/domain/session';
import type { Role } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';

export interface SwitchedSession {
  sessionId: string;
  role: Role;
}

const command = (
  from: SignedIn,
  to: { sessionId: string; browser: string },
): Command<{ accountId: number }, { target: Target }, SwitchedSession> => ({
  name: 'switch-account',
  permission: 'self.switch_account',
  input: accountNamed,
  async find({ tx, actor }, { accountId }) {
    // Somebody else's account does not exist for this.
    const isOwn = heldAccounts(tx, actor.accountId).some(({ id }) => id === accountId);
    return isOwn ? { target: { accountId: actor.accountId } } : undefined;
  },
  async run({ tx, actor, now }, { accountId }) {
    const session = await sessionById(tx, from.sessionId);
    const account = await accountById(tx, accountId);
    const held = heldAccounts(tx, actor.accountId).find(({ id }) => id === accountId);
    if (!session || !account || !held) throw new Refusal('missing', 'not_found');
    if (accountId === actor.accountId) throw new Refusal('conflict', 'account_current');
    if (!mayBeUsed(account, now)) throw new Refusal('conflict', 'account_closed');
    if (!held.shared) throw new Refusal('conflict', 'account_apart');
    // Whoever must have a second factor there proves again who he is; the factor itself is asked as in any session.
    if (isSecondFactorObliged(account.role)) refuseOldProof(actor, now);
    const { createdAt, authenticatedAt, secondFactorAt, idToken } = session;
    await revokeSession(tx, from.sessionId, now.instant);
    await openSession(tx, {
      ...{ id: to.sessionId, accountId, browser: to.browser, at: now.instant },
      // The same person at the same browser: neither the end of the session nor the proof becomes younger.
      ...{ openedAt: createdAt, provedAt: authenticatedAt, secondFactorAt, idToken },
    });
    return {
      result: { sessionId: to.sessionId, role: account.role },
      journal: { subject: `account:${accountId}`, references: { from: actor.accountId } },
    };
  },
});

/**
 * Goes on under another account that the person holds: the session ends, another one is opened, which owes what that
 * account owes.
 */
export async function switchAccount(
  raw: unknown,
  { browser, ...request }: Request & { actor: SignedIn | null; browser: string },
): Promise<SwitchedSession> {
  if (!request.actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const sessionId = randomBytes(24).toString('base64url');
  // A key that was used gives no session again.
  const { idempotencyKey: _, ...once } = request;
  return execute(command(request.actor, { sessionId, browser }), raw, once);
}
