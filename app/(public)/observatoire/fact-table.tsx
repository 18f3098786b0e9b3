import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import type { SourcedFact } from '@/lib/domain/observatory/fact';
import { factDated, factTopicWords, factValue } from '@/lib/wording/observatory';
import { capitalised, french } from '@/lib/wording/typography';
import { SourceNote } from './source-note';

interface Props {
  caption: string;
  facts: readonly SourcedFact[];
  params: Params;
  /** The names of jobs, where the list is of several. */
  jobNames?: ReadonlyMap<string, string>;
}

/** Facts, a line each, with the sentence of the document, its line, and how it must not be read. */
export function FactTable({ caption, facts, params, jobNames }: Props) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      asCards
      columns={[
        { key: 'fact', label: 'Fait' },
        { key: 'value', label: 'Valeur' },
        { key: 'dated', label: 'Date' },
        { key: 'guard', label: 'Base et mise en garde' },
        { key: 'source', label: 'Ce que le document imprime' },
      ]}
      rows={facts.map((fact, at) => {
        const isSaidAbove = fact.quote !== null && facts[at - 1]?.quote === fact.quote;
        const job = fact.jobKey === null ? undefined : jobNames?.get(fact.jobKey);
        return {
          key: fact.key,
          cells: [
            <span key="fact" id={fact.key}>
              {capitalised(french(fact.label))}
              <span className="app-observatory__second">
                {job && fact.jobKey ? (
                  <a href={keepFilters(`/observatoire/metiers/${fact.jobKey}`, params)}>{french(job)}</a>
                ) : (
                  fact.topic !== 'job' && factTopicWords[fact.topic]
                )}
              </span>
            </span>,
            factValue(fact) ?? 'sans valeur imprimée',
            factDated(fact) ?? 'non datée',
            <span key="guard" className="app-observatory__guard">
              {fact.base && (
                <>
                  Base : {french(fact.base)}.
                  <br />
                </>
              )}
              {fact.guard ? french(fact.guard) : !fact.base && '–'}
            </span>,
            <span key="source">
              {fact.detail && <span>{french(fact.detail)} </span>}
              {isSaidAbove
                ? 'Même phrase que la ligne précédente.'
                : fact.quote && french(`« ${fact.quote} »`)}
              <SourceNote src={fact.src} />
            </span>,
          ],
        };
      })}
    />
  );
}
