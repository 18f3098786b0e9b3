import type { TaggedPdf } from '@/lib/documents/tagged-pdf';
import { comingDateWords } from '@/lib/overview/coming-date-words';
import { changeLines, spanTitle } from '@/lib/overview/lines-of-change';
import type { ComingDate } from '@/lib/overview/season-dashboard';
import { seasonNames } from '@/lib/wording/actions';
import { reportedStateWords } from '@/lib/wording/committee';
import { formatDay } from '@/lib/wording/dates';
import { TO_CHECK, TO_CHECK_ACTIONS } from '@/lib/wording/multiplied';
import { capitalised, french } from '@/lib/wording/typography';
import type { CommitteeReport } from './committee-report';
import type { CommitteeSeason } from './committee-season';
import {
  committeeContext,
  committeeTitle,
  coverageLine,
  decisionsSentence,
  headlineFigures,
  headlineSentence,
  missingWords,
  ownChanges,
} from './committee-words';
import { trajectoryChart } from './trajectory-drawing';

/** So many dates to come are told. */
const MOST_DATES = 4;
/** So many decisions open the report; the last page has them all. */
const MOST_DECISIONS = 5;

/** The heights of a heading, of the charts with theirs, and of what is said of a target at its longest. */
const HEAD = 34;
const CHARTS = 200;
const SYNTHESIS = 90;

/** The first page: what became of earlier decisions, then how each season stands. */
export async function headlinePage(pdf: TaggedPdf, report: CommitteeReport): Promise<void> {
  pdf.heading(1, french(committeeTitle(report)));
  pdf.note(french(committeeContext(report)));
  if (report.decisions.length > 0) writeDecisions(pdf, report);
  if (report.missing.length > 0) pdf.list(missingWords(report));
  for (const season of report.seasons) await writeSeason(pdf, season);
  writeSyntheses(pdf, report);
  const charts = report.seasons.flatMap((season) => {
    const chart =
      season.trajectory && trajectoryChart(season.trajectory, `Apprenants, ${seasonNames(season.season)}`);
    return chart ? [chart] : [];
  });
  const [first] = charts;
  if (!first || pdf.rest < first.height + HEAD) return;
  pdf.heading(2, 'Trajectoire des apprenants', HEAD);
  await pdf.columns(
    charts.map(() => 1),
    charts.map((chart) => () => pdf.drawing(chart)),
  );
}

/** What officers published beside the verdicts, as far as the charts leave room. */
function writeSyntheses(pdf: TaggedPdf, { seasons }: CommitteeReport): void {
  const said = seasons.flatMap(({ syntheses, actions }) =>
    syntheses.flatMap(({ actionKey, published }) => {
      const action = actions.find(({ key }) => key === actionKey);
      return published && action
        ? [
            french(
              `n° ${action.number} ${action.shortTitle} (${formatDay(published.writtenOn)}) : ${published.body}`,
            ),
          ]
        : [];
    }),
  );
  const room = Math.floor((pdf.rest - CHARTS) / SYNTHESIS);
  if (said.length === 0 || room < 1) return;
  pdf.heading(2, 'Ce qu’en disent les chargés de programme');
  pdf.list(said.slice(0, room));
}

function writeDecisions(pdf: TaggedPdf, { decisions }: CommitteeReport): void {
  pdf.heading(2, 'Ce qui avait été décidé');
  pdf.paragraph(french(decisionsSentence(decisions.map(({ state }) => state))));
  pdf.list(
    decisions
      .slice(0, MOST_DECISIONS)
      .map(({ decidedOn, text, state, note }) =>
        french(
          `${capitalised(reportedStateWords[state])} – ${text} (${formatDay(decidedOn)})${note ? ` : ${note}` : ''}`,
        ),
      ),
  );
}

async function writeSeason(pdf: TaggedPdf, season: CommitteeSeason): Promise<void> {
  pdf.heading(2, seasonNames(season.season));
  pdf.lead(french(headlineSentence(season)));
  pdf.tiles(headlineFigures(season));
  pdf.note(french(coverageLine(season)));
  if (season.toCheck.length > 0)
    pdf.note(
      french(
        `${capitalised(TO_CHECK)} : ${TO_CHECK_ACTIONS} ${season.toCheck.map(({ number, shortTitle }) => `n° ${number} – ${shortTitle}`).join(', ')}.`,
      ),
    );
  if (season.missing.length > 0) pdf.list(missingWords(season));
  await pdf.columns([3, 2], [() => writeChanges(pdf, season), () => writeDates(pdf, season.dates)]);
}

function writeChanges(pdf: TaggedPdf, season: CommitteeSeason): void {
  const changes = ownChanges(season);
  if (!changes) return;
  pdf.heading(3, 'Ce qui a changé');
  pdf.note(spanTitle(changes.span));
  pdf.list(changeLines(changes, { validated: [] }));
}

function writeDates(pdf: TaggedPdf, dates: readonly ComingDate[]): void {
  if (dates.length === 0) return;
  pdf.heading(3, 'Prochaines dates');
  pdf.list(
    dates.slice(0, MOST_DATES).map((date) => french(`${formatDay(date.day)} : ${comingDateWords(date)}`)),
  );
}
