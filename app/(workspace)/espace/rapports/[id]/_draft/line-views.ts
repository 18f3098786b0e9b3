import { type FigureRow, rowKey } from '@/lib/domain/line-address';
import type { EntryTraining } from '@/lib/report/entry-section';
import type { ReportEntry } from '@/lib/report/report-entry';
import { isToFill } from './cells-left';
import type { DraftState } from './draft-state';
import type { SectionDraft } from './section-draft';

/** What a grid is narrowed to. */
export const LINE_VIEWS = ['all', 'to_fill', 'to_justify', 'returned', 'mine'] as const;
export type LineView = (typeof LINE_VIEWS)[number];

/**
 * The lines left out as they stood when the view was chosen: one that is filled meanwhile stays under the eyes, and a
 * line added since is seen.
 */
export interface ShownLines {
  view: LineView;
  hidden: ReadonlySet<string>;
}

export type Group = SectionDraft['groups'][number];

/** Whether the lines of a training are those of the person's own organisation. */
const isOwn = (
  { ownOrganisations }: ReportEntry,
  { organisationId }: Pick<EntryTraining, 'organisationId'>,
) => ownOrganisations.includes(organisationId);

/** The first view: who does not send the report sees the own part first, where others have one too. */
export function firstView(entry: ReportEntry, { groups }: SectionDraft): LineView {
  const enters = entry.sections.some(({ trainings }) => trainings.some((training) => isOwn(entry, training)));
  if (entry.maySubmit || entry.onBehalf || !enters) return 'all';
  return groups.some(({ training }) => !isOwn(entry, training)) ? 'mine' : 'all';
}

/** The lines that a view leaves out of a section. */
export function hiddenIn(draft: DraftState, sectionId: number, view: LineView): ReadonlySet<string> {
  if (view === 'all') return new Set();
  const kept = keeper(draft, sectionId, view);
  const { groups } = draft.section(sectionId);
  return new Set(
    groups.flatMap(({ training, rows }) => rows.filter((row) => !kept(row, training)).map(rowKey)),
  );
}

function keeper(
  draft: DraftState,
  sectionId: number,
  view: Exclude<LineView, 'all'>,
): (row: FigureRow, training: EntryTraining) => boolean {
  const { measures, section } = draft.section(sectionId);
  if (view === 'mine') return (_, training) => isOwn(draft.entry, training);
  if (view === 'to_fill') return (row) => measures.some((measure) => isToFill(draft.cell(row, measure)));
  const asked =
    view === 'to_justify'
      ? ownToJustify(draft, sectionId).map(({ warning }) => warning.row)
      : section.remarks.flatMap(({ line }) =>
          line?.periodId === draft.entry.campaign.periodId ? [line] : [],
        );
  const keys = new Set(asked.map(rowKey));
  return (row) => keys.has(rowKey(row));
}

/** The surprising values that this person may justify: others answer for theirs. */
const ownToJustify = (draft: DraftState, sectionId: number) =>
  draft.toJustify(sectionId).filter(({ warning }) => draft.find(warning.row, warning.measure)?.editable);

/** The trainings and lines that are shown; a training without a line of its own stands in the whole grid alone. */
export function shownGroups(
  entry: ReportEntry,
  { groups }: SectionDraft,
  { view, hidden }: ShownLines,
): Group[] {
  if (view === 'all') return groups;
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => !hidden.has(rowKey(row))) }))
    .filter(({ training, rows }) => rows.length > 0 || (view === 'mine' && isOwn(entry, training)));
}

/** The lines of these trainings that may be written, in the order of the page: where the arrows and a pasted block go. */
export const editableRows = (groups: readonly Group[]): FigureRow[] =>
  groups.flatMap(({ training, rows }) => (training.editable ? rows : []));

/** What each view would show: cells that wait, values and lines; `mine` where others have lines here too. */
export interface ViewCounts extends Record<Exclude<LineView, 'mine'>, number> {
  mine: number | null;
}

export function viewCounts(draft: DraftState, sectionId: number): ViewCounts {
  const { groups, section } = draft.section(sectionId);
  const lines = (of: readonly Group[]) => of.reduce((sum, { rows }) => sum + rows.length, 0);
  const own = groups.filter(({ training }) => isOwn(draft.entry, training));
  return {
    all: lines(groups),
    to_fill: draft.left(sectionId).toFill,
    to_justify: ownToJustify(draft, sectionId).length,
    returned: section.remarks.filter(({ line }) => line !== null).length,
    mine: draft.entry.ownOrganisations.length === 0 || own.length === groups.length ? null : lines(own),
  };
}
