import { successions } from '@/db/organisation-heirs';
import { appendSuccession, findSuccession } from '@/db/organisation-successions';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type SuccessionCancelling, successionCancelling } from '@/lib/domain/succession';
import { Refusal } from '@/lib/refusal';
import { countAsHeirs } from './record-succession';

type Found = { target: Target; succession: NonNullable<Awaited<ReturnType<typeof findSuccession>>> };

/** Takes back an act recorded by mistake: from today on it never was; earlier days keep what was known then. */
export const cancelSuccession: Command<SuccessionCancelling, Found, { cancelled: true }> = {
  name: 'cancel-succession',
  permission: 'organisation.manage',
  input: successionCancelling,
  async find({ tx }, { successionId }) {
    const succession = await findSuccession(tx, successionId);
    return succession && { target: {}, succession };
  },
  async run({ tx, actor, now, door }, { successionId, reason }, { succession }) {
    const known = successions(tx).find(({ id }) => id === successionId);
    if (!known || known.cancelledFrom !== null) throw new Refusal('conflict', 'succession_cancelled');
    const { kind, predecessorId, successorId, effectiveOn } = succession;
    const id = await appendSuccession(tx, {
      ...{ kind, predecessorId, successorId, effectiveOn, reason },
      cancelsId: successionId,
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    countAsHeirs(tx);
    return {
      result: { cancelled: true },
      journal: { subject: `organisation:${predecessorId}`, references: { successions: [id] }, reason },
    };
  },
};
