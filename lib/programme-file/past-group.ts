import type { ProjectNow } from '@/db/programme-file';
import type { FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import { recordPastFigures } from '@/lib/report/record-past-figures';
import { measureColumn } from '@/lib/workbook/column-headings';
import type { FileRow } from './file-row';
import type { FileRun } from './file-run';
import { indexIn } from './row-groups';

/** A row of « Réalisés » with what it names. */
export interface Past {
  row: FileRow;
  project: ProjectNow;
  campaign: { label: string; periodId: number; observedOn: string };
  line: FigureRow | undefined;
  cells: { measure: Measure; text: string; before: string }[];
  opening:
    | { participationId: number; organisationId: number; trainingId: number | null; happenedOn: string }
    | undefined;
  comment: string | undefined;
}

/** Records the rows that speak of one project in one campaign of the past. */
export async function writePastGroup(run: FileRun, group: readonly Past[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const cells = group.flatMap(({ row, line, cells: own, comment, campaign }) =>
    line ? own.map((cell) => ({ row, ...cell, line, comment, periodId: campaign.periodId })) : [],
  );
  const offers = group.flatMap(({ row, opening }) => (opening ? [{ row, opening }] : []));
  const done = await run.perform(
    recordPastFigures,
    {
      ...{ projectId: first.project.id, campaign: first.campaign },
      cells: cells.map(({ line, measure, text, comment, periodId }) => ({
        ...{ ...line, periodId, measure, text },
        ...(comment !== undefined && { comment }),
      })),
      offers: offers.map(({ opening }) => ({
        ...opening,
        subject: opening.trainingId === null ? 'university' : 'training',
      })),
    },
    { rows: group.map(({ row }) => row), at: (path) => placeOf(first.row, cells, offers, path) },
  );
  if (!done) return;
  for (const one of group) say(run, one);
}

function placeOf(
  first: FileRow,
  cells: readonly { row: FileRow; measure: Measure }[],
  offers: readonly { row: FileRow }[],
  path: string,
): readonly [FileRow, string | null] {
  const cell = cells[indexIn(path, 'cells') ?? -1];
  if (cell) return [cell.row, cell.measure];
  const offer = offers[indexIn(path, 'offers') ?? -1];
  if (offer) return [offer.row, 'openedOn'];
  const field = path.startsWith('campaign.') ? path.slice('campaign.'.length) : '';
  return [first, field === 'label' ? 'campaign' : field || null];
}

function say(run: FileRun, { row, project, campaign, cells, opening }: Past): void {
  const details = cells.map(({ measure, text, before }) => ({
    heading: measureColumn(measure),
    before,
    after: text,
  }));
  if (opening) details.push({ heading: 'Ouverte le', before: '', after: opening.happenedOn });
  const what = [
    campaign.label,
    project.acronym,
    row.text('training') || row.text('organisationId'),
    row.text('regionCode'),
  ];
  const change = cells.some(({ before }) => before !== '') ? 'changed' : 'created';
  run.did(row, change, what.filter((text) => text !== '').join(', '), details);
}
