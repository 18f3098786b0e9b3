import { eq } from 'drizzle-orm';
import type {
  AttendanceMark,
  AttendanceState,
  Audience,
  ResultKind,
  ResultValue,
} from '@/lib/domain/training-session/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';
import { type SessionAuthor, UP_TO_NOW } from './training-sessions';

/** The people of a session, by number: never a name. */

export interface ParticipantSaid {
  audience: Audience;
  audienceOther: string | null;
  /** Never counted before in this project; null is not known. */
  firstTime: boolean | null;
  employerAgreedOn: string | null;
  registeredOn: string;
  withdrawnOn: string | null;
}

export interface ParticipantRow extends ParticipantSaid {
  id: number;
  number: number;
  enteredOn: string | null;
  assiduous: boolean;
  badge: boolean;
}

type Stored = Omit<ParticipantRow, 'firstTime' | 'assiduous' | 'badge'> & {
  firstTime: 0 | 1 | null;
  assiduous: 0 | 1;
  badge: 0 | 1;
};

/** Everybody of a session, those who gave up included, in the order of their numbers. */
export const participantRows = (read: Read, sessionId: number): ParticipantRow[] =>
  (
    prepared(
      read,
      `SELECT id, number, audience, audience_other AS audienceOther, first_time AS firstTime,
         employer_agreed_on AS employerAgreedOn, registered_on AS registeredOn, withdrawn_on AS withdrawnOn,
         entered_on AS enteredOn, assiduous, badge
       FROM session_participants WHERE session_id = ? ORDER BY number`,
    ).all(sessionId) as Stored[]
  ).map((row) => ({
    ...row,
    firstTime: row.firstTime === null ? null : row.firstTime === 1,
    assiduous: row.assiduous === 1,
    badge: row.badge === 1,
  }));

/** Of each person of a session by the end of a day, whether it was said by then that he was never counted before. */
export const firstTimesAt = (read: Read, sessionId: number, day: string): Map<number, boolean | null> =>
  new Map(
    (
      prepared(
        read,
        `SELECT p.id, r.first_time AS firstTime FROM session_participants p JOIN participant_revisions r ON r.id = (
           SELECT max(x.id) FROM participant_revisions x WHERE x.participant_id = p.id AND x.known_from <= @day)
         WHERE p.session_id = @sessionId`,
      ).all({ sessionId, day }) as { id: number; firstTime: 0 | 1 | null }[]
    ).map(({ id, firstTime }) => [id, firstTime === null ? null : firstTime === 1]),
  );

/** Registers people with their first revisions; answers the numbers of their rows, in the order given. */
export function addParticipants(
  tx: Tx,
  sessionId: number,
  people: readonly (ParticipantSaid & { number: number })[],
  author: SessionAuthor,
): number[] {
  const row = prepared(
    tx,
    `INSERT INTO session_participants (session_id, number, audience, audience_other, first_time, employer_agreed_on,
       registered_on, withdrawn_on, known_from)
     VALUES (@sessionId, @number, @audience, @audienceOther, @firstTime, @employerAgreedOn, @registeredOn, @withdrawnOn,
       @knownFrom)`,
  );
  const revision = prepared(
    tx,
    `INSERT INTO participant_revisions (participant_id, audience, audience_other, first_time, employer_agreed_on,
       registered_on, withdrawn_on, account_id, door, at, known_from)
     VALUES (@id, @audience, @audienceOther, @firstTime, @employerAgreedOn, @registeredOn, @withdrawnOn, @accountId, @door,
       @at, @knownFrom)`,
  );
  const { accountId, door, at, knownFrom } = author;
  return people.map(
    ({ number, audience, audienceOther, employerAgreedOn, registeredOn, withdrawnOn, ...one }) => {
      const firstTime = one.firstTime === null ? null : Number(one.firstTime);
      const said = { audience, audienceOther, firstTime, employerAgreedOn, registeredOn, withdrawnOn };
      const id = Number(row.run({ sessionId, number, ...said, knownFrom }).lastInsertRowid);
      revision.run({ id, ...said, accountId, door, at, knownFrom });
      return id;
    },
  );
}

/** Says something else of somebody; answers the number of the revision. */
export function reviseParticipant(tx: Tx, id: number, said: ParticipantSaid, author: SessionAuthor): number {
  tx.update(t.sessionParticipants).set(said).where(eq(t.sessionParticipants.id, id)).run();
  return tx
    .insert(t.participantRevisions)
    .values({ participantId: id, ...said, ...author })
    .returning({ id: t.participantRevisions.id })
    .get().id;
}

export interface MarkRow {
  participantId: number;
  slotNo: number;
  state: AttendanceState;
  /** Of a partial presence. */
  minutes: number | null;
  accountId: number;
  at: string;
}

const LAST_MARKS = `SELECT a.participant_id AS participantId, a.slot_no AS slotNo, a.state, a.minutes,
    a.account_id AS accountId, a.at
  FROM session_participants p JOIN attendance a ON a.participant_id = p.id
  WHERE p.session_id = @sessionId AND a.id = (SELECT max(b.id) FROM attendance b
    WHERE b.participant_id = a.participant_id AND b.slot_no = a.slot_no AND b.known_from <= @day) AND a.state <> 'cleared'`;

/** The marks of a session that stand, as known at the end of a day. */
export const standingMarks = (read: Read, sessionId: number, day = UP_TO_NOW): MarkRow[] =>
  prepared(read, `${LAST_MARKS} ORDER BY p.number, a.slot_no`).all({ sessionId, day }) as MarkRow[];

export function appendMarks(
  tx: Tx,
  marks: readonly { participantId: number; slotNo: number; state: AttendanceMark; minutes: number | null }[],
  author: SessionAuthor,
): number[] {
  const statement = prepared(
    tx,
    `INSERT INTO attendance (participant_id, slot_no, state, minutes, account_id, door, at, known_from)
     VALUES (@participantId, @slotNo, @state, @minutes, @accountId, @door, @at, @knownFrom)`,
  );
  return marks.map(({ participantId, slotNo, state, minutes }) =>
    Number(statement.run({ participantId, slotNo, state, minutes, ...author }).lastInsertRowid),
  );
}

export interface ResultRow {
  participantId: number;
  kind: ResultKind;
  result: ResultValue;
  onDay: string;
  /** Where it is read; null: not recorded. */
  source: string | null;
}

/** The results of a session that stand, as known at the end of a day. */
export const standingResults = (read: Read, sessionId: number, day = UP_TO_NOW): ResultRow[] =>
  prepared(
    read,
    `SELECT r.participant_id AS participantId, r.kind, r.result, r.on_day AS onDay, r.source
     FROM session_participants p JOIN participant_results r ON r.participant_id = p.id
     WHERE p.session_id = @sessionId AND r.id = (SELECT max(q.id) FROM participant_results q
       WHERE q.participant_id = r.participant_id AND q.kind = r.kind AND q.known_from <= @day)
     ORDER BY p.number, r.kind`,
  ).all({ sessionId, day }) as ResultRow[];

export function appendResults(tx: Tx, results: readonly ResultRow[], author: SessionAuthor): number[] {
  const statement = prepared(
    tx,
    `INSERT INTO participant_results (participant_id, kind, result, on_day, source, account_id, door, at, known_from)
     VALUES (@participantId, @kind, @result, @onDay, @source, @accountId, @door, @at, @knownFrom)`,
  );
  return results.map(({ participantId, kind, result, onDay, source }) =>
    Number(statement.run({ participantId, kind, result, onDay, source, ...author }).lastInsertRowid),
  );
}
