import { z } from 'zod';
import { noteSecondFactor } from '@/db/account-sessions';
import { replaceCodes } from '@/db/recovery-codes';
import { insertSecondFactor, isCredentialKnown } from '@/db/second-factors';
import { read } from '@/db/store';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, fieldsOf, keepRecord } from '@/lib/command';
import { CHALLENGE_MINUTES, factorName, PASSKEYS_AT_MOST } from '@/lib/domain/second-factor';
import { Refusal } from '@/lib/refusal';
import { changeableFactors, minutesBefore, type SessionRequest, signedIn } from './own-session';
import { madePasskey } from './passkeys';
import { codesWhereNone } from './recovery-codes';
import { tellOwner } from './told';

const input = z.object({ name: factorName, answer: z.string().max(20_000) });

type Made = NonNullable<Awaited<ReturnType<typeof madePasskey>>>;
interface Passkey {
  session: SignedIn;
  name: string;
  made: Made;
  /** Digests of recovery codes, for whoever has none. */
  hashes: readonly string[] | undefined;
}

const command = ({ session, name, made, hashes }: Passkey): Command<unknown, { target: Target }, null> => ({
  name: 'add-passkey',
  permission: 'self.manage',
  input: z.unknown(),
  find: async () => ({ target: { accountId: session.accountId } }),
  async run({ tx, now }) {
    const { accountId, sessionId } = session;
    const at = now.instant;
    const { factors } = await changeableFactors(tx, session);
    if (factors.filter(({ kind }) => kind === 'passkey').length >= PASSKEYS_AT_MOST)
      throw new Refusal('conflict', 'too_many_passkeys', { count: PASSKEYS_AT_MOST });
    if (await isCredentialKnown(tx, made.credentialId)) throw new Refusal('conflict', 'passkey_known');
    const added = { accountId, kind: 'passkey', name, createdAt: at, ...made } as const;
    const factorId = await insertSecondFactor(tx, added);
    if (hashes) await replaceCodes(tx, { accountId, hashes, at });
    await noteSecondFactor(tx, sessionId, at);
    await tellOwner(tx, { accountId, what: 'passkey_added', at });
    return {
      result: null,
      journal: { subject: `account:${accountId}`, references: { factorId, kind: 'passkey' } },
    };
  },
});

/**
 * Adds the passkey that a browser made for this session, under the name that its owner gives it. Returns ten recovery
 * codes, to be shown this once, to whoever had none left.
 */
export async function addPasskey(
  raw: unknown,
  request: SessionRequest,
): Promise<{ name: string; codes: string[] | null }> {
  const session = signedIn(request);
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(parsed.error));
  const { name, answer } = parsed.data;
  const asked = { sessionId: session.sessionId, kind: 'register' } as const;
  // Whatever the answer is worth, the question serves once.
  const challenge = await keepRecord.takeChallenge(asked, minutesBefore(request.now, CHALLENGE_MINUTES));
  const made = challenge === undefined ? undefined : await madePasskey(answer, challenge);
  if (!made) throw new Refusal('invalid', 'passkey_refused');
  const codes = await codesWhereNone(read(), session.accountId);
  await execute(command({ session, name, made, hashes: codes?.hashes }), null, request);
  return { name, codes: codes?.shown ?? null };
}
