import { z } from 'zod';
import { appendSynthesisEvent } from '@/db/synthesis-rows';
import type { Command } from '@/lib/command';
import { Refusal } from '@/lib/refusal';
import { type FoundSynthesis, findSynthesis } from './synthesis-found';

const input = z.object({ id: z.int().positive() });

/** Gives to everybody the synthèse that waits; it replaces the one that was read until then. */
export const publishSynthesis: Command<z.output<typeof input>, FoundSynthesis, { published: true }> = {
  name: 'publish-synthesis',
  permission: 'synthesis.write',
  input,
  find: (circumstances, { id }) => findSynthesis(circumstances, id),
  async run({ tx, actor, now, door }, { id }, { standing }) {
    if (standing.waiting?.id !== id) throw new Refusal('conflict', 'synthesis_not_waiting');
    await appendSynthesisEvent(tx, {
      synthesisId: id,
      event: 'published',
      accountId: actor.accountId,
      door,
      at: now.instant,
      knownFrom: now.day,
    });
    return { result: { published: true }, journal: { subject: `synthesis:${id}` } };
  },
};
