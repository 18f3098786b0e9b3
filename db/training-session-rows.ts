import type { SessionCounts } from '@/lib/domain/training-session/standing';
import type { Audience, SessionState } from '@/lib/domain/training-session/vocabulary';
import { organisationSaid, titleAt } from './known';
import { perJournalLine } from './per-journal-line';
import type { Read } from './store';
import { prepared } from './store-prepared';
import { COUNT_COLUMNS } from './training-session-counts';

/** A session in a list, with its counts and the names of the day that is read. */
export interface ListedSession extends SessionCounts {
  id: number;
  code: string;
  projectId: number;
  trainingId: number;
  training: string;
  organisationId: number;
  organisation: string;
  regionCode: string;
  region: string;
  zoneNumber: number | null;
  capacity: number;
  state: SessionState;
  firstDay: string | null;
  lastDay: string | null;
  version: number;
  /** Of its project. */
  slug: string;
}

const LIST = `SELECT s.id, s.code, s.project_id AS projectId, s.training_id AS trainingId, ${titleAt('t')} AS training,
    s.organisation_id AS organisationId, ${organisationSaid('o', 'name')} AS organisation, s.region_code AS regionCode,
    g.name AS region, s.zone_number AS zoneNumber, s.capacity, s.state, s.first_day AS firstDay, s.last_day AS lastDay,
    s.version, j.slug, ${COUNT_COLUMNS}
  FROM training_sessions s JOIN session_counts c ON c.session_id = s.id JOIN trainings t ON t.id = s.training_id
  JOIN projects j ON j.id = s.project_id JOIN organisations o ON o.id = s.organisation_id JOIN regions g ON g.code = s.region_code`;

/** The sessions of a project, or the one of a code, the first to begin first; those without a slot last. */
export const sessionsOfProject = (
  read: Read,
  projectId: number,
  day: string,
  code: string | null = null,
): ListedSession[] =>
  prepared(
    read,
    `${LIST} WHERE s.project_id = @projectId AND s.code = coalesce(@code, s.code) AND s.known_from <= @day
     ORDER BY s.first_day IS NULL, s.first_day, s.code`,
  ).all({ projectId, day, code }) as ListedSession[];

/** What a list looks for among the sessions of a project, before it reads those that it shows. */
export type SessionOutline = Pick<
  ListedSession,
  'id' | 'state' | 'regionCode' | 'zoneNumber' | 'firstDay' | 'lastDay'
>;

/** Every session of a project in outline, in the same order. */
export const sessionOutlines = (read: Read, projectId: number, day: string): SessionOutline[] =>
  prepared(
    read,
    `SELECT s.id, s.state, s.region_code AS regionCode, s.zone_number AS zoneNumber, s.first_day AS firstDay,
       s.last_day AS lastDay
     FROM training_sessions s WHERE s.project_id = @projectId AND s.known_from <= @day
     ORDER BY s.first_day IS NULL, s.first_day, s.code`,
  ).all({ projectId, day }) as SessionOutline[];

