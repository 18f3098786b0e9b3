import type { Place } from '@/app/(workspace)/_cells/moves';
import { problemOf } from '@/app/(workspace)/_cells/problems';
import { withText } from '@/app/(workspace)/_cells/typed';
import { type FigureRow, rowKey } from '@/lib/domain/line-address';
import type { DraftState } from './draft-state';
import { shownGroups } from './line-views';

export interface Pasted {
  filled: number;
  refused: number;
  /** The cells that could not be read, with the reason: the first thirty. */
  wrong: { field: string; message: string }[];
  /** Values that fell beyond the last line or column. */
  outside: number;
  /** Other values than theirs that fell on lines which this person only reads. */
  locked: number;
}

/** Of the refused cells of a pasted block, how many are named under the grid; all are marked in it. */
const NAMED = 30;

/**
 * Fills cells of the lines that are shown from a copied block, from a place on; what cannot be read is kept and marked.
 * A line that one only reads takes its row of the block all the same: the workbook has it at the same place, and the next
 * row is for the next line.
 */
export function fillCells(
  draft: DraftState,
  { sectionId, rows }: { sectionId: number; rows: readonly FigureRow[] },
  from: Place,
  block: readonly string[][],
): Pasted {
  const section = draft.section(sectionId);
  const lines = shownGroups(draft.entry, section, draft.view(sectionId)).flatMap(({ training, rows }) =>
    rows.map((row) => ({ row, editable: training.editable })),
  );
  const chosen = rows[from.row];
  const first = chosen ? lines.findIndex(({ row }) => rowKey(row) === rowKey(chosen)) : lines.length;
  const pasted: Pasted = { filled: 0, refused: 0, wrong: [], outside: 0, locked: 0 };
  for (const [down, texts] of block.entries())
    for (const [across, text] of texts.entries()) {
      const line = lines[first + down];
      const measure = section.measures[from.column + across];
      if (!line || !measure) {
        if (text !== '') pasted.outside += 1;
        continue;
      }
      const held = draft.cell(line.row, measure);
      if (!line.editable) {
        if (text.trim() !== '' && text.trim() !== held.text) pasted.locked += 1;
        continue;
      }
      const cell = withText(held, text);
      draft.put(cell);
      if (cell.parsed.ok) pasted.filled += 1;
      else {
        pasted.refused += 1;
        if (pasted.wrong.length < NAMED)
          pasted.wrong.push({
            field: cell.id,
            message: `${draft.nameOf(cell)}\u00a0: « ${text.slice(0, 40)} » – ${problemOf(cell)}`,
          });
      }
    }
  return pasted;
}
