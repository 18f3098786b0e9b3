import { and, desc, eq } from 'drizzle-orm';
import type {
  ModuleKey,
  SequenceStart,
  SessionEvent,
  SessionState,
  SlotModality,
} from '@/lib/domain/training-session/vocabulary';
import type { Door } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What a training session is: its row, its slots, what happened to it. Its people stand in training-session-people.ts. */

/** Who writes a row of a session, and from when it is known. */
export interface SessionAuthor {
  accountId: number;
  door: Door;
  at: string;
  knownFrom: string;
}

export interface SessionRow {
  id: number;
  trainingId: number;
  projectId: number;
  code: string;
  organisationId: number;
  regionCode: string;
  zoneNumber: number | null;
  capacity: number;
  state: SessionState;
  firstDay: string | null;
  lastDay: string | null;
  version: number;
  knownFrom: string;
}

const ROW = `s.id, s.training_id AS trainingId, s.project_id AS projectId, s.code, s.organisation_id AS organisationId,
  s.region_code AS regionCode, s.zone_number AS zoneNumber, s.capacity, s.state, s.first_day AS firstDay,
  s.last_day AS lastDay, s.version, s.known_from AS knownFrom`;

export const sessionById = (read: Read, id: number): SessionRow | undefined =>
  prepared(read, `SELECT ${ROW} FROM training_sessions s WHERE s.id = ?`).get(id) as SessionRow | undefined;

export const sessionByCode = (read: Read, projectId: number, code: string): SessionRow | undefined =>
  prepared(read, `SELECT ${ROW} FROM training_sessions s WHERE s.project_id = ? AND s.code = ?`).get(
    projectId,
    code,
  ) as SessionRow | undefined;

/** Whether a session of a project has that code, in capitals or not: nobody would tell the two apart. */
export const isCodeTaken = (read: Read, projectId: number, code: string): boolean =>
  prepared(
    read,
    'SELECT 1 FROM training_sessions WHERE project_id = ? AND code = ? COLLATE NOCASE LIMIT 1',
  ).get(projectId, code) !== undefined;

/** The codes of a project that begin so: the next one is made after them. */
export const codesBeginning = (read: Read, projectId: number, start: string): string[] =>
  (
    prepared(
      read,
      'SELECT code FROM training_sessions WHERE project_id = ? AND substr(code, 1, length(?)) = ?',
    ).all(projectId, start, start) as { code: string }[]
  ).map(({ code }) => code);

/** The printed zone of a region; null where none of the thirteen names it. */
export const zoneOfRegionCode = (read: Read, regionCode: string): number | null =>
  (
    prepared(read, 'SELECT min(zone_number) AS number FROM zone_regions WHERE region_code = ?').get(
      regionCode,
    ) as {
      number: number | null;
    }
  ).number;

type Place = Pick<SessionRow, 'organisationId' | 'regionCode' | 'capacity'>;

export function addSession(
  tx: Tx,
  session: Omit<SessionRow, 'id' | 'state' | 'firstDay' | 'lastDay' | 'version' | 'zoneNumber'>,
  author: SessionAuthor,
): SessionRow {
  const zoneNumber = zoneOfRegionCode(tx, session.regionCode);
  const { id } = tx
    .insert(t.trainingSessions)
    .values({ ...session, zoneNumber, state: 'planned' })
    .returning({ id: t.trainingSessions.id })
    .get();
  const { organisationId, regionCode, capacity } = session;
  tx.insert(t.trainingSessionRevisions)
    .values({ sessionId: id, organisationId, regionCode, capacity, ...author })
    .run();
  return { ...session, id, zoneNumber, state: 'planned', firstDay: null, lastDay: null, version: 0 };
}

/** Says again who gives a session, where and for how many; answers the number of the revision. */
export function reviseSession(tx: Tx, sessionId: number, place: Place, author: SessionAuthor): number {
  tx.update(t.trainingSessions)
    .set({ ...place, zoneNumber: zoneOfRegionCode(tx, place.regionCode) })
    .where(eq(t.trainingSessions.id, sessionId))
    .run();
  return tx
    .insert(t.trainingSessionRevisions)
    .values({ sessionId, ...place, ...author })
    .returning({ id: t.trainingSessionRevisions.id })
    .get().id;
}

export function appendSessionEvent(
  tx: Tx,
  event: { sessionId: number; kind: SessionEvent; onDay: string; reason: string | null },
  state: SessionState,
  author: SessionAuthor,
): number {
  tx.update(t.trainingSessions).set({ state }).where(eq(t.trainingSessions.id, event.sessionId)).run();
  return tx
    .insert(t.sessionEvents)
    .values({ ...event, ...author })
    .returning({ id: t.sessionEvents.id })
    .get().id;
}

export interface SessionEventRow {
  id: number;
  kind: SessionEvent;
  onDay: string;
  reason: string | null;
  accountId: number;
  at: string;
}

