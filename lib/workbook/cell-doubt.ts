import type { CellDoubt } from '@/lib/domain/exchange';
import type { SheetCell } from './sheet-cells';
import { shownNumber, showsText } from './shown-number';

interface Look {
  formula: boolean;
  /** False in a view that shows no zero. */
  zeros: boolean;
  /** Absent where the number is shown as it is. */
  format: string | undefined;
}

/** Whether a cell may say something else than its sender sees or means. */
export function doubtOf(
  { kind, text }: Pick<SheetCell, 'kind' | 'text'>,
  { formula, zeros, format }: Look,
): CellDoubt | undefined {
  if (kind === 'text')
    return format === undefined || showsText(format) ? undefined : { kind: 'shown', as: '' };
  if (kind !== 'number') return undefined;
  const value = Number(text.replace(',', '.'));
  if (value === 0 && formula) return { kind: 'formula' };
  if (value === 0 && !zeros) return { kind: 'shown', as: '' };
  if (format === undefined || value < 0) return undefined;
  const { text: as, number } = shownNumber(value, format);
  return number === value ? undefined : { kind: 'shown', as };
}
