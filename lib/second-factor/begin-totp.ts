import { z } from 'zod';
import { keepChallenge } from '@/db/session-challenges';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { changeableFactors, type SessionRequest, signedIn } from './own-session';
import { seal } from './sealed-secret';
import { newTotpKey } from './totp';

const command = (session: SignedIn): Command<unknown, { target: Target }, null> => ({
  name: 'begin-totp',
  permission: 'self.factor',
  input: z.unknown(),
  find: async () => ({ target: { accountId: session.accountId } }),
  async run({ tx, now }) {
    const { accountId, sessionId } = session;
    await changeableFactors(tx, session);
    const value = seal(newTotpKey(), accountId);
    await keepChallenge(tx, { sessionId, kind: 'totp', value, at: now.instant });
    return { result: null, journal: null };
  },
});

/** Draws the key of an application of codes. It protects nothing until a first code of it comes back (`add-totp.ts`). */
export const beginTotp = async (_raw: unknown, request: SessionRequest): Promise<null> =>
  execute(command(signedIn(request)), null, request);
