import { Disclosure } from '@/app/_ui/disclosure';
import type { QuotedFact } from '@/lib/committee/committee-record';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';
import { withdrawQuote } from '../../../../_observatory/actions';
import { QuoteForm } from '../../../../_observatory/quote-form';
import { WithdrawForm } from '../../../withdraw-form';

interface Props {
  committeeId: number;
  quotes: readonly QuotedFact[];
  /** What may be quoted, by topics; null for whoever writes nothing here. */
  facts: Parameters<typeof QuoteForm>[0]['facts'] | null;
}

/** The facts that a committee quotes: the report prints each with its source and its guard. */
export function Quotes({ committeeId, quotes, facts }: Props) {
  return (
    <section aria-labelledby="faits">
      <h2 id="faits">Faits cités ({quotes.length})</h2>
      {quotes.length === 0 && <p>Aucun fait n’est cité. Le rapport imprime ceux du dernier comité tenu.</p>}
      <ul>
        {quotes.map(({ id, factKey, words, source, guard, note, on }) => (
          <li key={id}>
            {french(words)} <a href={`/observatoire/faits#${factKey}`}>Source : {source}</a>.
            {guard && <strong> {french(guard)}</strong>}
            {note && ` ${french(note)}`} (cité le {formatDay(on)})
            {facts && (
              <Disclosure summary="Retirer ce fait">
                <WithdrawForm action={withdrawQuote} id={id} thing="citation" what="le fait cité" />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      {facts && (
        <Disclosure summary="Citer un fait">
          <QuoteForm facts={facts} committeeId={committeeId} />
        </Disclosure>
      )}
    </section>
  );
}
