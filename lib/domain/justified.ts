import { cellKey } from './line-address';
import {
  type AnsweredCode,
  type Ground,
  isError,
  isOfPlace,
  sessionKey,
  type WarnedCell,
  type Warning,
  warningsOf,
} from './warnings';

/** What stood in a cell when a reason was written beside it: that very sentence is answered, no later one. */
export interface WarningAnswer {
  code: AnsweredCode;
  value: number;
  against: number;
}

/** A cell with what its author wrote beside it. */
export interface CommentedCell extends WarnedCell {
  comment: string;
  /** What the comment answers for; `all` where it is being written, or stands in a section that was sent with it. */
  answered: 'all' | readonly WarningAnswer[];
}

export interface JustifiedWarning<Cell> extends Warning {
  /** The comments that answer for it. Without any, its section cannot be sent. */
  reasons: string[];
  /** Comments of the same cells that were written for another value, or before this warning stood. */
  outdated: string[];
  /** The cells whose comments answer for it. */
  saidIn: Cell[];
}

/**
 * What was said of each warning, in the words of the comments: those of its cell; for places and sessions, of any cell of
 * the same measure of that training and region. A comment answers for the warnings that stood when it was written, with their numbers: once
 * a value changes, or another warning comes, it is asked again (`warning_needs_reason`, `fall_needs_reason`).
 */
export function withReasons<Cell extends CommentedCell>(
  cells: readonly Cell[],
  ground: Ground,
): JustifiedWarning<Cell>[] {
  const commented = cells.filter(({ comment }) => comment.trim() !== '');
  const atCell = Map.groupBy(commented, (cell) => cellKey(cell, cell.measure));
  const atPlace = Map.groupBy(commented, (cell) => sessionKey(cell.measure, cell));
  return warningsOf(cells, ground).map((warning) => {
    // Nothing that is said makes an error right.
    if (isError(warning.code)) return { ...warning, reasons: [], outdated: [], saidIn: [] };
    const near = isOfPlace(warning.code)
      ? atPlace.get(sessionKey(warning.measure, warning.row))
      : atCell.get(cellKey(warning.row, warning.measure));
    const { answers = [], others = [] } = Object.groupBy(near ?? [], (cell) =>
      answersFor(cell, warning) ? 'answers' : 'others',
    );
    const words = (said: readonly Cell[]) => said.map(({ comment }) => comment.trim());
    return { ...warning, reasons: words(answers), outdated: words(others), saidIn: answers };
  });
}

const answersFor = ({ answered, value: ofCell }: CommentedCell, warning: Warning): boolean =>
  answered === 'all' ||
  answered.some(({ code, value, against }) =>
    code === 'any'
      ? value === ofCell
      : code === warning.code && value === warning.value && against === warning.against,
  );

/** The warnings of a section that nobody justified yet. */
export const unjustifiedWarnings = <Cell extends CommentedCell>(
  cells: readonly Cell[],
  ground: Ground,
): JustifiedWarning<Cell>[] => withReasons(cells, ground).filter(({ reasons }) => reasons.length === 0);
