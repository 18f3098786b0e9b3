import type {
  LevelKey,
  Measure,
  ProjectEvent,
  ProjectStatus,
  SeasonKey,
  TrainingKind,
} from '@/lib/domain/vocabulary';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Questions of those who record projects: what stands now, an embargo or not. */

export interface ManagedProjectRow {
  id: number;
  slug: string;
  acronym: string;
  name: string;
  status: ProjectStatus;
  decidedOn: string;
  /** The public day of an embargo; null: none. */
  announcedOn: string | null;
  lead: string | null;
  /** Season and key of each participation: « S2 CONTINUE ». */
  participations: string[];
  trainings: number;
  commitments: number;
  search: string;
}

type Stored = Omit<ManagedProjectRow, 'participations'> & { participations: string };

/** The projects that have one of the actions, the last decided first. */
export function managedProjects(read: Read, actionKeys: readonly string[], day: string): ManagedProjectRow[] {
  const rows = prepared(
    read,
    `SELECT p.id, p.slug, p.acronym, p.name, p.status, p.decided_on AS decidedOn, p.announced_on AS announcedOn, p.search,
       (SELECT group_concat(x.season_key || ' ' || x.action_key, ',') FROM participations x
         WHERE x.project_id = p.id AND x.withdrawn_from IS NULL) AS participations,
       (SELECT o.name FROM membership_events m JOIN organisations o ON o.id = m.organisation_id
         WHERE m.project_id = p.id AND m.role = 'lead' AND m.event = 'join' AND m.effective_on <= @day
         ORDER BY m.effective_on DESC, m.id DESC LIMIT 1) AS lead,
       (SELECT count(*) FROM trainings t WHERE t.project_id = p.id AND t.withdrawn_from IS NULL) AS trainings,
       (SELECT count(*) FROM current_offers c JOIN participations x ON x.id = c.participation_id
         WHERE x.project_id = p.id AND c.layer = 'committed' AND c.happened_on IS NOT NULL) AS commitments
     FROM projects p WHERE p.withdrawn_from IS NULL AND EXISTS (SELECT 1 FROM participations x
       WHERE x.project_id = p.id AND x.withdrawn_from IS NULL AND x.action_key IN (SELECT value FROM json_each(@actionKeys)))
     ORDER BY p.decided_on DESC, p.id DESC`,
  ).all({ actionKeys: JSON.stringify(actionKeys), day }) as Stored[];
  return rows.map(({ participations, ...row }) => ({ ...row, participations: participations.split(',') }));
}

export interface ManagedTraining {
  id: number;
  participationId: number;
  organisationId: number;
  organisation: string;
  title: string;
  kind: TrainingKind;
  closedOn: string | null;
  regions: { code: string; name: string; places: number | null }[];
  levels: LevelKey[];
  /** The day of its commitment; null: none. */
  committedOn: string | null;
}

/** The trainings of a project that were not withdrawn, with what is said of them now. */
export function managedTrainings(read: Read, projectId: number): ManagedTraining[] {
  const rows = prepared(
    read,
    `SELECT t.id, t.participation_id AS participationId, t.organisation_id AS organisationId, o.name AS organisation, t.title,
       t.kind, t.closed_on AS closedOn,
       (SELECT json_group_array(json_object('code', g.code, 'name', g.name, 'places', r.places)) FROM training_regions r
         JOIN regions g ON g.code = r.region_code WHERE r.training_id = t.id AND r.until IS NULL) AS regions,
       (SELECT json_group_array(l.level_key) FROM training_levels l WHERE l.training_id = t.id AND l.until IS NULL) AS levels,
       (SELECT c.happened_on FROM current_offers c WHERE c.training_id = t.id AND c.layer = 'committed') AS committedOn
     FROM trainings t JOIN organisations o ON o.id = t.organisation_id
     WHERE t.project_id = ? AND t.withdrawn_from IS NULL`,
  ).all(projectId) as (Omit<ManagedTraining, 'regions' | 'levels'> & { regions: string; levels: string })[];
  return rows.map((row) => ({ ...row, regions: JSON.parse(row.regions), levels: JSON.parse(row.levels) }));
}

