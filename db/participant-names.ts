import { notInArray } from 'drizzle-orm';
import type { SameName } from '@/lib/domain/participant-names';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** Somebody of a session, with the name that is kept of him; null where none is. */
export interface NamedParticipant {
  id: number;
  number: number;
  withdrawnOn: string | null;
  assiduous: boolean;
  name: string | null;
  email: string | null;
  employer: string | null;
  /** When the name was written last; null where none is kept. */
  enteredAt: string | null;
}

/** The participants of a session in the order of their numbers, with their names. */
export function namedParticipants(read: Read, sessionId: number): NamedParticipant[] {
  const rows = prepared(
    read,
    `SELECT p.id, p.number, p.withdrawn_on AS withdrawnOn, p.assiduous, i.name, i.email, i.employer,
       i.entered_at AS enteredAt
     FROM session_participants p LEFT JOIN participant_identities i ON i.participant_id = p.id
     WHERE p.session_id = ? ORDER BY p.number`,
  ).all(sessionId) as (Omit<NamedParticipant, 'assiduous'> & { assiduous: number })[];
  return rows.map((row) => ({ ...row, assiduous: row.assiduous === 1 }));
}

/** How many names are kept of a session. */
export const namesKept = (read: Read, sessionId: number): number =>
  (
    prepared(
      read,
      `SELECT count(*) AS count FROM participant_identities i JOIN session_participants p ON p.id = i.participant_id
       WHERE p.session_id = ?`,
    ).get(sessionId) as { count: number }
  ).count;

/**
 * Of the participants of a session, those whose name is kept under another session of the project too, and whether it is
 * said already that they are not new.
 */
export function namesElsewhere(read: Read, sessionId: number): (SameName & { isCounted: boolean })[] {
  const rows = prepared(
    read,
    `SELECT p.number, p.first_time IS 0 AS isCounted, o.code AS otherSession, q.number AS otherNumber
     FROM session_participants p JOIN participant_identities i ON i.participant_id = p.id
       JOIN training_sessions s ON s.id = p.session_id
       JOIN training_sessions o ON o.project_id = s.project_id AND o.id <> s.id
       JOIN session_participants q ON q.session_id = o.id
       JOIN participant_identities j ON j.participant_id = q.id AND j.name_key = i.name_key
     WHERE p.session_id = ? ORDER BY p.number, o.code, q.number`,
  ).all(sessionId) as (SameName & { isCounted: 0 | 1 })[];
  return rows.map((row) => ({ ...row, isCounted: row.isCounted === 1 }));
}

/** Where names of a project have one of some keys. */
export interface KnownName {
  participantId: number;
  sessionId: number;
  session: string;
  number: number;
  nameKey: string;
}

export function namesByKey(read: Read, projectId: number, keys: readonly string[]): KnownName[] {
  return prepared(
    read,
    `SELECT p.id AS participantId, s.id AS sessionId, s.code AS session, p.number, i.name_key AS nameKey
     FROM training_sessions s JOIN session_participants p ON p.session_id = s.id
       JOIN participant_identities i ON i.participant_id = p.id
     WHERE s.project_id = @projectId AND i.name_key IN (SELECT value FROM json_each(@keys))
     ORDER BY s.code, p.number`,
  ).all({ projectId, keys: JSON.stringify(keys) }) as KnownName[];
}

/** Keeps a name under a number, in the place of the one that was. */
export function keepName(tx: Tx, row: typeof t.participantIdentities.$inferInsert): void {
  tx.insert(t.participantIdentities)
    .values(row)
    .onConflictDoUpdate({ target: t.participantIdentities.participantId, set: row })
    .run();
}

/**
 * Takes names away. SQLite wipes what is deleted (`secure_delete`), but a page that was split once may still hold a copy
 * of a row that moved away: the pages of names are all emptied, and written again without those who go.
 */
export function eraseNameRows(tx: Tx, participantIds: readonly number[]): void {
  const others = tx
    .select()
    .from(t.participantIdentities)
    .where(notInArray(t.participantIdentities.participantId, [...participantIds]))
    .all();
  tx.delete(t.participantIdentities).run();
  for (const row of others) tx.insert(t.participantIdentities).values(row).run();
}

/** Of some participants, where something of them that was written at a moment or before is kept, by session. */
export function keptBefore(
  read: Read,
  { participants, before }: { participants: readonly number[]; before: string },
): { sessionId: number; number: number }[] {
  return prepared(
    read,
    `SELECT p.session_id AS sessionId, p.number FROM session_participants p
     WHERE p.id IN (SELECT value FROM json_each(@ids))
       AND (EXISTS (SELECT 1 FROM participant_identities i WHERE i.participant_id = p.id AND i.entered_at <= @before)
         OR EXISTS (SELECT 1 FROM certificates c WHERE c.participant_id = p.id AND c.file_erased_at IS NULL AND c.at <= @before))
     ORDER BY p.session_id, p.number`,
  ).all({ before, ids: JSON.stringify(participants) }) as { sessionId: number; number: number }[];
}

/**
 * Of those who withdrew, the numbers whose name is kept and to whom no certificate was given, by session: nothing is to
 * be said of them by name any more.
 */
export function namesOfWithdrawn(read: Read): { sessionId: number; number: number }[] {
  return prepared(
    read,
    `SELECT p.session_id AS sessionId, p.number
     FROM participant_identities i JOIN session_participants p ON p.id = i.participant_id
     WHERE p.withdrawn_on IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM certificates c WHERE c.participant_id = p.id AND c.file_erased_at IS NULL)
     ORDER BY p.session_id, p.number`,
  ).all() as { sessionId: number; number: number }[];
}

/** How many months names of a training (`s.training_id`) are kept: what was decided last. */
const RETENTION = `(SELECT r.retention_months FROM session_trainings r WHERE r.training_id = s.training_id
  ORDER BY r.id DESC LIMIT 1)`;

/** A session of which names or files of certificates are kept, and what its term is counted from. */
export interface KeptSession {
  sessionId: number;
  lastDay: string | null;
  months: number | null;
}

export function sessionsWithNames(read: Read): KeptSession[] {
  return prepared(
    read,
    `SELECT s.id AS sessionId, s.last_day AS lastDay, ${RETENTION} AS months FROM training_sessions s
     WHERE s.id IN (SELECT p.session_id FROM session_participants p JOIN participant_identities i ON i.participant_id = p.id
       UNION SELECT p.session_id FROM session_participants p JOIN certificates c ON c.participant_id = p.id
         WHERE c.file_erased_at IS NULL)
     ORDER BY s.id`,
  ).all() as KeptSession[];
}
