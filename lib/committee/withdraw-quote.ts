import { z } from 'zod';
import { appendQuote, type QuoteRow, quotesAt } from '@/db/observatory-facts';
import type { Command } from '@/lib/command';
import { reasonInput } from '@/lib/domain/inputs';
import { type FoundCommittee, findCommittee } from './committee-found';

const input = z.object({ quoteId: z.int().positive(), reason: reasonInput });

/** Takes a quoted fact out of a committee; what was printed of it until this day stays as it was. */
export const withdrawQuote: Command<
  z.output<typeof input>,
  FoundCommittee & { quote: QuoteRow },
  { withdrawn: true }
> = {
  name: 'withdraw-quote',
  permission: 'committee.write',
  input,
  async find(circumstances, { quoteId }) {
    const quote = quotesAt(circumstances.tx, circumstances.now.day).find(({ id }) => id === quoteId);
    const found = quote && (await findCommittee(circumstances, quote.committeeId));
    return quote && found && { ...found, quote };
  },
  async run({ tx, actor, now, door }, { reason }, { quote: { id, on: _, ...quote } }) {
    const { committeeId } = quote;
    const written = { accountId: actor.accountId, door, at: now.instant, knownFrom: now.day };
    appendQuote(tx, { ...quote, note: reason, withdrawn: true, ...written });
    return {
      result: { withdrawn: true },
      journal: { subject: `committee:${committeeId}`, references: { quote: id } },
    };
  },
};
