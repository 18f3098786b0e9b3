import { z } from 'zod';
import { forgetTries } from '@/db/account-attempts';
import { noteSecondFactor } from '@/db/account-sessions';
import { read } from '@/db/store';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Target } from '@/lib/access/policy';
import { factorBudgets, type Pause, pause, refuseOverPair, slownessOf } from '@/lib/account/sign-in-tries';
import { oneAfterTheOther } from '@/lib/account/turns';
import { type Command, execute, keepRecord } from '@/lib/command';
import { CHALLENGE_MINUTES, codeInput, typedCode } from '@/lib/domain/second-factor';
import { refusedField } from '@/lib/refusal';
import { minutesBefore, type SessionRequest, signedIn } from './own-session';
import { codeProof, type Proof, passkeyProof } from './proof';
import { refuseOverCodes, refuseSecondFactor } from './refuse-second-factor';
import { tellOwner } from './told';

const input = z.union([codeInput, z.object({ answer: z.string().max(20_000) })]);

/** The same answer to all that is wrong: which of it was wrong helps whoever guesses. */
const wrong = () => refusedField('code', 'wrong_second_factor');

const command = (
  { accountId, sessionId }: SignedIn,
  proof: Proof,
  pairKey: string,
): Command<unknown, { target: Target }, null> => ({
  name: 'give-second-factor',
  permission: 'self.manage',
  input: z.unknown(),
  find: async () => ({ target: { accountId } }),
  async run({ tx, now }) {
    const at = now.instant;
    if (!(await proof.use(tx, at))) throw wrong();
    await noteSecondFactor(tx, sessionId, at);
    await forgetTries(tx, pairKey);
    if (proof.kind === 'recovery') await tellOwner(tx, { accountId, what: 'code_used', at });
    return { result: null, journal: { subject: `account:${accountId}`, references: { kind: proof.kind } } };
  },
});

/**
 * Gives the second factor of this session: a code of six digits, a recovery code, or what a passkey signed. Only what is
 * wrong is charged: five in fifteen minutes from a machine, and it waits. After many wrong ones for an account, all of
 * somebody who knows its password, six digits open nothing for a while; what cannot be guessed still does.
 */
export async function giveSecondFactor(
  raw: unknown,
  { address, wait = pause, ...request }: SessionRequest & { address: string; wait?: Pause },
): Promise<null> {
  const session = signedIn(request);
  const { accountId } = session;
  const budgets = factorBudgets(accountId, address);
  return oneAfterTheOther(budgets.account.key, async () => {
    await refuseOverPair(budgets.pair);
    await wait(await slownessOf([budgets.account]));
    const proof = await proofOf(raw, session, { request, account: budgets.account });
    if (proof) return execute(command(session, proof, budgets.pair.key), null, request);
    await execute(refuseSecondFactor, { ...budgets, accountId }, request);
    throw wrong();
  });
}

async function proofOf(
  raw: unknown,
  { accountId, sessionId }: SignedIn,
  { request: { now }, account }: { request: SessionRequest; account: Parameters<typeof refuseOverCodes>[0] },
): Promise<Proof | undefined> {
  const given = input.safeParse(raw).data;
  if (!given) return undefined;
  if ('code' in given) {
    const typed = typedCode(given.code);
    if (typed?.kind === 'totp') await refuseOverCodes(account);
    return typed && codeProof(read(), accountId, typed, now);
  }
  // Whatever the answer is worth, the question serves once.
  const asked = { sessionId, kind: 'authenticate' } as const;
  const challenge = await keepRecord.takeChallenge(asked, minutesBefore(now, CHALLENGE_MINUTES));
  return challenge === undefined
    ? undefined
    : passkeyProof(read(), accountId, { answer: given.answer, challenge });
}
