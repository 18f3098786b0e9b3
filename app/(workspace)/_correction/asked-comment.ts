import type { EditableLine } from '@/lib/report/section-correction';
import { isChanged, type TypedCell } from '../_cells/typed';

/** A correction asks one reason for the whole; an acceptance asks one a line. */
export type EditMode = 'correct' | 'accept';

/** Why a comment is asked on a changed line; null where it is free. */
export function askedComment(mode: EditMode, line: EditableLine, cell: TypedCell): string | null {
  if (!isChanged(cell)) return null;
  if (mode === 'accept') return 'Motif de la modification';
  if (line.isEarlierPeriod) return 'Pourquoi cette période antérieure';
  const { parsed } = cell;
  const falls =
    parsed.ok &&
    parsed.cell.state === 'number' &&
    line.before !== null &&
    (parsed.cell.value ?? 0) < line.before;
  return falls ? 'Expliquez la baisse' : null;
}
