import { z } from 'zod';
import { deleteCodesOf } from '@/db/recovery-codes';
import { deleteSecondFactor, secondFactorById } from '@/db/second-factors';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Target } from '@/lib/access/policy';
import { type Command, execute } from '@/lib/command';
import { isSecondFactorObliged } from '@/lib/domain/second-factor';
import { Refusal } from '@/lib/refusal';
import { changeableFactors, type SessionRequest, signedIn } from './own-session';
import { tellOwner } from './told';

const input = z.object({ factorId: z.int().positive() });

const command = (session: SignedIn): Command<z.infer<typeof input>, { target: Target }, null> => ({
  name: 'remove-second-factor',
  permission: 'self.factor',
  input,
  async find({ tx }, { factorId }) {
    const factor = await secondFactorById(tx, factorId);
    return factor && { target: { accountId: factor.accountId } };
  },
  async run({ tx, now }, { factorId }) {
    const { accountId, role } = session;
    const { factors } = await changeableFactors(tx, session);
    const left = factors.filter(({ id }) => id !== factorId);
    if (left.length === 0 && isSecondFactorObliged(role)) throw new Refusal('conflict', 'last_second_factor');
    const kind = factors.find(({ id }) => id === factorId)?.kind ?? 'passkey';
    await deleteSecondFactor(tx, factorId);
    if (left.length === 0) await deleteCodesOf(tx, accountId);
    await tellOwner(tx, { accountId, what: `${kind}_removed`, at: now.instant });
    return {
      result: null,
      journal: { subject: `account:${accountId}`, references: { factorId, kind, left: left.length } },
    };
  },
});

/** Takes away one of one's own second factors; with the last one, the recovery codes. An officer or administrator keeps one. */
export const removeSecondFactor = async (raw: unknown, request: SessionRequest): Promise<null> =>
  execute(command(signedIn(request)), raw, request);
