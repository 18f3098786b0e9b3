import type { Place } from '@/app/(workspace)/_cells/moves';
import { problemOf } from '@/app/(workspace)/_cells/problems';
import { withText } from '@/app/(workspace)/_cells/typed';
import type { FigureRow } from '@/lib/domain/line-address';
import type { DraftState } from './draft-state';

export interface Pasted {
  filled: number;
  refused: number;
  /** The cells that could not be read, with the reason: the first thirty. */
  wrong: { field: string; message: string }[];
  /** Values that fell beyond the last line or column. */
  outside: number;
}

/** Of the refused cells of a pasted block, how many are named under the grid; all are marked in it. */
const NAMED = 30;

/** Fills cells of the lines that are shown from a copied block, from a place on; what cannot be read is kept and marked. */
export function fillCells(
  draft: DraftState,
  { sectionId, rows }: { sectionId: number; rows: readonly FigureRow[] },
  from: Place,
  block: readonly string[][],
): Pasted {
  const section = draft.section(sectionId);
  const pasted: Pasted = { filled: 0, refused: 0, wrong: [], outside: 0 };
  for (const [down, texts] of block.entries())
    for (const [across, text] of texts.entries()) {
      const row = rows[from.row + down];
      const measure = section.measures[from.column + across];
      if (!row || !measure) {
        if (text !== '') pasted.outside += 1;
        continue;
      }
      const cell = withText(draft.cell(row, measure), text);
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
