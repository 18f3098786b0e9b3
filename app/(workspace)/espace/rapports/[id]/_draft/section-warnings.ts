import { isCommentChanged, saidIn } from '@/app/(workspace)/_cells/typed';
import { withReasons } from '@/lib/domain/justified';
import { cellKey, type FigureRow } from '@/lib/domain/line-address';
import { placesOf, type Warning } from '@/lib/domain/warnings';
import type { EntrySection, EntryTraining } from '@/lib/report/entry-section';
import type { CellState } from './cell-state';

/** Something surprising in a cell, as its own draft says it. */
export interface CellWarning extends Pick<Warning, 'code' | 'measure' | 'value' | 'against'> {
  justified: boolean;
  /** There is a comment, written for another value or before this stood. */
  outdated: boolean;
}

export interface ToJustify {
  warning: Warning;
  outdated: boolean;
  /** The field of the cell that it is about. */
  field: string;
}

export interface SectionWarnings {
  byCell: Map<string, readonly CellWarning[]>;
  toJustify: readonly ToJustify[];
  /** Something was typed since. */
  stale: boolean;
}

type Grounds = Pick<EntrySection, 'action' | 'elapsed' | 'sessions' | 'people'> & {
  trainings: readonly Pick<EntryTraining, 'id' | 'regions'>[];
};

/**
 * The warnings of what is typed in a section: the rule that the submission asks. What did not change since `before` is
 * the same object, so that its cell is not drawn again.
 */
export function sectionWarnings(
  cells: readonly CellState[],
  { action, trainings, sessions, people, elapsed }: Grounds,
  before: SectionWarnings | undefined,
): SectionWarnings {
  const fields = new Map<FigureRow, string>();
  const commented = cells.map((cell) => {
    const { row, measure, planned, comment, beside } = cell;
    const { state, value } = saidIn(cell);
    const warned = {
      ...row,
      measure,
      planned,
      beside,
      comment,
      answered: isCommentChanged(cell) ? ('all' as const) : cell.answered,
      value: state === 'number' ? value : null,
      before: cell.before?.state === 'number' ? cell.before.value : null,
    };
    fields.set(warned, cell.id);
    return warned;
  });
  const ground = {
    actionKey: action.key,
    places: placesOf(trainings),
    sessions: new Map(Object.entries(sessions)),
    people: new Map(Object.entries(people)),
    elapsed,
  };
  const byCell = new Map<string, CellWarning[]>();
  const toJustify: ToJustify[] = [];
  for (const { reasons, outdated: earlier, saidIn: _, ...warning } of withReasons(commented, ground)) {
    const { code, measure, value, against, row } = warning;
    const key = cellKey(row, measure);
    const justified = reasons.length > 0;
    const outdated = !justified && earlier.length > 0;
    byCell.set(key, [...(byCell.get(key) ?? []), { code, measure, value, against, justified, outdated }]);
    if (!justified) toJustify.push({ warning, outdated, field: fields.get(row) ?? '' });
  }
  const kept = new Map<string, readonly CellWarning[]>();
  for (const [key, now] of byCell) {
    const then = before?.byCell.get(key);
    kept.set(key, then && same(then, now) ? then : now);
  }
  const unchanged = before && same(before.toJustify, toJustify) ? before.toJustify : toJustify;
  return { byCell: kept, toJustify: unchanged, stale: false };
}

const same = (one: readonly object[], other: readonly object[]): boolean =>
  one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
