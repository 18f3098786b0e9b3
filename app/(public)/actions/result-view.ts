import { publishedNote, rateReadings } from '@/app/_charts/objective-view';
import { whyPath } from '@/lib/domain/why-path';
import type {
  PrintedCount,
  ResultGap,
  SeasonOneReading,
  SeasonOneResult,
  SeasonOneResults,
} from '@/lib/overview/season-one-results';
import { countingModeWords, seasonWords, unitFor } from '@/lib/wording/actions';
import { formatAtPrecision, formatDay } from '@/lib/wording/dates';
import { gapStateWords } from '@/lib/wording/gaps';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { coherenceWords } from '@/lib/wording/reasons';
import { capitalised, french } from '@/lib/wording/typography';

/** A sentence with the place where its fact is printed. */
export interface KnownFact {
  words: string;
  source?: string;
}

/** A figure in words, and its explanation where it is one of the service. */
export interface ResultFigure {
  words: string;
  why?: string;
  /** What is said after it. */
  rest?: string;
}

/** A row of the season-1 results in words: what was printed, what is computed from what is recorded, each gap. */
export interface ResultView {
  key: string;
  /** The page of the action; the line of all has none. */
  href?: string;
  title: string;
  /** « n° 2 dans le bilan 2023 », where the number differs. */
  printedNumber: string;
  objective: string;
  publishedProjects: string;
  recordedProjects: ResultFigure;
  publishedRate: string;
  /** The date and the rounding of the rate. */
  publishedNote: string;
  /** Where the rate is printed; empty where none is. */
  rateSource: string;
  /** One for each reading of the published rate. */
  computed: ResultFigure[];
  known: KnownFact[];
  gaps: { code: string; words: string; href: string }[];
}

/** The rows of the table: the actions of season 1, what they add up to, and the zones of the mediators. */
export function resultViews(
  { rows, total, mediators }: SeasonOneResults,
  hrefOf: (key: string, season: 'S1' | 'S2') => string,
): ResultView[] {
  return [
    ...rows.map((row) => actionRow(row, hrefOf(row.action.key, 'S1'))),
    ...(total ? [totalRow(total)] : []),
    ...(mediators ? [mediatorsRow(mediators, hrefOf(mediators.action.key, 'S2'))] : []),
  ];
}

function actionRow(result: SeasonOneResult, href: string): ResultView {
  const { action, printedNumber, objectivePrinted, gaps } = result;
  const { key, published, publishedProjects, participations } = action;
  return {
    key,
    href,
    title: `n°\u00a0${action.number} – ${french(action.shortTitle)}`,
    printedNumber: printedNumber === action.number ? '' : `n°\u00a0${printedNumber} dans le bilan 2023`,
    objective: french(objectivePrinted),
    publishedProjects: publishedProjects === null ? 'non publié' : formatCount(publishedProjects),
    recordedProjects: {
      words: formatCount(participations),
      why: whyPath({ kind: 'count', what: 'participations', place: { action: key } }),
    },
    publishedRate: published ? formatRate(published.rate) : 'non publié',
    publishedNote: published ? publishedNote({ ...published, source: '' }) : '',
    rateSource: published?.source ?? '',
    computed: rateReadings(action).map(({ figure, rest, componentId }) => ({
      words: figure,
      ...(componentId !== null && { why: whyPath({ kind: 'component', componentId }, 'committed') }),
      rest,
    })),
    known: knownFacts(result),
    gaps: gaps.map(gapView),
  };
}

function knownFacts(result: SeasonOneResult): KnownFact[] {
  const { action, readings, printedCounts, withoutRate, earlierTargets, remainingNeed } = result;
  const { publishedProjects, participations } = action;
  return [
    ...readings.filter(({ fits }) => fits.length > 0).map((reading) => ({ words: fitWords(reading) })),
    ...printedCounts.map(printedCountFact),
    ...(readings.length > 1 && readings.every(({ inferred }) => inferred)
      ? [{ words: `Base du taux inconnue\u00a0: ${readings.length}\u00a0lectures, toutes déduites.` }]
      : []),
    ...withoutRate.map(({ label, unit, target, countingMode }) => ({
      words: `${target === null ? capitalised(french(label)) : `${formatCount(target)}\u00a0${unitFor(unit, target)}`}\u00a0: aucun taux publié\u00a0; ${countingModeWords[countingMode]}.`,
    })),
    ...earlierTargetsFacts(earlierTargets),
    {
      words: `Besoin imprimé dans le bilan\u00a0: ${french(remainingNeed.label)}`,
      source: [remainingNeed.source].flat().filter(Boolean).join(', '),
    },
    ...(publishedProjects !== null && participations > 0 && participations !== publishedProjects
      ? [
          {
            words: `${counted(publishedProjects, 'projet publié', 'projets publiés')}, ${counted(participations, 'enregistré')}\u00a0: écart à expliquer.`,
          },
        ]
      : []),
  ];
}

