import { z } from 'zod';
import {
  appendFact,
  isFactWithdrawn,
  quotesAt,
  type RecordedFactRow,
  recordedFact,
} from '@/db/observatory-facts';
import { recordedKey } from '@/db/observatory-rows';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { reasonInput } from '@/lib/domain/inputs';
import { Refusal } from '@/lib/refusal';

const input = z.object({ factId: z.int().positive(), reason: reasonInput });

/** Takes back a fact recorded by mistake, unless a committee quotes it. What documents print is corrected with them. */
export const withdrawFact: Command<
  z.output<typeof input>,
  { target: Target; fact: RecordedFactRow },
  { withdrawn: true }
> = {
  name: 'withdraw-fact',
  permission: 'fact.record',
  input,
  async find({ tx }, { factId }) {
    const fact = recordedFact(tx, factId);
    return fact && !isFactWithdrawn(tx, factId) ? { target: {}, fact } : undefined;
  },
  async run({ tx, actor, now, door }, { reason }, { fact: { id, ...fact } }) {
    if (quotesAt(tx, now.day).some(({ factKey }) => factKey === recordedKey(id)))
      throw new Refusal('conflict', 'fact_quoted');
    const written = { accountId: actor.accountId, door, at: now.instant, knownFrom: now.day };
    appendFact(tx, { ...fact, withdrawsId: id, reason, ...written });
    return {
      result: { withdrawn: true },
      journal: { subject: `fact:${id}`, references: { fact: id }, reason },
    };
  },
};
