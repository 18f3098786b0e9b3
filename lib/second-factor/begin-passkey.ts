import { z } from 'zod';
import { keepChallenge } from '@/db/session-challenges';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { PASSKEYS_AT_MOST } from '@/lib/domain/second-factor';
import { Refusal } from '@/lib/refusal';
import { changeableFactors, type SessionRequest, signedIn } from './own-session';
import { registrationOptions } from './passkeys';

type Asked = Awaited<ReturnType<typeof registrationOptions>>;

const command = (session: SignedIn): Command<unknown, { target: Target }, Asked> => ({
  name: 'begin-passkey',
  permission: 'self.factor',
  input: z.unknown(),
  find: async () => ({ target: { accountId: session.accountId } }),
  async run({ tx, now }) {
    const { accountId, sessionId } = session;
    const { account, factors } = await changeableFactors(tx, session);
    const known = factors.filter(({ kind }) => kind === 'passkey');
    if (known.length >= PASSKEYS_AT_MOST)
      throw new Refusal('conflict', 'too_many_passkeys', { count: PASSKEYS_AT_MOST });
    const { name, email } = account;
    const options = await registrationOptions({ accountId, name, email }, known);
    const at = now.instant;
    await keepChallenge(tx, { sessionId, kind: 'register', value: options.challenge, at });
    return { result: options, journal: null };
  },
});

/** Asks the browser of a person to make a passkey. Returns what it is asked; the answer goes to `add-passkey.ts`. */
export const beginPasskey = async (_raw: unknown, request: SessionRequest): Promise<Asked> =>
  execute(command(signedIn(request)), null, request);
