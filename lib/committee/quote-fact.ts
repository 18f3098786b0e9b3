import { z } from 'zod';
import { appendQuote, quotesAt } from '@/db/observatory-facts';
import { factsAt } from '@/db/observatory-rows';
import type { Command } from '@/lib/command';
import { lineText } from '@/lib/domain/accepted-text';
import { optionalReasonInput } from '@/lib/domain/inputs';
import { says } from '@/lib/domain/says';
import { refusedField } from '@/lib/refusal';
import { factSentence } from '@/lib/wording/observatory';
import { sourceWords } from '@/lib/wording/source-lines';
import { type FoundCommittee, findCommittee } from './committee-found';

const input = z.object({
  committeeId: z.int().positive(),
  factKey: lineText.min(1, says('quote_fact_needed')).max(300),
  note: optionalReasonInput,
});

/**
 * Copies a sourced fact into a committee with its source and how it must not be read, in the words of that day: the
 * report of the committee prints all three together.
 */
export const quoteFact: Command<
  z.output<typeof input>,
  FoundCommittee,
  { quoteId: number; committeeId: number }
> = {
  name: 'quote-fact',
  permission: 'committee.write',
  input,
  find: (circumstances, { committeeId }) => findCommittee(circumstances, committeeId),
  async run({ tx, actor, now, door }, { committeeId, factKey, note }) {
    const fact = factsAt(tx, now.day).find(({ key }) => key === factKey);
    if (!fact) throw refusedField('factKey', 'quote_fact_needed');
    const quoted = quotesAt(tx, now.day).some(
      (one) => one.committeeId === committeeId && one.factKey === factKey,
    );
    if (quoted) throw refusedField('factKey', 'quote_exists');
    const quoteId = appendQuote(tx, {
      ...{ committeeId, factKey, note, guard: fact.guard, withdrawn: false },
      words: factSentence(fact),
      source: sourceWords(fact.src),
      ...{ accountId: actor.accountId, door, at: now.instant, knownFrom: now.day },
    });
    return {
      result: { quoteId, committeeId },
      journal: { subject: `committee:${committeeId}`, references: { quote: quoteId } },
    };
  },
};
