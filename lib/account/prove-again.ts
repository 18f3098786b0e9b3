import { z } from 'zod';
import { noteProof } from '@/db/account-sessions';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { PASSWORD_MAX } from '@/lib/domain/account';
import type { Now } from '@/lib/domain/time';
import { refusedField } from '@/lib/refusal';
import { refuseUnlessPresent } from './present-password';

/** Notes in one's session that one has just proved who one is, whatever the proof was. */
export const proveAgain: Command<{ sessionId: string }, { target: Target }, null> = {
  name: 'prove-again',
  permission: 'self.manage',
  input: z.object({ sessionId: z.string() }),
  find: async ({ actor }) => ({ target: { accountId: actor.accountId } }),
  async run({ tx, actor, now }, { sessionId }) {
    await noteProof(tx, sessionId, actor.accountId, now.instant);
    return { result: null, journal: { subject: `account:${actor.accountId}` } };
  },
};

/** The field of a form by which a person gives his password again; its name keeps it from being sent back. */
export const PROOF_FIELD = 'presentPassword';

/** Proves by one's password that one is oneself; returns the person with the proof that he has from now on. */
export async function proveByPassword(actor: SignedIn, password: string, now: Now): Promise<SignedIn> {
  if (password.length > PASSWORD_MAX) throw refusedField(PROOF_FIELD, 'wrong_password');
  await refuseUnlessPresent(PROOF_FIELD, password, actor, now);
  await execute(proveAgain, { sessionId: actor.sessionId }, { actor, now, door: 'form' });
  return { ...actor, proof: { by: 'password', ...actor.proof, at: now.instant } };
}
