import { type Cell, type ParsedCell, parseCell } from '@/lib/domain/count';
import type { Conflict } from './conflict';

/** What is typed in a field, beside what the service holds of it. It is replaced, never changed in place. */
export interface Typed {
  text: string;
  /** What the service holds: another text is a change. */
  saved: { text: string };
  /** The revision on which the text was typed. */
  seen: number | null;
  /** What the service said of it, until it changes. */
  refused: string | null;
  conflict: Conflict | null;
}

/** A cell of learners: what it says, and what is said of it. */
export interface TypedCell extends Typed {
  parsed: ParsedCell;
  comment: string;
  commentRefused: string | null;
  saved: { text: string; comment: string };
}

export const typed = (text: string, seen: number | null): Typed => ({
  text,
  saved: { text },
  seen,
  refused: null,
  conflict: null,
});

export const typedCell = (text: string, comment: string, seen: number | null): TypedCell => ({
  ...typed(text, seen),
  parsed: parseCell(text),
  comment,
  commentRefused: null,
  saved: { text, comment },
});

/** What was said of the cell was said of another text: it is sent again before it is refused again. */
export const withText = <Of extends TypedCell>(cell: Of, text: string): Of => ({
  ...cell,
  text,
  parsed: parseCell(text),
  refused: null,
  commentRefused: null,
});

export const withComment = <Of extends TypedCell>(cell: Of, comment: string): Of => ({
  ...cell,
  comment,
  commentRefused: null,
});

/** What the cell says; a text that cannot be read says nothing. */
export const saidIn = ({ parsed }: TypedCell): Cell =>
  parsed.ok ? parsed.cell : { state: null, value: null };

/** A choice that is still to be made is a change, too: it may not be passed over. */
export const isChanged = ({ text, saved, conflict }: Typed): boolean =>
  text.trim() !== saved.text || conflict !== null;

export const isCommentChanged = ({ comment, saved }: TypedCell): boolean => comment.trim() !== saved.comment;

/** Ends a conflict: what is sent next names the other value as seen. */
export function settled<Of extends Typed>(field: Of, whose: 'mine' | 'theirs'): Of {
  if (!field.conflict) return field;
  const { theirs, seen } = field.conflict;
  const text = whose === 'mine' ? field.text : theirs;
  return { ...field, text, seen, conflict: null, refused: null, saved: { ...field.saved, text: theirs } };
}

/** The same for a cell, whose comment goes with its value. */
export function settledCell<Of extends TypedCell>(cell: Of, whose: 'mine' | 'theirs'): Of {
  if (!cell.conflict) return cell;
  const { theirComment } = cell.conflict;
  const next = settled(cell, whose);
  const comment = whose === 'mine' ? cell.comment : theirComment;
  return { ...withText(next, next.text), comment, saved: { ...next.saved, comment: theirComment } };
}
