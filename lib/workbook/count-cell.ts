import type { FilePlace } from '@/lib/domain/exchange';
import type { ProblemList } from './problem-list';
import { type SheetCell, tidy } from './sheet-cells';

/** What people write where they have no number; a report needs to know which of its three words is meant. */
const NOT_COMMUNICATED =
  /^(?:n\.? ?[cdr]\.?|n\.?[ /]?a\.?|nsp|non (?:communique|connu|renseigne|disponible)e?s?|inconnue?|[-–—?./]+)$/i;

const LONGEST_COUNT = 100;

/**
 * The text of a cell that should hold a number; undefined where it is blank, or holds something that no text
 * tells, which is then said. The count itself is read when the line is placed.
 */
export function countText(cell: SheetCell, place: FilePlace, problems: ProblemList): string | undefined {
  if (cell.kind === 'number') return cell.text;
  if (cell.kind === 'text') return writtenCount(tidy(cell.text), place, problems);
  if (cell.kind === 'date') problems.add('date_as_count', place, { day: cell.text || null });
  else if (cell.kind === 'boolean') problems.add('boolean_as_count', place, { text: cell.text });
  else unreadable(cell, place, problems);
  return undefined;
}

function writtenCount(text: string, place: FilePlace, problems: ProblemList): string | undefined {
  if (text === '') return undefined;
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  if (text.length > LONGEST_COUNT) problems.add('text_too_long', place, { limit: LONGEST_COUNT });
  else if (NOT_COMMUNICATED.test(plain)) problems.add('not_communicated', place, { text });
  else if (/\p{Nd}/u.test(text.replace(/[0-9]/g, ''))) problems.add('foreign_digits', place, { text });
  else return text;
  return undefined;
}

/** An error of Excel, or a formula that no program has computed: the same in a number and in a name. */
export function unreadable(cell: SheetCell, place: FilePlace, problems: ProblemList): boolean {
  if (cell.kind === 'error') problems.add('cell_error', place, { error: cell.text.slice(0, 20) });
  else if (cell.kind === 'no_value') problems.add('formula_without_value', place);
  else return false;
  return true;
}