export interface CommittedUniversity {
  participationId: number;
  organisationId: number;
  happenedOn: string;
}

/** The universities that a project commits. */
export const committedUniversities = (read: Read, projectId: number): CommittedUniversity[] =>
  prepared(
    read,
    `SELECT c.participation_id AS participationId, c.organisation_id AS organisationId, c.happened_on AS happenedOn
     FROM current_offers c JOIN participations x ON x.id = c.participation_id
     WHERE x.project_id = ? AND c.subject = 'university' AND c.layer = 'committed' AND c.happened_on IS NOT NULL`,
  ).all(projectId) as CommittedUniversity[];

export interface ManagedEvent {
  id: number;
  kind: ProjectEvent;
  statusAfter: ProjectStatus | null;
  effectiveOn: string;
  knownFrom: string;
  reason: string | null;
  source: string | null;
  /** The day on which it was taken back, and why. */
  cancelledOn: string | null;
  cancelledFor: string | null;
}

/** Every event of a project's life, those that were taken back too, in the order of their days. */
export const managedLife = (read: Read, projectId: number): ManagedEvent[] =>
  prepared(
    read,
    `SELECT e.id, e.kind, e.status_after AS statusAfter, e.effective_on AS effectiveOn, e.known_from AS knownFrom,
       e.reason, e.source, c.known_from AS cancelledOn, c.reason AS cancelledFor
     FROM project_events e LEFT JOIN project_events c ON c.cancels_id = e.id
     WHERE e.project_id = ? AND e.cancels_id IS NULL ORDER BY e.effective_on, e.id`,
  ).all(projectId) as ManagedEvent[];

export interface PlannedTotal {
  participationId: number;
  trainingId: number;
  training: string;
  period: string;
  measure: Measure;
  value: number;
}

/** What a project plans, by training, period and measure. */
export const plannedTotals = (read: Read, projectId: number): PlannedTotal[] =>
  prepared(
    read,
    `SELECT t.participation_id AS participationId, t.id AS trainingId, t.title AS training, d.label AS period, l.measure, sum(v.value) AS value
     FROM figure_lines l JOIN trainings t ON t.id = l.training_id JOIN periods d ON d.id = l.period_id
     JOIN figure_revisions v ON v.id = (SELECT max(r.id) FROM figure_revisions r WHERE r.line_id = l.id)
     WHERE t.project_id = ? AND l.nature = 'planned' AND v.state = 'number' AND t.withdrawn_from IS NULL
     GROUP BY t.id, d.id, l.measure ORDER BY t.id, d.starts_on`,
  ).all(projectId) as PlannedTotal[];

export interface ManagedAmount {
  id: number;
  kind: 'announced' | 'contracted' | 'paid' | 'spent';
  cents: number;
  datedOn: string;
  source: string;
}

/** The amounts of a project that were not withdrawn, the last dated first. */
export const managedAmounts = (read: Read, projectId: number): ManagedAmount[] =>
  prepared(
    read,
    `SELECT a.id, a.kind, a.cents, a.dated_on AS datedOn, a.source FROM amounts a
     WHERE a.project_id = ? AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.thing = 'amount' AND w.thing_id = a.id)
     ORDER BY a.dated_on DESC, a.id DESC`,
  ).all(projectId) as ManagedAmount[];

export interface ManagedParticipation {
  id: number;
  actionKey: string;
  seasonKey: SeasonKey;
  round: number | null;
  decidedOn: string;
  source: string | null;
}

export const managedParticipations = (read: Read, projectId: number): ManagedParticipation[] =>
  prepared(
    read,
    `SELECT p.id, p.action_key AS actionKey, p.season_key AS seasonKey, i.number AS round, p.decided_on AS decidedOn, p.source
     FROM participations p LEFT JOIN intake_rounds i ON i.id = p.intake_round_id
     WHERE p.project_id = ? AND p.withdrawn_from IS NULL ORDER BY p.season_key, p.id`,
  ).all(projectId) as ManagedParticipation[];
