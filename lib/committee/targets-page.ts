import type { Cell, TaggedPdf } from '@/lib/documents/tagged-pdf';
import { spanMonths } from '@/lib/overview/lines-of-change';
import type { DashboardTarget } from '@/lib/overview/season-dashboard';
import { changeWords, targetLine } from '@/lib/overview/target-words';
import type { JudgedAction } from '@/lib/verdict/judged-actions';
import { seasonNames } from '@/lib/wording/actions';
import { formatCount, formatRate } from '@/lib/wording/numbers';
import { partOf } from '@/lib/wording/part-of';
import { planWords } from '@/lib/wording/plan-verdicts';
import { capitalised, french } from '@/lib/wording/typography';
import { planShapes, type VerdictShape, verdictView } from '@/lib/wording/verdict-view';
import { SHAPES } from './committee-colours';
import type { CommitteeReport } from './committee-report';
import type { CommitteeSeason } from './committee-season';
import { said } from './committee-words';
import { sparkline, targetBar, trendChart } from './target-drawings';

const CHARTS_A_LINE = 2;
/** The height of a line of charts, and that of a heading. */
const CHART_LINE = 112;
const HEAD = 34;

/** The second page: each target with its verdict, its numbers and its chart; then what has no target, by its plan. */
export async function targetsPage(pdf: TaggedPdf, report: CommitteeReport): Promise<void> {
  pdf.heading(1, 'Cibles et verdicts');
  pdf.note(
    french(
      'Barre : engagé en clair, déclaré hachuré, vérifié en noir, cible en rouge. Un taux est le vérifié rapporté au visé, tronqué à une décimale et jamais plafonné. Un verdict ne se lit que sur des faits datés ; sa règle et ses nombres sont sur la page de l’action.',
    ),
  );
  for (const season of report.seasons) {
    pdf.heading(2, `Cibles, ${seasonNames(season.season)}`);
    if (season.targets.length === 0) pdf.paragraph('Aucune cible chiffrée en vigueur.');
    else await targetTable(pdf, season, report.asked.day);
    if (season.untargeted.length > 0) await planTable(pdf, season);
  }
  await charts(pdf, report);
  reasons(pdf, report);
}

const COLUMNS = [
  { label: 'Cible', width: 4.1 },
  { label: 'Verdict', width: 2.6 },
  { label: 'Engagé, déclaré, vérifié', width: 1.8 },
  { label: 'Vérifié / visé', width: 1.7, numeric: true },
  { label: 'Taux', width: 1.2, numeric: true },
  { label: 'Engagé', width: 1.2, numeric: true },
];

async function targetTable(
  pdf: TaggedPdf,
  { targets, changes }: CommitteeSeason,
  day: string,
): Promise<void> {
  const since = changes ? spanMonths(changes.span) : '';
  await pdf.table(
    [
      ...COLUMNS,
      { label: `Évolution ${since}`.trim(), width: 1.5, numeric: true },
      { label: 'Tendance', width: 1.5 },
    ],
    targets.map((one): Cell[] => {
      const { action, component } = one;
      const { values, rates, target, coverage, targetSource, targetInferred } = component;
      const view = verdictView(component, action);
      const shape = view?.shape ?? 'none';
      return [
        {
          text: french(`n° ${action.number} ${action.shortTitle}`),
          bold: true,
          second: french(`${targetLine(one)} · source ${targetSource}${targetInferred ? ' (déduit)' : ''}`),
        },
        signed(view?.words ?? '–', shape, view?.beside ?? ''),
        { drawing: targetBar(component) },
        {
          text: `${said(values.verified, 'verified')} / ${formatCount(target ?? 0)}`,
          second: coverage ? coverageShort(coverage) : '',
        },
        rates.verified === null ? '–' : formatRate(rates.verified),
        said(values.committed, 'committed'),
        changeWords(one, changes?.components ?? []),
        { drawing: sparkline(one, day) },
      ];
    }),
    { size: 7, rowHeads: true },
  );
}

const coverageShort = ({ validated, expected }: { validated: number; expected: number }): string =>
  expected === 0 ? '' : `${partOf(validated, expected)} validées`;

const signed = (words: string, shape: VerdictShape, second: string): Cell => ({
  text: `${SHAPES[shape].sign}\u00a0${words}`,
  bold: true,
  color: SHAPES[shape].colour,
  ...(second && { second }),
});

async function planTable(pdf: TaggedPdf, { untargeted }: CommitteeSeason): Promise<void> {
  await pdf.table(
    [
      { label: 'Sans cible chiffrée : réalisé / prévu', width: 4 },
      { label: 'Plan', width: 4 },
      { label: 'Réalisé / prévu', width: 2, numeric: true },
      { label: 'Taux', width: 1.2, numeric: true },
      { label: 'Bilans annuels', width: 1.8, numeric: true },
    ],
    untargeted.map(planRow),
    { size: 7, rowHeads: true },
  );
}

function planRow({ number, shortTitle, plan }: JudgedAction): Cell[] {
  const name = { text: french(`n° ${number} ${shortTitle}`), bold: true };
  if (!plan) return [name, 'Aucun projet', '–', '–', '–'];
  const { coverage, rate, realised, planned, code } = plan;
  return [
    name,
    signed(capitalised(planWords(plan)), planShapes[code], ''),
    rate === null ? '–' : `${formatCount(realised.value ?? 0)} / ${formatCount(planned.value ?? 0)}`,
    rate === null ? '–' : formatRate(rate),
    `${partOf(coverage.counted, coverage.expected)} vérifiés`,
  ];
}

/** Only targets of which two points at least are known, as many as there is room for. */
async function charts(pdf: TaggedPdf, { seasons, asked }: CommitteeReport): Promise<void> {
  const drawn = seasons
    .flatMap(({ targets }) => targets)
    .filter(({ trend }) => trend.points.filter(({ value }) => value.state === 'number').length > 1)
    .toSorted((a, b) => urgent(b) - urgent(a));
  const lines = Math.floor((pdf.rest - HEAD) / CHART_LINE);
  const shown = drawn.slice(0, Math.max(0, lines) * CHARTS_A_LINE);
  if (shown.length === 0) return;
  pdf.heading(3, 'Vérifié à chaque campagne, et cible (tirets)', HEAD);
  for (let at = 0; at < shown.length; at += CHARTS_A_LINE)
    await pdf.columns(
      Array.from({ length: CHARTS_A_LINE }, () => 1),
      shown.slice(at, at + CHARTS_A_LINE).map((one) => () => pdf.drawing(trendChart(one, asked.day))),
    );
}

/** A target with a date is watched by its path. */
const urgent = ({ component }: DashboardTarget): number => Number(component.verdict?.dueDay != null);

/** Rule and numbers of the verdicts that ask for something, as far as there is room. */
function reasons(pdf: TaggedPdf, { seasons }: CommitteeReport): void {
  const told = seasons.flatMap(({ targets }) =>
    targets.flatMap(({ action, component }) => {
      const view = verdictView(component, action);
      return view && view.shape !== 'good' && view.numbers.length > 0
        ? [french(`n° ${action.number} ${action.shortTitle} – ${view.words} : ${view.numbers.join(' ')}`)]
        : [];
    }),
  );
  const room = Math.floor((pdf.rest - HEAD) / REASON_LINE);
  if (told.length === 0 || room < 1) return;
  pdf.heading(3, 'Pourquoi ces verdicts', HEAD);
  for (const line of told.slice(0, room)) pdf.note(line);
}

/** A reason takes two lines. */
const REASON_LINE = 27;
