import { LAYERS } from '@/lib/domain/vocabulary';
import { LAYER_LABELS } from '@/lib/export/table-fields';
import type { DashboardTarget } from '@/lib/overview/season-dashboard';
import { changeWords, targetLine } from '@/lib/overview/target-words';
import type { ChartShape, Slide } from '@/lib/slides/slide';
import { seasonWords, unitFor } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { formatRate, shownRate } from '@/lib/wording/numbers';
import { capitalised, french } from '@/lib/wording/typography';
import { commitmentWords, verdictWords } from '@/lib/wording/verdicts';
import type { CommitteeReport } from '../committee-report';
import type { CommitteeSeason } from '../committee-season';
import { said } from '../committee-words';
import { ABOVE_NOTE, beside, note, pageTitle, tableAt } from './table-slides';

/** So many targets are read on one slide, bars beside their table. */
const A_SLIDE = 5;

const COLUMNS = [
  { label: 'Cible', width: 3.8 },
  { label: 'Engagé', width: 2, numeric: true },
  { label: 'Déclaré', width: 1.8, numeric: true },
  { label: 'Vérifié', width: 2, numeric: true },
  { label: 'Évolution', width: 2.6, numeric: true },
  { label: 'Verdict', width: 3.2 },
];

/** The targets of a season, what asks most first: the rates as bars, the values and the verdicts beside them. */
export function targetSlides({ asked }: CommitteeReport, season: CommitteeSeason): Slide[] {
  const { targets, changes } = season;
  const pages = Array.from({ length: Math.ceil(targets.length / A_SLIDE) }, (_, page) =>
    targets.slice(page * A_SLIDE, (page + 1) * A_SLIDE),
  );
  const since = changes ? ` Évolution du vérifié depuis le ${formatDay(changes.span.from)}.` : '';
  const [left, right] = beside(ABOVE_NOTE, 0.36);
  return pages.map((page, index) => ({
    title: pageTitle(`${seasonWords(season.season)}\u00a0: cibles`, index, pages.length),
    layout: 'content',
    shapes: [
      { ...barsOf(page), box: left },
      tableAt(
        {
          name: 'Cibles et verdicts',
          alt: 'Pour chaque cible\u00a0: engagé, déclaré, vérifié, évolution et verdict',
          columns: COLUMNS,
          rows: page.map((target) => rowOf(target, season)),
        },
        right,
      ),
      note(
        `Situation au ${formatDay(asked.day)}. Barres\u00a0: part de la cible, trait sombre à 100\u00a0%.${since} Sources de chaque chiffre\u00a0: feuille «\u00a0Cibles\u00a0» du classeur.`,
      ),
    ],
  }));
}

const nameOf = ({ action, component }: DashboardTarget): string =>
  french(`N° ${action.number} – ${unitFor(component.unit, 2)}`);

const LOOKS = {
  committed: { colour: 'pale' },
  declared: { colour: 'blue', hatched: true },
  verified: { colour: 'blue' },
} as const;

function barsOf(targets: readonly DashboardTarget[]): Omit<ChartShape, 'box'> {
  const told = targets.map((target) => {
    const { verified } = target.component.rates;
    return `${nameOf(target)}\u00a0: ${verified === null ? 'pas de taux vérifié' : `${formatRate(verified)} vérifiés`}`;
  });
  return {
    kind: 'chart',
    name: 'Part de la cible',
    alt: `Barres\u00a0: engagé, déclaré et vérifié en part de la cible. ${told.join('\u00a0; ')}.`,
    chart: {
      unit: 'rate',
      categoryLabel: 'Cible',
      categories: targets.map(nameOf),
      series: LAYERS.map((layer) => ({
        name: LAYER_LABELS[layer],
        values: targets.map(({ component: { rates } }) => {
          const rate = rates[layer];
          return rate === null ? null : shownRate(rate);
        }),
        ...LOOKS[layer],
      })),
    },
  };
}

function rowOf(target: DashboardTarget, { changes }: CommitteeSeason): string[] {
  const { action, component } = target;
  const { values, rates, verdict } = component;
  const commitments = verdict ? commitmentWords(verdict) : '';
  return [
    `${french(`N° ${action.number} – ${action.shortTitle}`)}\u00a0: ${targetLine(target)}`,
    said(values.committed, 'committed'),
    said(values.declared, 'declared'),
    `${said(values.verified, 'verified')}${rates.verified === null ? '' : ` (${formatRate(rates.verified)})`}`,
    changeWords(target, changes?.components ?? []),
    verdict ? capitalised(verdictWords(verdict)) + (commitments ? `, ${commitments}` : '') : '',
  ];
}
