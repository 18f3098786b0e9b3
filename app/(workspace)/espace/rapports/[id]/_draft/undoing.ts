import { withText } from '@/app/(workspace)/_cells/typed';
import { type FigureRow, rowKey } from '@/lib/domain/line-address';
import { type CellState, isCellChanged, type OfferState } from './cell-state';
import { type SectionDraft, type Words, withMeasures, withRows } from './section-draft';

interface Change<State> {
  before: State;
  after: State;
}

export type Way = 'back' | 'again';

const ends = <State>({ before, after }: Change<State>, way: Way) =>
  way === 'back' ? { from: after, to: before } : { from: before, to: after };

/**
 * A cell as it was before (or after) a step. What was saved since stays what the service holds: going back is then a
 * change like another, and a new revision when it is saved. A choice between two values is asked again only as long as
 * nothing was saved over it.
 */
export function cellBack(current: CellState, change: Change<CellState>, way: Way): CellState {
  const { from, to } = ends(change, way);
  const chosen = (from.conflict === null) !== (to.conflict === null);
  if (chosen && current.seen === from.seen && current.saved.text === from.saved.text) return to;
  return { ...withText(current, to.text), comment: to.comment };
}

export function offerBack(current: OfferState, change: Change<OfferState>, way: Way): OfferState {
  const { from, to } = ends(change, way);
  const chosen = (from.conflict === null) !== (to.conflict === null);
  if (chosen && current.seen === from.seen && current.saved.text === from.saved.text) return to;
  return { ...current, text: to.text, refused: null };
}

/** The answer and the shape of a section; lines and columns that hold something stay. */
export function sectionBack(
  current: SectionDraft,
  change: Change<SectionDraft>,
  way: Way,
  {
    words,
    cellOf,
  }: {
    words: Words;
    cellOf: (row: FigureRow, measure: CellState['measure']) => CellState | undefined;
  },
): SectionDraft {
  const { from, to } = ends(change, way);
  const shaped = way === 'again' ? grown(current, to, words) : shrunk(current, from, to, cellOf);
  return from.nothing === to.nothing ? shaped : { ...shaped, nothing: to.nothing };
}

const grown = (current: SectionDraft, to: SectionDraft, words: Words): SectionDraft =>
  withRows(
    withMeasures(current, to.measures),
    to.groups.flatMap(({ rows }) => rows),
    words,
  );

function shrunk(
  current: SectionDraft,
  from: SectionDraft,
  to: SectionDraft,
  cellOf: (row: FigureRow, measure: CellState['measure']) => CellState | undefined,
): SectionDraft {
  const keysOf = ({ groups }: SectionDraft) =>
    new Set(groups.flatMap(({ rows }) => rows.map((row) => rowKey(row))));
  const [were, are] = [keysOf(to), keysOf(from)];
  const holds = (row: FigureRow, measure: CellState['measure']) => {
    const cell = cellOf(row, measure);
    return cell !== undefined && (isCellChanged(cell) || cell.seen !== null || cell.text !== '');
  };
  const keeps = (row: FigureRow) =>
    were.has(rowKey(row)) || !are.has(rowKey(row)) || current.measures.some((measure) => holds(row, measure));
  const groups = current.groups.map((group) => ({ ...group, rows: group.rows.filter(keeps) }));
  const rows = groups.flatMap((group) => group.rows);
  const measures = current.measures.filter(
    (measure) =>
      to.measures.includes(measure) ||
      !from.measures.includes(measure) ||
      rows.some((row) => holds(row, measure)),
  );
  const shown = new Set(rows.map(rowKey));
  return {
    ...current,
    groups,
    measures,
    lastYear: current.section.lastYear.filter((row) => !shown.has(rowKey(row))),
  };
}
