import type { CountedFigure } from '@/lib/domain/figure-address';
import type { Ratio } from '@/lib/domain/ratio';
import { numberValue, type Value } from '@/lib/domain/value';
import { VERDICT_CODES } from '@/lib/domain/verdict';
import { euros, type Field, figure, ratedOf, text } from '@/lib/export/table-fields';
import type { LearnersOfPeriods } from '@/lib/figure/learners-overview';
import { seasonNames } from '@/lib/wording/actions';
import { formatAtPrecision } from '@/lib/wording/dates';
import { measureWords } from '@/lib/wording/measures';
import { capitalised, french } from '@/lib/wording/typography';
import { verdictNames } from '@/lib/wording/verdicts';
import type { CommitteeReport } from '../committee-report';
import type { CommitteeSeason } from '../committee-season';
import { coverageOf, originName, valuesSource } from './figure-sources';
import { type CommitteeSheet, type Sourced, sourcedSheet } from './sheet';
import type { WhyAddress } from './why-address';

interface Headline {
  season: string;
  label: string;
  value: Value | null;
  /** A part of a whole, or why there is none. */
  share?: Pick<Ratio, 'rate' | 'reason'>;
  cents?: number | null;
  /** The date of a figure that a document printed. */
  dated?: string | null;
}

type Line = { row: Headline; of: Sourced };

const FIELDS: readonly Field<Headline>[] = [
  text('label', 'Chiffre', 'De quoi il s’agit.', (row) => row.label),
  text('season', 'Saison', 'La saison dont il parle.', (row) => row.season),
  figure('value', 'Nombre', 'Un nombre de choses ou de personnes.', (row) =>
    row.share === undefined && row.cents === undefined ? row.value : { value: null, state: 'not_applicable' },
  ),
  ratedOf(
    'rate',
    'Taux',
    'Une fraction, ni plafonnée ni arrondie.',
    (row) => row.share ?? { rate: null, reason: null },
  ),
  euros('euros', 'Montant', 'Un montant publié.', (row) => row.cents),
  text(
    'dated',
    'Date du document',
    'À sa précision\u00a0; vide pour ce que le service calcule.',
    (row) => row.dated,
  ),
];

/** What a committee is told first: one row a figure. */
export const headlineSheet = (report: CommitteeReport, why: WhyAddress): CommitteeSheet =>
  sourcedSheet({ name: 'Synthèse', about: 'Une ligne par chiffre d’ensemble.', fields: FIELDS }, [
    ...report.seasons.flatMap((season) => seasonLines(report, season, why)),
    ...gapLines(report),
  ]);

function seasonLines({ asked }: CommitteeReport, season: CommitteeSeason, why: WhyAddress): Line[] {
  const { reports, published, territories, targets } = season;
  const asOf = asked.day;
  const coverage = coverageOf(reports);
  const name = seasonNames(season.season);
  const line = (
    label: string,
    value: Value | null,
    of: Partial<Sourced>,
    more: Partial<Headline> = {},
  ): Line => ({
    row: { season: name, label: capitalised(label), value, ...more },
    of: { source: originName('records'), asOf, coverage: null, why: null, ...of },
  });
  // Of chosen actions, the pages of the whole season would explain another number.
  const counted = (what: CountedFigure) =>
    season.isWhole ? why({ kind: 'count', what, place: {} }, season.season) : null;
  const printed = (label: string, of: CommitteeSeason['published']['aid'], isAmount: boolean): Line[] =>
    of
      ? [
          line(
            `${label}, publié : ${french(of.label)}`,
            isAmount ? null : numberValue(of.value),
            { source: of.source },
            { dated: datedWords(of), ...(isAmount && { cents: of.value }) },
          ),
        ]
      : [];
  return [
    line('projets lauréats', numberValue(season.laureates), { why: counted('laureates') }),
    line('projets lauréats qui ont renoncé', numberValue(season.gaveUp), {}),
    line('participations aux actions', numberValue(season.participations), {
      why: counted('participations'),
    }),
    ...printed('projets lauréats', published.laureates, false),
    ...(published.participations
      ? [
          line('participations aux actions, publié', numberValue(published.participations.total), {
            source: published.participations.source,
          }),
        ]
      : []),
    ...printed('aide', published.aid, true),
    ...printed('abondement', published.topUp, true),
    line(
      'territoires atteints',
      numberValue(territories.regions.filter(({ projects }) => projects > 0).length),
      { why: counted('regions') },
    ),
    ...learnerLines(season, line, coverage),
    ...(reports
      ? (
          [
            ['participations interrogées', reports.expected],
            ['participations qui ont déclaré', reports.reported],
            ['participations vérifiées', reports.validated],
          ] as const
        ).map(([label, value]) =>
          line(label, numberValue(value), {
            source: `${originName('reports')} (${reports.campaigns.map(french).join(', ')})`,
            coverage,
            why: counted('reports'),
          }),
        )
      : []),
    ...VERDICT_CODES.flatMap((code) => {
      const count = targets.filter(({ component }) => component.verdict?.code === code).length;
      return count === 0
        ? []
        : [
            line(`cibles\u00a0: ${verdictNames[code]}`, numberValue(count), {
              source: `${valuesSource(null)}\u00a0; cibles de l’appel`,
              coverage,
            }),
          ];
    }),
  ];
}

function learnerLines(
  { learners }: CommitteeSeason,
  line: (label: string, value: Value | null, of: Partial<Sourced>, more?: Partial<Headline>) => Line,
  coverage: string | null,
): Line[] {
  if (!learners) return [];
  const measure = measureWords[learners.measure].label;
  const lines = (period: string, of: LearnersOfPeriods): Line[] => {
    const sourced = { source: valuesSource(null), coverage };
    return [
      line(`${measure} prévus, ${period}`, of.planned, { source: originName('commitments') }),
      line(`${measure} déclarés, ${period}`, of.declared, sourced),
      line(`${measure} vérifiés, ${period}`, of.verified, sourced),
      line(`${measure}\u00a0: vérifiés sur prévus, ${period}`, null, sourced, { share: of.share }),
    ];
  };
  const { latest, cumulated } = learners;
  return [
    ...(latest ? lines(latest.period, latest) : []),
    ...(cumulated.from && cumulated.to
      ? lines(`cumul de ${cumulated.from} à ${cumulated.to}`, cumulated)
      : []),
    line(`${measure} prévus, toutes périodes`, learners.plannedInAll, { source: originName('commitments') }),
  ];
}

const datedWords = ({ asOf, asOfInferred }: { asOf: string | null; asOfInferred: boolean }): string | null =>
  asOf &&
  `${formatAtPrecision(`${asOf}-01-01`.slice(0, 10), asOf.length === 4 ? 'year' : asOf.length === 7 ? 'month' : 'day')}${asOfInferred ? ' (date déduite)' : ''}`;

const gapLines = ({ asked, gaps }: CommitteeReport): Line[] =>
  (
    [
      ['écarts à expliquer', gaps.shown.filter(({ state }) => state === 'to_explain').length],
      ['écarts expliqués ou acceptés', gaps.shown.filter(({ state }) => state !== 'to_explain').length],
      ['écarts que les sources règlent elles-mêmes', gaps.settled],
      ['contrôles cohérents', gaps.coherent],
    ] as const
  ).map(([label, value]) => ({
    row: { season: 'Toutes', label: capitalised(label), value: numberValue(value) },
    of: { source: originName('gaps'), asOf: asked.day, coverage: null, why: null },
  }));
