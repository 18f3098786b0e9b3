import type { z } from 'zod';
import { appendSynthesisEvent } from '@/db/synthesis-rows';
import type { Command } from '@/lib/command';
import { withdrawalInput } from '@/lib/domain/withdrawal';
import { Refusal } from '@/lib/refusal';
import { type FoundSynthesis, findSynthesis } from './synthesis-found';

/** Takes back a synthèse that stands, published or not; days before today keep reading what was said then. */
export const withdrawSynthesis: Command<
  z.output<typeof withdrawalInput>,
  FoundSynthesis,
  { withdrawn: true }
> = {
  name: 'withdraw-synthesis',
  permission: 'synthesis.write',
  input: withdrawalInput,
  find: (circumstances, { id }) => findSynthesis(circumstances, id),
  async run({ tx, actor, now, door }, { id, reason }, { standing }) {
    if (standing.waiting?.id !== id && standing.published?.id !== id)
      throw new Refusal('conflict', 'synthesis_not_standing');
    await appendSynthesisEvent(tx, {
      synthesisId: id,
      event: 'withdrawn',
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    return { result: { withdrawn: true }, journal: { subject: `synthesis:${id}`, reason } };
  },
};
