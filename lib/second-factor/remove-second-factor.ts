import { z } from 'zod';
import { heldAccounts } from '@/db/person-accounts';
import { deleteCodesOf } from '@/db/recovery-codes';
import { deleteSecondFactor, secondFactorById } from '@/db/second-factors';
import type { Read } from '@/db/store';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { isOwnHand } from '@/lib/access/own-hand';
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
    // One's own, under whichever of one's accounts it was added.
    const { accountId } = session;
    return (
      factor && {
        target: { accountId: isOwnHand(tx, session, factor.accountId) ? accountId : factor.accountId },
      }
    );
  },
  async run({ tx, now }, { factorId }) {
    const { accountId } = session;
    const { factors } = await changeableFactors(tx, session);
    const left = factors.filter(({ id }) => id !== factorId);
    if (left.length === 0 && isObliged(tx, accountId)) throw new Refusal('conflict', 'last_second_factor');
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

/** Whether one of the accounts of a person must have a second factor: it is the person's. */
const isObliged = (read: Read, accountId: number): boolean =>
  heldAccounts(read, accountId).some(
    ({ role, status }) => status === 'active' && isSecondFactorObliged(role),
  );

/** Takes away one of one's own second factors; with the last one, the recovery codes. An officer or administrator keeps one. */
export const removeSecondFactor = async (raw: unknown, request: SessionRequest): Promise<null> =>
  execute(command(signedIn(request)), raw, request);
