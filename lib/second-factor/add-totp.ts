import { z } from 'zod';
import { noteSecondFactor } from '@/db/account-sessions';
import { replaceCodes } from '@/db/recovery-codes';
import { deleteSecondFactorsOf, insertSecondFactor } from '@/db/second-factors';
import { challengeOf, takeChallenge } from '@/db/session-challenges';
import { read } from '@/db/store';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, fieldsOf } from '@/lib/command';
import { codeInput, ENROLMENT_MINUTES, typedCode } from '@/lib/domain/second-factor';
import { Refusal, refusedField } from '@/lib/refusal';
import { changeableFactors, minutesBefore, type SessionRequest, signedIn } from './own-session';
import { codesWhereNone } from './recovery-codes';
import { unseal } from './sealed-secret';
import { tellOwner } from './told';
import { stepOf } from './totp';

interface Application {
  session: SignedIn;
  secret: string;
  step: number;
  /** Digests of recovery codes, for whoever has none. */
  hashes: readonly string[] | undefined;
}

const command = ({
  session,
  secret,
  step,
  hashes,
}: Application): Command<unknown, { target: Target }, null> => ({
  name: 'add-totp',
  permission: 'self.manage',
  input: z.unknown(),
  find: async () => ({ target: { accountId: session.accountId } }),
  async run({ tx, now }) {
    const { accountId, sessionId } = session;
    const at = now.instant;
    await changeableFactors(tx, session);
    const pending = { sessionId, kind: 'totp' } as const;
    if ((await takeChallenge(tx, pending, minutesBefore(now, ENROLMENT_MINUTES))) !== secret) throw over();
    const replaced = await deleteSecondFactorsOf(tx, accountId, 'totp');
    const factorId = await insertSecondFactor(tx, {
      ...{ accountId, kind: 'totp', name: 'Application de codes', createdAt: at, secret },
      // Its first code has served.
      ...{ lastStep: step, lastUsedAt: at },
    });
    if (hashes) await replaceCodes(tx, { accountId, hashes, at });
    await noteSecondFactor(tx, sessionId, at);
    await tellOwner(tx, { accountId, what: 'totp_added', at });
    return {
      result: null,
      journal: { subject: `account:${accountId}`, references: { factorId, kind: 'totp', replaced } },
    };
  },
});

const over = () => new Refusal('conflict', 'enrolment_over');

/**
 * Adds the application whose key was drawn in this session, once it gives a code of it; it takes the place of the one
 * before. Returns ten recovery codes, to be shown this once, to whoever had none left.
 */
export async function addTotp(raw: unknown, request: SessionRequest): Promise<{ codes: string[] | null }> {
  const session = signedIn(request);
  const parsed = codeInput.safeParse(raw);
  if (!parsed.success) throw new Refusal('invalid', 'invalid_input', {}, fieldsOf(parsed.error));
  const { accountId, sessionId } = session;
  const since = minutesBefore(request.now, ENROLMENT_MINUTES);
  const secret = await challengeOf(read(), { sessionId, kind: 'totp' }, since);
  const key = secret === undefined ? undefined : unseal(secret, accountId);
  if (secret === undefined || key === undefined) throw over();
  const typed = typedCode(parsed.data.code);
  const step =
    typed?.kind === 'totp' ? stepOf({ key, code: typed.code, after: null }, request.now) : undefined;
  if (step === undefined) throw refusedField('code', 'wrong_first_code');
  const codes = await codesWhereNone(read(), accountId);
  await execute(command({ session, secret, step, hashes: codes?.hashes }), null, request);
  return { codes: codes?.shown ?? null };
}