/** Some sessions of a project by their numbers, in the order given. */
export function sessionsNumbered(
  read: Read,
  projectId: number,
  ids: readonly number[],
  day: string,
): ListedSession[] {
  const rows = prepared(
    read,
    `${LIST} WHERE s.project_id = @projectId AND s.id IN (SELECT value FROM json_each(@ids)) AND s.known_from <= @day`,
  ).all({ projectId, ids: JSON.stringify(ids), day }) as ListedSession[];
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** The sessions of an action over all projects that are known and not withdrawn. */
export const sessionsOfAction = (read: Read, actionKey: string, day: string): ListedSession[] =>
  prepared(
    read,
    `${LIST} JOIN participations p ON p.id = t.participation_id
     WHERE p.action_key = @actionKey AND s.known_from <= @day AND j.known_from <= @day
       AND (j.withdrawn_from IS NULL OR j.withdrawn_from > @day)
     ORDER BY s.first_day IS NULL, s.first_day, s.code, s.id`,
  ).all({ actionKey, day }) as ListedSession[];

const AMONG = `JOIN participations p ON p.id = t.participation_id
  WHERE (@ids IS NULL OR s.project_id IN (SELECT value FROM json_each(@ids)))
    AND p.action_key = coalesce(@actionKey, p.action_key) AND j.slug = coalesce(@slug, j.slug)
    AND s.known_from <= @day AND j.known_from <= @day AND (j.withdrawn_from IS NULL OR j.withdrawn_from > @day)`;

/** The sessions of some projects (null: all) and of one action or project where one is asked for, by pages. */
export function sessionsPage(
  read: Read,
  asked: {
    projectIds: readonly number[] | null;
    actionKey: string | null;
    slug: string | null;
    day: string;
    size: number;
    page: number;
  },
): { total: number; rows: ListedSession[] } {
  const { projectIds, actionKey, slug, day, size, page } = asked;
  const values = { ids: projectIds && JSON.stringify(projectIds), actionKey, slug, day };
  const { total } = prepared(
    read,
    `SELECT count(*) AS total FROM training_sessions s JOIN trainings t ON t.id = s.training_id
     JOIN projects j ON j.id = s.project_id ${AMONG}`,
  ).get(values) as { total: number };
  const rows = prepared(
    read,
    `${LIST} ${AMONG}
     ORDER BY s.first_day IS NULL, s.first_day, s.id LIMIT @size OFFSET @from`,
  ).all({ ...values, size, from: (page - 1) * size }) as ListedSession[];
  return { total, rows };
}

/** The counts of people by training, region, day of the first slot attended and audience: what a period is a sum of. */
export interface EnteredRow {
  projectId: number;
  trainingId: number;
  regionCode: string;
  zoneNumber: number | null;
  /** The period that holds the day of the first slot attended; null where none is recorded. */
  periodId: number | null;
  audience: Audience;
  sessions: number;
  entered: number;
  firstEntered: number;
  /** Of whom it is not said whether they were counted before. */
  firstUnknown: number;
  assiduous: number;
  /** Badge obtained. */
  certified: number;
  /** Assiduous and the badge. */
  validated: number;
}

/** People of one session who are alike are counted before anything is looked up of them. */
const ENTERED = `SELECT s.project_id AS projectId, s.training_id AS trainingId, s.region_code AS regionCode,
    s.zone_number AS zoneNumber, d.id AS periodId, p.audience, count(DISTINCT s.id) AS sessions, sum(p.entered) AS entered,
    sum(p.first) AS firstEntered, sum(p.unknown) AS firstUnknown, sum(p.assiduous) AS assiduous, sum(p.badges) AS certified,
    sum(p.validated) AS validated
  FROM (SELECT session_id, entered_on, audience, count(*) AS entered, sum(first_time IS 1) AS first,
      sum(first_time IS NULL) AS unknown, sum(assiduous) AS assiduous, sum(badge) AS badges,
      sum(assiduous AND badge) AS validated
    FROM session_participants WHERE entered_on IS NOT NULL
      AND (@projectId IS NULL OR session_id IN (SELECT id FROM training_sessions WHERE project_id = @projectId))
    GROUP BY 1, 2, 3) p
  JOIN training_sessions s ON s.id = p.session_id
  JOIN trainings t ON t.id = s.training_id JOIN participations a ON a.id = t.participation_id
  JOIN projects j ON j.id = s.project_id
  LEFT JOIN periods d ON d.kind = @kind AND p.entered_on BETWEEN d.starts_on AND d.ends_on`;

interface Moment {
  day: string;
  /** The kind of the periods. */
  kind: string;
}

/**
 * Who entered, by period of a kind, in the sessions of an action over all projects: remembered until the next write. A
 * cancelled session counts those who came before.
 */
export const enteredInAction = (
  read: Read,
  actionKey: string,
  { day, kind }: Moment,
): readonly EnteredRow[] =>
  perJournalLine(
    read,
    `entered ${actionKey} ${day} ${kind}`,
    () =>
      prepared(
        read,
        `${ENTERED} WHERE a.action_key = @actionKey AND s.known_from <= @day AND j.known_from <= @day
           AND (j.withdrawn_from IS NULL OR j.withdrawn_from > @day)
         GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 5, 6`,
      ).all({ actionKey, day, kind, projectId: null }) as EnteredRow[],
  );
