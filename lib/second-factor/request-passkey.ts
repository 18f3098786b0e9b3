import { z } from 'zod';
import { secondFactorsOf } from '@/db/second-factors';
import { keepChallenge } from '@/db/session-challenges';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { type SessionRequest, signedIn } from './own-session';
import { authenticationOptions } from './passkeys';

type Asked = Awaited<ReturnType<typeof authenticationOptions>>;

const command = ({ accountId, sessionId }: SignedIn): Command<unknown, { target: Target }, Asked> => ({
  name: 'request-passkey',
  permission: 'self.manage',
  input: z.unknown(),
  find: async () => ({ target: { accountId } }),
  async run({ tx, now }) {
    const known = (await secondFactorsOf(tx, accountId)).filter(({ kind }) => kind === 'passkey');
    if (known.length === 0) throw new Refusal('conflict', 'no_second_factor');
    const options = await authenticationOptions(known);
    const at = now.instant;
    await keepChallenge(tx, { sessionId, kind: 'authenticate', value: options.challenge, at });
    return { result: options, journal: null };
  },
});

/** Asks the browser of a person to sign with one of his passkeys; the answer goes to `give-second-factor.ts`. */
export const requestPasskey = async (_raw: unknown, request: SessionRequest): Promise<Asked> =>
  execute(command(signedIn(request)), null, request);
