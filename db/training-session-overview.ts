import type { SessionEvent, SessionState } from '@/lib/domain/training-session/vocabulary';
import { knownAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What everybody may know of a training session: where, when, how far, for how many. */
export interface PublicSession {
  id: number;
  regionCode: string;
  /** The printed zone of its region; null where none prints it. */
  zoneNumber: number | null;
  /** What last happened to it. */
  event: SessionEvent;
  /** The day of its first slot; null while it has none. */
  firstDay: string | null;
  capacity: number;
  /** Whether people come together for one of its slots. */
  onSite: 0 | 1;
  /** The modules of its slots: `["1","2"]`. */
  modules: string;
}

/** Every session of an action as known at the end of a day, without a word of who is in it. */
export const sessionsAt = (read: Read, actionKey: string, day: string): PublicSession[] =>
  prepared(
    read,
    `WITH standing AS (
       SELECT x.session_id AS sessionId, min(x.on_day) AS firstDay, max(x.modality = 'on_site') AS onSite,
         json_group_array(DISTINCT x.module_key) AS modules
       FROM session_slots x WHERE x.withdrawn = 0 AND x.id IN (
         SELECT max(y.id) FROM session_slots y WHERE y.known_from <= @day GROUP BY y.session_id, y.slot_no)
       GROUP BY x.session_id),
     said AS (
       SELECT r.session_id AS sessionId, r.region_code AS regionCode, r.capacity
       FROM training_session_revisions r WHERE r.id IN (
         SELECT max(y.id) FROM training_session_revisions y WHERE y.known_from <= @day GROUP BY y.session_id)),
     events AS (
       SELECT e.session_id AS sessionId, e.kind FROM session_events e WHERE e.id IN (
         SELECT max(y.id) FROM session_events y WHERE y.known_from <= @day GROUP BY y.session_id))
     SELECT s.id, l.regionCode, z.zone_number AS zoneNumber, e.kind AS event, d.firstDay, l.capacity,
       coalesce(d.onSite, 0) AS onSite, coalesce(d.modules, '[]') AS modules
     FROM training_sessions s JOIN said l ON l.sessionId = s.id JOIN events e ON e.sessionId = s.id
     JOIN trainings t ON t.id = s.training_id JOIN participations a ON a.id = t.participation_id
     JOIN projects p ON p.id = s.project_id
     LEFT JOIN standing d ON d.sessionId = s.id LEFT JOIN zone_regions z ON z.region_code = l.regionCode
     WHERE a.action_key = @actionKey AND s.known_from <= @day AND ${knownAt('p')} AND ${knownAt('t')}
     ORDER BY s.id`,
  ).all({ actionKey, day }) as PublicSession[];

/** A session behind a number, with whom it counts there. */
export interface SessionBehind {
  id: number;
  code: string;
  state: SessionState;
  regionCode: string;
  trainingId: number;
  firstDay: string | null;
  entered: number;
  /** Null where nobody said of one of them whether he was counted before. */
  firstEntered: number | null;
  validated: number;
  certified: number;
}

interface BehindAsked {
  participationId?: number | undefined;
  trainingId?: number | undefined;
  regionCode?: string | undefined;
  /** Undefined: of every period. */
  periodId?: number | undefined;
}

/** The sessions that count somebody of a participation or of a training, in one region or period or in all of them. */
export const sessionsBehind = (
  read: Read,
  { participationId, trainingId, regionCode, periodId }: BehindAsked,
): SessionBehind[] =>
  prepared(
    read,
    `SELECT s.id, s.code, s.state, s.region_code AS regionCode, s.training_id AS trainingId, s.first_day AS firstDay,
       count(*) AS entered, CASE WHEN count(p.first_time) = count(*) THEN sum(p.first_time) END AS firstEntered,
       sum(p.assiduous AND p.badge) AS validated, sum(p.badge) AS certified
     FROM trainings t JOIN training_sessions s ON s.training_id = t.id
     JOIN session_participants p ON p.session_id = s.id AND p.entered_on IS NOT NULL
     WHERE (t.participation_id = @participationId OR t.id = @trainingId)
       AND (@regionCode IS NULL OR s.region_code = @regionCode)
       AND (@periodId IS NULL OR EXISTS (SELECT 1 FROM periods d WHERE d.id = @periodId
         AND p.entered_on BETWEEN d.starts_on AND d.ends_on))
     GROUP BY s.id ORDER BY s.first_day, s.id`,
  ).all({
    participationId: participationId ?? null,
    trainingId: trainingId ?? null,
    regionCode: regionCode ?? null,
    periodId: periodId ?? null,
  }) as SessionBehind[];
