import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import { FigureValue } from '@/app/_ui/figure-value';
import { type Params, withParams } from '@/app/_ui/keep-filters';
import { LAYERS, type Layer } from '@/lib/domain/vocabulary';
import type { CalendarView } from '@/lib/overview/calendar-view';
import { measureWords } from '@/lib/wording/measures';
import {
  apartWords,
  enteredYearsWords,
  OUTSIDE_YEARS,
  readingWords,
  readYearsWords,
  unreadText,
} from '@/lib/wording/other-years';
import { periodRuleSentences } from '@/lib/wording/periods';
import { absentWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';

interface Props {
  view: CalendarView;
  /** The page, its heading, and the filters of its address. */
  path: string;
  anchor: string;
  query: Params;
  /** What the file is asked by: the filters that follow, and whose learners they are. */
  exported: Params;
}

/** The address of the same page in years of another kind. */
const SHOWN = 'annees';

/** « années universitaires | civiles | de convention », where a rule says how. */
export function YearsTabs({
  view: { offered, shown, isAcademic },
  path,
  anchor,
  query,
}: Omit<Props, 'exported'>) {
  if (offered.length === 0 && shown === null) return null;
  const choices = [null, ...offered] as const;
  return (
    <nav className="app-tabs" aria-label="Années">
      <ul>
        {choices.map((years) => (
          <li key={years ?? 'entered'}>
            <a
              href={`${withParams(path, query, { [SHOWN]: years ?? '' })}#${anchor}`}
              aria-current={years === shown ? 'page' : undefined}
            >
              {years === null ? enteredYearsWords(isAcademic) : readYearsWords[years]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const HEADINGS: Readonly<Record<Layer, string>> = {
  committed: 'D’après le prévu',
  declared: 'D’après le déclaré',
  verified: 'D’après le vérifié',
};

/** Learners read in other years than those they were entered in: each estimate is hatched and said to be one. */
export function OtherYears({
  view: { shown, measures, isAcademic },
  exported,
}: Pick<Props, 'view' | 'exported'>) {
  if (shown === null) return null;
  const read = measures.filter(({ why }) => why === null);
  const rules = [...new Set(read.flatMap(({ rule }) => (rule === null ? [] : [rule])))];
  return (
    <>
      <DataTable
        caption={`Apprenants lus en ${readYearsWords[shown].toLocaleLowerCase('fr')}`}
        note={french(
          [
            'Une lecture des effectifs saisis, pas une saisie.',
            ...rules.map((rule) => periodRuleSentences[rule]),
          ].join(' '),
        )}
        empty="Aucun effectif n’est lu dans ces années."
        columns={[
          { key: 'measure', label: 'Mesure' },
          { key: 'year', label: 'Année' },
          ...LAYERS.map((layer) => ({ key: layer, label: HEADINGS[layer], numeric: true })),
          { key: 'reading', label: 'Lecture' },
        ]}
        rows={read.flatMap(({ measure, rule, years }) =>
          years.map(({ year, layers }) => ({
            key: `${measure} ${year?.label ?? ''}`,
            cells: [
              measureWords[measure].label,
              year?.label ?? OUTSIDE_YEARS,
              ...LAYERS.map((layer) => (
                <FigureValue key={layer} figure={layers[layer].value} absent={absentWords[layer]} />
              )),
              readingWords(rule, layers),
            ],
          })),
        )}
      />
      <ExportLinks table="calendar-view" params={{ ...exported, [SHOWN]: shown }} />
      <ul>
        {measures.flatMap(({ measure, why, apart }) => [
          ...(why === null
            ? []
            : [
                <li key={measure}>
                  {measureWords[measure].label} : {french(unreadText(why, isAcademic))}.
                </li>,
              ]),
          ...apart.map((one) => (
            <li key={`${measure} ${one.layer} ${one.period}`}>
              {measureWords[measure].label}, {french(apartWords(one))}
            </li>
          )),
        ])}
      </ul>
    </>
  );
}