export const sessionEventRows = (read: Read, sessionId: number): SessionEventRow[] =>
  prepared(
    read,
    `SELECT id, kind, on_day AS onDay, reason, account_id AS accountId, at FROM session_events
     WHERE session_id = ? ORDER BY id`,
  ).all(sessionId) as SessionEventRow[];

/** A slot that stands: the last row of its number, not withdrawn. */
export interface SlotRow {
  slotNo: number;
  moduleKey: ModuleKey;
  modality: SlotModality;
  startsAt: string;
  endsAt: string;
  /** The calendar day of its beginning, at the place. */
  onDay: string;
  minutes: number;
  place: string | null;
  pixPath: boolean;
}

/** After every day that can be written: what was said up to now. */
export const UP_TO_NOW = '9999-12-31';

/** The last row of each number of a session as known at the end of a day, withdrawn ones included. */
const LAST_SLOTS = `SELECT slot_no AS slotNo, module_key AS moduleKey, modality, starts_at AS startsAt, ends_at AS endsAt,
    on_day AS onDay, minutes, place, pix_path AS pixPath, withdrawn
  FROM session_slots l WHERE l.session_id = @sessionId AND l.id = (
    SELECT max(m.id) FROM session_slots m WHERE m.session_id = l.session_id AND m.slot_no = l.slot_no
      AND m.known_from <= @day)
  ORDER BY starts_at, slot_no`;

export const lastSlots = (
  read: Read,
  sessionId: number,
  day = UP_TO_NOW,
): (SlotRow & { withdrawn: boolean })[] =>
  (
    prepared(read, LAST_SLOTS).all({ sessionId, day }) as (Omit<SlotRow, 'pixPath'> & {
      pixPath: 0 | 1;
      withdrawn: 0 | 1;
    })[]
  ).map((row) => ({ ...row, pixPath: row.pixPath === 1, withdrawn: row.withdrawn === 1 }));

/** The slots of a session that stand, in the order of their beginnings. */
export const standingSlots = (read: Read, sessionId: number, day = UP_TO_NOW): SlotRow[] =>
  lastSlots(read, sessionId, day).flatMap(({ withdrawn, ...slot }) => (withdrawn ? [] : [slot]));

/** Says slots of a session; the row of the session follows its first and last days. */
export function appendSlots(
  tx: Tx,
  sessionId: number,
  slots: readonly (SlotRow & { withdrawn: boolean })[],
  author: SessionAuthor,
): number[] {
  const ids = slots.map(
    (slot) =>
      tx
        .insert(t.sessionSlots)
        .values({ sessionId, ...slot, ...author })
        .returning({ id: t.sessionSlots.id })
        .get().id,
  );
  const days = standingSlots(tx, sessionId).map(({ onDay }) => onDay);
  tx.update(t.trainingSessions)
    .set({ firstDay: days.at(0) ?? null, lastDay: days.toSorted().at(-1) ?? null })
    .where(eq(t.trainingSessions.id, sessionId))
    .run();
  return ids;
}

/** Moves the version of a session: every form that was open on it is stale. */
export function touchTrainingSession(tx: Tx, id: number): void {
  prepared(tx, 'UPDATE training_sessions SET version = version + 1 WHERE id = ?').run(id);
}

/** What an officer decided of a training given in sessions; nothing where nobody did. */
export interface SessionTraining {
  assiduityRule: typeof t.sessionTrainings.$inferSelect.assiduityRule;
  retentionMonths: number | null;
  retentionSource: string | null;
  sequenceStart: SequenceStart | null;
  sequenceSource: string | null;
}

const UNDECIDED: SessionTraining = {
  assiduityRule: 'all_mandatory',
  retentionMonths: null,
  retentionSource: null,
  sequenceStart: null,
  sequenceSource: null,
};

export const sessionTraining = (read: Read, trainingId: number): SessionTraining =>
  read
    .select({
      assiduityRule: t.sessionTrainings.assiduityRule,
      retentionMonths: t.sessionTrainings.retentionMonths,
      retentionSource: t.sessionTrainings.retentionSource,
      sequenceStart: t.sessionTrainings.sequenceStart,
      sequenceSource: t.sessionTrainings.sequenceSource,
    })
    .from(t.sessionTrainings)
    .where(and(eq(t.sessionTrainings.trainingId, trainingId)))
    .orderBy(desc(t.sessionTrainings.id))
    .limit(1)
    .get() ?? UNDECIDED;

/** Says again what was decided of a training; what is not given stays as it was. */
export const appendSessionTraining = (
  tx: Tx,
  trainingId: number,
  decided: Partial<SessionTraining>,
  author: SessionAuthor,
): number =>
  tx
    .insert(t.sessionTrainings)
    .values({ ...sessionTraining(tx, trainingId), ...decided, trainingId, ...author })
    .returning({ id: t.sessionTrainings.id })
    .get().id;
