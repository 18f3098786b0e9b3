import type { RefusedAnswer } from '@/app/_web/form-state';
import { type Conflict, conflictOf } from '@/app/(workspace)/_cells/conflict';
import { parseCell } from '@/lib/domain/count';
import { fold } from '@/lib/domain/fold';
import { isRealDay } from '@/lib/domain/time';
import type { EditableLine, EditableOffer, SectionEdit } from '@/lib/report/section-correction';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { refusalText } from '@/lib/wording/refusals';

/** What is typed in a cell of the editor, beside what it held. */
export interface Edit {
  text: string;
  comment: string;
  /** The text that counts as unchanged, and the revision that holds it. */
  base: string;
  seen: number | null;
  refused: string | null;
  commentRefused: string | null;
  conflict: Conflict | null;
}

/** A correction asks one reason for the whole; an acceptance asks one a line. */
export type EditMode = 'correct' | 'accept';

export const startOf = ({ text, seen }: Pick<EditableLine | EditableOffer, 'text' | 'seen'>): Edit => ({
  text,
  comment: '',
  base: text,
  seen,
  refused: null,
  commentRefused: null,
  conflict: null,
});

export const isChanged = ({ text, base, conflict }: Edit): boolean =>
  text.trim() !== base || conflict !== null;

/** Why a comment is asked on a changed line; null where it is free. */
export function commentAsked(mode: EditMode, line: EditableLine, edit: Edit): string | null {
  if (!isChanged(edit)) return null;
  if (mode === 'accept') return 'Motif de la modification';
  if (line.isEarlierPeriod) return 'Pourquoi cette période antérieure';
  const parsed = parseCell(edit.text);
  const falls =
    parsed.ok &&
    parsed.cell.state === 'number' &&
    line.before !== null &&
    (parsed.cell.value ?? 0) < line.before;
  return falls ? 'Expliquez la baisse' : null;
}

/** What is wrong with the typed value, in French; null where it may be sent. */
export function lineProblem(edit: Edit): string | null {
  if (edit.conflict) return null;
  const parsed = parseCell(edit.text);
  return parsed.ok ? edit.refused : refusalText({ code: parsed.code, params: {} });
}

export function offerProblem(edit: Edit): string | null {
  if (edit.conflict) return null;
  if (edit.text !== '' && !isRealDay(edit.text)) return refusalText({ code: 'impossible_date', params: {} });
  return edit.refused;
}

/** Everything of a line that a search looks into. */
export const searchedText = (line: EditableLine, words: SectionEdit['words']): string =>
  fold(
    [
      line.training,
      line.organisation,
      line.period,
      measureWords[line.measure].label,
      rowWords(line, words),
    ].join(' '),
  );

const FIELD = /^(cells|offers)\.(\d+)(?:\.(\w+))?$/;

export interface Marks {
  cells: Map<number, Partial<Edit>>;
  offers: Map<number, Partial<Edit>>;
  reason: string | null;
  elsewhere: string[];
}

/** Where each refused field of an answer belongs, by its place in what was sent. */
export function marksOf({ fields, message }: RefusedAnswer): Marks {
  const marks: Marks = { cells: new Map(), offers: new Map(), reason: null, elsewhere: [] };
  for (const field of fields) {
    const [, family, position, part] = FIELD.exec(field.path) ?? [];
    const mark: Partial<Edit> =
      field.code === 'changed_meanwhile'
        ? { conflict: conflictOf(field.params) }
        : part === 'comment' || field.code === 'earlier_period_needs_reason'
          ? { commentRefused: field.message }
          : { refused: field.message };
    if (family === 'cells') marks.cells.set(Number(position), mark);
    else if (family === 'offers') marks.offers.set(Number(position), mark);
    else if (field.path === 'reason') marks.reason = field.message;
    else marks.elsewhere.push(field.message);
  }
  if (fields.length === 0) marks.elsewhere.push(message);
  return marks;
}
