import { z } from 'zod';
import { noteProof } from '@/db/account-sessions';
import { accountById } from '@/db/accounts';
import { heldAccounts } from '@/db/person-accounts';
import { read } from '@/db/store';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, fieldsOf, type Request } from '@/lib/command';
import { newPassword, PASSWORD_MAX } from '@/lib/domain/account';
import { Refusal } from '@/lib/refusal';
import { refuseGuessable } from './acceptable-password';
import { hashPassword } from './passwords';
import { refuseUnlessPresent } from './present-password';
import { replacePassword } from './replaced-password';

const input = z.object({ currentPassword: z.string().max(PASSWORD_MAX), newPassword });

const command = (passwordHash: string, sessionId: string): Command<unknown, { target: Target }, null> => ({
  name: 'change-password',
  permission: 'self.manage',
  input: z.unknown(),
  async find({ actor }) {
    return { target: { accountId: actor.accountId } };
  },
  async run({ tx, actor, now }) {
    const { accountId } = actor;
    const chosen = { passwordHash, oneTimeUntil: null, instant: now.instant, keptSession: sessionId };
    for (const held of heldAccounts(tx, accountId))
      if (held.shared) await replacePassword(tx, { ...chosen, accountId: held.id });
    await noteProof(tx, sessionId, accountId, now.instant);
    return { result: null, journal: { subject: `account:${accountId}` } };
  },
});

/** Changes one's own password, that of all the accounts which it opens, and ends one's other sessions, one's tokens and the links that were sent. Tries of the current one are limited as at sign-in. */
export async function changePassword(
  raw: unknown,
  request: Request & { actor: SignedIn | null },
): Promise<null> {
  const { actor } = request;
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(parsed.error));
  const { currentPassword, newPassword: chosen } = parsed.data;
  const owner = await accountById(read(), actor.accountId);
  if (!owner) throw new Refusal('unauthenticated', 'sign_in_needed');
  await refuseGuessable('newPassword', chosen, owner);
  await refuseUnlessPresent('currentPassword', currentPassword, actor, request.now);
  return execute(command(await hashPassword(chosen), actor.sessionId), null, request);
}
