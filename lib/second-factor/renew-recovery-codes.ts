import { z } from 'zod';
import { replaceCodes } from '@/db/recovery-codes';
import { read } from '@/db/store';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { changeableFactors, type SessionRequest, signedIn } from './own-session';
import { newCodes } from './recovery-codes';
import { tellOwner } from './told';

const command = (
  session: SignedIn,
  hashes: readonly string[],
): Command<unknown, { target: Target }, null> => ({
  name: 'renew-recovery-codes',
  permission: 'self.factor',
  input: z.unknown(),
  find: async () => ({ target: { accountId: session.accountId } }),
  async run({ tx, now }) {
    const { accountId } = session;
    await refuseWithoutFactor(tx, session);
    await replaceCodes(tx, { accountId, hashes, at: now.instant });
    await tellOwner(tx, { accountId, what: 'codes_renewed', at: now.instant });
    return {
      result: null,
      journal: { subject: `account:${accountId}`, references: { codes: hashes.length } },
    };
  },
});

/** A code replaces a factor: without one there is nothing to replace. */
async function refuseWithoutFactor(...asked: Parameters<typeof changeableFactors>): Promise<void> {
  const { factors } = await changeableFactors(...asked);
  if (factors.length === 0) throw new Refusal('conflict', 'no_second_factor');
}

/** Ten new recovery codes, to be shown this once; those before serve no more. */
export async function renewRecoveryCodes(
  _raw: unknown,
  request: SessionRequest,
): Promise<{ codes: string[] }> {
  const session = signedIn(request);
  await refuseWithoutFactor(read(), session);
  const { shown, hashes } = await newCodes();
  await execute(command(session, hashes), null, request);
  return { codes: shown };
}
