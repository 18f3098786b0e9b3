import { cellText } from '@/lib/domain/count';
import {
  CLEAR_WORD,
  type FilePlace,
  lineIdentifier,
  lineTexts,
  type ReadOffer,
  type ReadRow,
} from '@/lib/domain/exchange';
import type { FiguresToEnter } from '@/lib/domain/figures-to-enter';
import { rowAtAddress } from '@/lib/domain/row-shapes';

/** The « sheets » of a sending: its two lists. A place there reads as `cells.12.value`. */
const CELLS = 'cells';
const OFFERS = 'offers';

/** Where each row stood in what was sent, before those of another shape were left out. */
export interface RowIndexes {
  cells: readonly number[];
  offers: readonly number[];
}

/**
 * What a program sends, as the rows that a file would be read to: from there on the rules, the words and the write
 * are those of a file. Each cell is a row of its own, so that each has its comment.
 */
export function apiRows(
  { cells, offers }: FiguresToEnter,
  at: RowIndexes,
): { rows: ReadRow[]; offers: ReadOffer[] } {
  return {
    rows: cells.map((cell, position) => {
      const index = at.cells[position] ?? position;
      const { period, measure, comment = '' } = cell;
      const text = textOf(cell.value);
      return {
        place: { sheet: CELLS, row: index },
        identifier: lineIdentifier(rowAtAddress(cell)),
        // The identifier says it all; names beside it would be compared with it.
        ...lineTexts((name) => (name === 'comment' ? comment.trim() : '')),
        columns: lineTexts((name) => name),
        cells:
          text === ''
            ? []
            : [
                {
                  measure,
                  period: period ?? null,
                  text,
                  place: { sheet: CELLS, row: index, column: 'value' },
                },
              ],
      };
    }),
    offers: offers.map(({ identifier, openedOn }, position) => ({
      place: { sheet: OFFERS, row: at.offers[position] ?? position, column: 'openedOn' },
      identifier,
      happenedOn: openedOn === null ? CLEAR_WORD : openedOn,
    })),
  };
}

/** A number is read as its digits: 12.5 and 1e21 are refused by the rules of the form, with their words. */
function textOf(value: FiguresToEnter['cells'][number]['value']): string {
  if (value === null) return CLEAR_WORD;
  if (typeof value === 'object') return cellText(value);
  return typeof value === 'number' ? String(value) : value.trim();
}

/** `cells.12.value`: the place of a problem as programs write it. */
export const pathOf = ({ sheet, row, column }: FilePlace): string => `${sheet}.${row}.${column}`;