/** « 19, 20 ou 21 sur 33 conviennent au taux publié. » */
export function fitWords({ fits, whole }: Pick<SeasonOneReading, 'fits' | 'whole'>): string {
  const last = formatCount(fits.at(-1) ?? 0);
  const others = fits.slice(0, -1).map(formatCount).join(', ');
  return others
    ? `${others} ou ${last} sur ${formatCount(whole)} conviennent au taux publié.`
    : `Seul ${last} sur ${formatCount(whole)} convient au taux publié.`;
}

function printedCountFact({
  value,
  label,
  asOf,
  source,
  whole,
  computed,
  coherent,
}: PrintedCount): KnownFact {
  const on = asOf ? ` le ${formatDay(asOf)}` : '';
  return {
    words: `${french(label)}, seul compte imprimé ailleurs${on}\u00a0: ${formatCount(value)} sur ${formatCount(whole)}, soit ${formatRate(computed)}, ${coherenceWords(coherent)}`,
    source,
  };
}

/** One fact for each day on which targets ended: those of one document ended together. */
function earlierTargetsFacts(targets: SeasonOneResult['earlierTargets']): KnownFact[] {
  return [...Map.groupBy(targets, ({ until }) => until)].map(([until, of]) => {
    const sources = of.map(
      ({ label, unit, target }) => `${formatCount(target)}\u00a0${unitFor(unit, target)} (${french(label)})`,
    );
    return {
      words: `Objectif d’un document antérieur, jusqu’au ${formatDay(until)} exclu\u00a0: ${sources.join(' + ')}`,
      source: of.map(({ source }) => source).join(', '),
    };
  });
}

function totalRow({
  laureates,
  participations,
  recorded,
  gaps,
}: NonNullable<SeasonOneResults['total']>): ResultView {
  const sum = participations.terms.map(({ value }) => formatCount(value)).join(' + ');
  return {
    key: 'total',
    title: 'Ensemble',
    printedNumber: '',
    objective: '',
    publishedProjects: `${sum} = ${formatCount(participations.total)}`,
    recordedProjects: {
      words: formatCount(recorded.participations),
      why: whyPath({ kind: 'count', what: 'participations', place: {} }),
    },
    publishedRate: '',
    publishedNote: '',
    rateSource: '',
    computed: [],
    known: [
      {
        words: `Ce sont des participations\u00a0: ${formatCount(participations.total)} pour ${counted(laureates.value, 'lauréat publié', 'lauréats publiés')}${recorded.laureates > 0 ? ` (${counted(recorded.laureates, 'enregistré')})` : ''}. Un projet peut participer à plusieurs actions`,
        source: `${laureates.source}, ${participations.source}`,
      },
    ],
    gaps: gaps.map(gapView),
  };
}

function mediatorsRow(
  { action, announced, printed, gaps }: NonNullable<SeasonOneResults['mediators']>,
  href: string,
): ResultView {
  const [component] = action.components;
  const missing = announced - printed;
  return {
    key: action.key,
    href,
    title: `n°\u00a0${action.number} – ${french(action.shortTitle)} (${seasonWords('S2').toLocaleLowerCase('fr')})`,
    printedNumber: '',
    objective: component ? targetWords(component) : '',
    publishedProjects: '–',
    recordedProjects: { words: '–' },
    publishedRate: '–',
    publishedNote: '',
    rateSource: '',
    computed: [],
    known: [
      {
        words: `${counted(announced, 'zone annoncée', 'zones annoncées')}, ${counted(printed, 'imprimée')}${missing > 0 ? '\u00a0: ce qui manque est inconnu, et n’est pas inventé' : ''}.`,
      },
    ],
    gaps: gaps.map(gapView),
  };
}

type Component = NonNullable<SeasonOneResults['mediators']>['action']['components'][number];

function targetWords({ label, target, dueDate, duePrecision }: Component): string {
  const due = dueDate
    ? `, d’ici ${formatAtPrecision(`${dueDate}-01-01`.slice(0, 10), duePrecision ?? 'day')}`
    : '';
  return `${target === null ? '' : `${formatCount(target)}\u00a0`}${french(label)}${due}`;
}

const gapView = ({ code, finding, state, href }: ResultGap) => ({
  code,
  words: `${french(finding)} (${gapStateWords[state]})`,
  href,
});
