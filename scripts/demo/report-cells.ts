import { breakdownOf } from '@/lib/domain/line-address';
import { addDays, daysBetween } from '@/lib/domain/time';
import type { CampaignSpec } from './campaigns';
import { actualCells, type Cell, periodLabel } from './figures';
import type { ProjectSpec } from './project-spec';
import { wholeBetween } from './random';
import { misplace } from './surprises';
import { trainingKey, trainingsOf } from './trainings';
import type { World } from './world';

export type ReportCell = Cell & { text: string; comment: string; professionOther: string };

/** A count that falls since March, and why: the consortium of this project found it out in this campaign. */
const FALL = { slug: 'hauts-sn', campaign: 'Bilan 2024-2025' };
/** A figure of the year before that is put right, and a line that the agreement had not foreseen. */
const EARLIER_YEAR = { slug: 'norsante', campaign: 'Bilan 2024-2025' };
const ADDED_LINE = { slug: 'mediaction', campaign: 'Bilan 2024-2025' };

/** What the consortium would write in the cells of a campaign: trainings open by the observation only. */
export function cellsOf(campaign: CampaignSpec, project: ProjectSpec): ReportCell[] {
  const open = trainingsOf(project.slug).filter(
    ({ action, opensOn }) =>
      !campaign.without.includes(action) && opensOn !== null && opensOn <= campaign.observedOn,
  );
  const is = ({ slug, campaign: label }: typeof FALL) => slug === project.slug && label === campaign.label;
  const cells = open
    .flatMap((training) => actualCells(training, campaign.year, campaign.whole))
    .filter(({ text }) => text !== '')
    .map((cell): ReportCell => ({ ...cell, comment: '', professionOther: '' }));
  const [first] = cells;
  if (first && is(FALL)) {
    const [march] = actualCells(first.training, campaign.year, false);
    first.text = String(Math.floor(Number(march?.text.replace('~', '')) * 0.96));
    first.comment = 'Désinscriptions constatées au contrôle des inscriptions.';
  }
  if (first && is(EARLIER_YEAR))
    cells.push({
      ...first,
      year: campaign.year - 1,
      text: String(Number(actualCells(first.training, campaign.year - 1, true)[0]?.text) + 7),
      comment: 'Sept inscriptions tardives de l’année précédente, retrouvées depuis.',
    });
  if (first && is(ADDED_LINE))
    cells.push({ ...first, professionKey: 'other', professionOther: 'Élu local', text: '6' });
  misplace(cells, campaign.label, project.slug);
  return cells;
}

/** The cell as the commands take it; `seen` is the revision that it shows, null where it shows none. */
export function cellInput(world: World, cell: ReportCell, seen: number | null) {
  const { training, regionCode, measure, year, text, comment } = cell;
  return {
    trainingId: world.id('training', trainingKey(training)),
    regionCode,
    periodId: world.id('period', periodLabel(year)),
    ...breakdownOf(cell),
    measure,
    text,
    comment,
    seen,
  };
}

/** When a report is entered, sent and read: in time, or after the due date for those that are late. */
export function daysOf(campaign: CampaignSpec, project: ProjectSpec, late: boolean) {
  const { label, opensOn, dueOn, closesOn } = campaign;
  const pick = (low: number, high: number, what: string) =>
    wholeBetween(low, high, label, project.slug, what);
  const entered = late
    ? addDays(dueOn, 1)
    : addDays(opensOn, pick(2, daysBetween(opensOn, dueOn) - 4, 'entered'));
  const sent = late
    ? addDays(dueOn, pick(2, daysBetween(dueOn, closesOn) - 1, 'sent'))
    : addDays(entered, pick(1, 2, 'sent'));
  return { entered, sent, read: addDays(sent, pick(1, 3, 'read')) };
}
