import { type Cell, type ParsedCell, parseCell } from '@/lib/domain/count';
import type { FigureRow } from '@/lib/domain/line-address';
import { isRealDay } from '@/lib/domain/time';
import type { Measure } from '@/lib/domain/vocabulary';
import type { EntryCell, EntryOffer } from '@/lib/report/entry-section';
import { refusalText } from '@/lib/wording/refusals';
import type { Conflict } from '../../../../_cells/conflict';

interface Typed {
  /** The id of its field in the page. */
  id: string;
  text: string;
  /** The revision on which the text was typed. */
  seen: number | null;
  /** What the service said of it, until it changes. */
  refused: string | null;
  conflict: Conflict | null;
}

export interface CellState extends Typed {
  row: FigureRow;
  measure: Measure;
  sectionId: number;
  editable: boolean;
  parsed: ParsedCell;
  comment: string;
  /** What the service holds was entered by an officer for the consortium. */
  onBehalf: boolean;
  saved: { text: string; comment: string };
  planned: number | null;
  before: EntryCell['before'];
  /** What is declared of the same line for the period before. */
  lastYear: EntryCell['before'];
  accepted: EntryCell['accepted'];
}

export interface OfferState extends Typed {
  offer: EntryOffer;
  sectionId: number;
  saved: { text: string };
}

const EMPTY: EntryCell = {
  text: '',
  comment: '',
  onBehalf: false,
  seen: null,
  planned: null,
  before: null,
  accepted: null,
};

export function cellState(
  place: Pick<CellState, 'id' | 'row' | 'measure' | 'sectionId' | 'editable' | 'lastYear'>,
  { text, comment, onBehalf, seen, planned, before, accepted }: EntryCell = EMPTY,
): CellState {
  const parsed = parseCell(text);
  return {
    ...place,
    text,
    comment,
    onBehalf,
    seen,
    planned,
    before,
    accepted,
    parsed,
    saved: { text, comment },
    refused: null,
    conflict: null,
  };
}

export const withText = (cell: CellState, text: string): CellState => ({
  ...cell,
  text,
  parsed: parseCell(text),
  refused: null,
});

/** What the cell says; a text that cannot be read says nothing. */
export const saidIn = (cell: CellState): Cell =>
  cell.parsed.ok ? cell.parsed.cell : { state: null, value: null };

export const isChanged = (cell: CellState): boolean =>
  cell.text.trim() !== cell.saved.text || cell.comment.trim() !== cell.saved.comment;

const TWO_VALUES = 'quelqu’un a enregistré une autre valeur entre-temps, choisissez.';

/** What is wrong with a cell, in French; null when it can be saved. */
export function problemOf(cell: CellState): string | null {
  if (cell.conflict) return TWO_VALUES;
  if (!cell.parsed.ok) return refusalText({ code: cell.parsed.code, params: {} });
  return cell.refused;
}

export const isOfferChanged = (state: OfferState): boolean => state.text !== state.saved.text;

export function offerProblem({ text, refused, conflict }: OfferState): string | null {
  if (conflict) return TWO_VALUES;
  if (text !== '' && !isRealDay(text)) return refusalText({ code: 'impossible_date', params: {} });
  return refused;
}
