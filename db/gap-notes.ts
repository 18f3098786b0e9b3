import type { GapState } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface GapNoteRow {
  id: number;
  gapKey: string;
  state: GapState;
  note: string;
  fingerprint: string;
  day: string;
}

/** What was said of every gap by the end of a day, oldest first. Without the authors: a public answer never has them. */
export async function gapNotesAt(read: Read, day: string): Promise<GapNoteRow[]> {
  return prepared(
    read,
    'SELECT id, gap_key AS gapKey, state, note, fingerprint, known_from AS day FROM gap_notes WHERE known_from <= ? ORDER BY id',
  ).all(day) as GapNoteRow[];
}

/** The names of the authors of notes, by the number of the note: for those entitled, and never kept. Null: erased. */
export async function authorsOfGapNotes(read: Read): Promise<Map<number, string | null>> {
  const rows = prepared(
    read,
    'SELECT n.id, p.name FROM gap_notes n LEFT JOIN people p ON p.account_id = n.account_id',
  ).all() as { id: number; name: string | null }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function appendGapNote(tx: Tx, row: typeof t.gapNotes.$inferInsert): Promise<number> {
  return tx.insert(t.gapNotes).values(row).returning({ id: t.gapNotes.id }).get().id;
}
