import { DataTable } from '@/app/_ui/data-table';
import { keepFilters, type Params } from '@/app/_ui/keep-filters';
import { DIMENSIONS } from '@/lib/domain/vocabulary';
import type { CatalogueEntry, ComputedExample } from '@/lib/objective/indicator-catalogue';
import { countingModeWords } from '@/lib/wording/actions';
import { dimensionWords, indicatorKindWords } from '@/lib/wording/indicators';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';
import { circumstances, computedWords, entryLines, expectedWords, formulaOf } from './example-words';

interface Props {
  indicator: CatalogueEntry;
  params: Params;
  /** For an officer: the page where each objective says how it counts. */
  countingHref: (objective: CatalogueEntry['objectives'][number]) => string | undefined;
}

/** One indicator: its words, its formula, what may be added, and its examples computed by the rule itself. */
export function IndicatorSection({ indicator, params, countingHref }: Props) {
  const { key, label, definition, kind, unit, countingMode, additive, src, note, examples, objectives } =
    indicator;
  const added = DIMENSIONS.filter((dimension) => additive[dimension]).map((one) => dimensionWords[one]);
  const notAdded = DIMENSIONS.filter((dimension) => !additive[dimension]).map((one) => dimensionWords[one]);
  return (
    <section aria-labelledby={key} className="app-indicator">
      <h2 id={key}>{french(label)}</h2>
      <p>{french(definition)}</p>
      {note && <p>{french(`Ailleurs : ${note}.`)}</p>}
      <dl className="app-definitions">
        <Fact term="Nature">{`${indicatorKindWords[kind]} – unité : ${unit}`}</Fact>
        {kind === 'count' && <Fact term="Mode de comptage">{countingModeWords[countingMode]}</Fact>}
        <Fact term="Formule">{formulaOf(indicator)}</Fact>
        <Fact term="S’additionne sur">{added.join(', ') || 'rien'}</Fact>
        <Fact term="Ne s’additionne pas sur">{notAdded.join(', ') || 'rien d’exclu'}</Fact>
        <Fact term="Source">{sourceWords(src)}</Fact>
      </dl>
      <DataTable
        caption={`Exemples – ${french(label)}`}
        note="Le calculé est fait à l’instant, par la règle qui fait tous les chiffres du service."
        columns={[
          { key: 'example', label: 'Exemple' },
          { key: 'entries', label: 'Ce qui est dit' },
          { key: 'expected', label: 'Attendu' },
          { key: 'computed', label: 'Calculé' },
        ]}
        rows={examples.map((example) => ({
          key: example.title,
          cells: [
            <span key="title">
              {french(example.title)}
              <span className="fr-hint-text">{french(circumstances(example))}</span>
            </span>,
            <Entries key="entries" example={example} />,
            french(expectedWords(example)),
            computedWords(example),
          ],
        }))}
      />
      {objectives.length > 0 && (
        <>
          <p>Objectifs qui l’emploient{'\u00a0'}:</p>
          <ul>
            {objectives.map((objective) => (
              <ObjectiveLine
                key={objective.id}
                objective={objective}
                params={params}
                counting={countingHref(objective)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface LineProps {
  objective: CatalogueEntry['objectives'][number];
  params: Params;
  counting: string | undefined;
}

function ObjectiveLine({ objective, params, counting }: LineProps) {
  const { actionKey, actionNumber, season, label } = objective;
  return (
    <li>
      <a href={keepFilters(`/actions/${actionKey}`, { ...params, season })}>
        {french(`Action n° ${actionNumber}`)}, saison{'\u00a0'}
        {season.slice(1)}
      </a>{' '}
      – {french(label)}
      {counting && (
        <>
          {' '}
          (
          <a href={counting}>
            mode de comptage<span className="fr-sr-only"> : {french(label)}</span>
          </a>
          )
        </>
      )}
    </li>
  );
}

function Entries({ example: { entries, over, entrants } }: { example: ComputedExample }) {
  const lists = [
    { title: over ? 'Numérateur' : entrants ? 'Primo-entrants' : '', entries },
    { title: 'Dénominateur', entries: over ?? [] },
    { title: 'Entrants', entries: entrants ?? [] },
  ].filter((list) => list.entries.length > 0);
  if (lists.length === 0) return 'rien';
  return lists.map((list) => (
    <div key={list.title}>
      {list.title && <p className="app-indicator__list">{list.title}</p>}
      <ul className="app-indicator__entries">
        {entryLines(list.entries).map((line) => (
          <li key={line}>{french(line)}</li>
        ))}
      </ul>
    </div>
  ));
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{french(children)}</dd>
    </div>
  );
}
