import type { TaggedPdf } from '@/lib/documents/tagged-pdf';
import type { ReadGap } from '@/lib/gap/gap-list';
import { isUnresolved } from '@/lib/gap/gaps';
import { changeLines, spanTitle } from '@/lib/overview/lines-of-change';
import { targetLine } from '@/lib/overview/target-words';
import { seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { gapTitle } from '@/lib/wording/gaps';
import { planLine } from '@/lib/wording/plan-verdicts';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import { verdictView } from '@/lib/wording/verdict-view';
import { SHAPES } from '../committee-colours';
import {
  committeeContext,
  coverageLine,
  headlineFigures,
  headlineSentence,
  missingWords,
  ownChanges,
  said,
} from '../committee-words';
import { targetBar, trendChart } from '../target-drawings';
import { trajectoryChart } from '../trajectory-drawing';
import type { ActionSheet } from './action-sheet';
import { firstOf, sheetPdf } from './sheet-frame';

/** Said once, under the first bars. */
const BAR_KEY =
  'Barre : engagé en clair, déclaré hachuré, vérifié en noir, cible en rouge. Un taux n’est ni plafonné ni arrondi.';

const LISTED = { projects: 14, regions: 18, gaps: 3, charts: 2 };

/** The portfolio sheet of an action: one page. */
export async function actionSheetPdf(sheet: ActionSheet): Promise<Buffer> {
  const { report, season, action } = sheet;
  const title = french(
    `Action n° ${action.number}, ${seasonWords(season.season).toLocaleLowerCase('fr')} – ${action.title}`,
  );
  const pdf = sheetPdf(title, report);
  pdf.heading(1, title);
  pdf.note(french(committeeContext(report)));
  pdf.lead(french(answerOf(sheet)));
  pdf.tiles(headlineFigures(season));
  pdf.note(french(coverageLine(season)));
  if (season.missing.length > 0) pdf.list(missingWords(season));
  await writeTargets(pdf, sheet);
  await writeCharts(pdf, sheet);
  await writePlaces(pdf, sheet);
  writeGaps(pdf, sheet);
  return pdf.end(`Suivi CMA – ${action.shortTitle}, situation au ${formatDay(report.asked.day)}`);
}

const answerOf = ({ season, action }: ActionSheet): string =>
  season.targets.length > 0
    ? headlineSentence(season)
    : `L’appel ne fixe pas de cible chiffrée. Réalisé / prévu : ${planLine(action.plan, action.participations)}.`;

async function writeTargets(pdf: TaggedPdf, { season }: ActionSheet): Promise<void> {
  if (season.targets.length === 0) return;
  pdf.heading(2, 'Cibles');
  await pdf.table(
    [
      { label: 'Cible', width: 3 },
      { label: 'Engagé, déclaré, vérifié', width: 2.6 },
      { label: 'Engagé', width: 1.1, numeric: true },
      { label: 'Déclaré', width: 1.1, numeric: true },
      { label: 'Vérifié', width: 1.1, numeric: true },
      { label: 'Verdict', width: 2.4 },
    ],
    season.targets.map((target) => {
      const { component, action } = target;
      const verdict = verdictView(component, action);
      const shape = verdict && SHAPES[verdict.shape];
      return [
        { text: capitalised(french(component.label)), second: targetLine(target) },
        { drawing: targetBar(component) },
        said(component.values.committed, 'committed'),
        said(component.values.declared, 'declared'),
        said(component.values.verified, 'verified'),
        verdict && shape
          ? { text: `${shape.sign} ${verdict.words}`, color: shape.colour, second: verdict.beside }
          : '',
      ];
    }),
    { size: 8, rowHeads: true },
  );
  pdf.note(french(BAR_KEY));
}

async function writeCharts(pdf: TaggedPdf, { report, season }: ActionSheet): Promise<void> {
  const trend = season.targets
    .filter((target) => target.trend.points.length > 1)
    .slice(0, LISTED.charts)
    .map((target) => trendChart(target, report.asked.day));
  const learners = season.trajectory && trajectoryChart(season.trajectory, 'Apprenants');
  const charts = [...trend, ...(learners ? [learners] : [])].slice(0, LISTED.charts);
  const changes = ownChanges(season);
  if (charts.length > 0) {
    pdf.heading(2, 'Trajectoire');
    await pdf.columns(
      charts.map(() => 1),
      charts.map((chart) => () => pdf.drawing(chart)),
    );
  }
  if (!changes) return;
  pdf.paragraph(
    french(`${spanTitle(changes.span)} : ${changeLines(changes, { validated: [] }).join(' ; ')}.`),
  );
}

function writePlaces(pdf: TaggedPdf, { season, projects }: ActionSheet): Promise<void> {
  const regions = season.territories.regions
    .filter((region) => region.projects > 0)
    .map(({ name, projects: here }) => `${name} (${here})`);
  return pdf.columns(
    [1, 1],
    [
      () => {
        pdf.heading(2, counted(projects.length, 'projet'));
        pdf.paragraph(
          french(
            firstOf(
              projects.map(({ acronym, lead }) => (lead ? `${acronym} (${lead})` : acronym)),
              LISTED.projects,
              'Aucun projet n’est engagé.',
            ),
          ),
        );
      },
      () => {
        pdf.heading(2, `${counted(regions.length, 'région')} sur ${season.territories.regions.length}`);
        pdf.paragraph(french(firstOf(regions, LISTED.regions, 'Aucune région n’est atteinte.')));
      },
    ],
  );
}

/** What was only found by reading says what was found. */
const gapLine = (gap: ReadGap): string =>
  gap.rule === 'recorded'
    ? french(`${gapTitle(gap)} – ${gap.records.map(({ finding }) => finding).join(' ')}`)
    : gapTitle(gap);

function writeGaps(pdf: TaggedPdf, { report }: ActionSheet): void {
  const open = report.gaps.shown.filter(isUnresolved);
  if (open.length === 0 || pdf.rest < 90) return;
  pdf.heading(2, `${counted(open.length, 'écart')} à expliquer`);
  pdf.list(open.slice(0, LISTED.gaps).map(gapLine));
}
