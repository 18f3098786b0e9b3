import { frenchOrder } from '@/lib/domain/french-order';
import type { FigureRow } from '@/lib/domain/line-address';
import { inTrainingOrder } from '@/lib/domain/line-order';
import type { ClosedSpan } from '@/lib/domain/training-life';
import {
  type EnteredState,
  type LevelKey,
  MEASURES,
  type Measure,
  type Role,
  type SeasonKey,
  type SectionStatus,
  type SectionStep,
  type TrainingKind,
} from '@/lib/domain/vocabulary';
import { SETTLING } from './figure-settling';
import { askedAt } from './known';
import { rowColumns } from './line-address';
import { perJournalLine } from './per-journal-line';
import { type SaidLine, saidLines } from './section-says';
import type { Read } from './store';
import { prepared } from './store-prepared';
import { closedSpansOf } from './training-events';

/** Questions of the report's screens: what is due, what a section holds, what happened to it. */

export interface ReportHeading {
  id: number;
  version: number;
  projectId: number;
  slug: string;
  acronym: string;
  projectName: string;
  campaignId: number;
  campaignLabel: string;
  periodId: number;
  periodLabel: string;
  periodStartsOn: string;
  periodEndsOn: string;
  observedOn: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
  closedAt: string | null;
  retrospective: boolean;
}

type StoredHeading = Omit<ReportHeading, 'retrospective'> & { retrospective: number };
/** A row that `HEADING` selects. */
export const headingOf = (row: unknown): ReportHeading => {
  const stored = row as StoredHeading;
  return { ...stored, retrospective: stored.retrospective === 1 };
};

export const HEADING = `SELECT r.id, r.version, r.project_id AS projectId, j.slug, j.acronym, j.name AS projectName,
    r.campaign_id AS campaignId, c.label AS campaignLabel, c.period_id AS periodId, d.label AS periodLabel, d.starts_on AS periodStartsOn, d.ends_on AS periodEndsOn,
    c.observed_on AS observedOn, c.opens_on AS opensOn, c.due_on AS dueOn, c.closes_on AS closesOn, c.closed_at AS closedAt,
    c.retrospective
  FROM reports r JOIN projects j ON j.id = r.project_id JOIN campaigns c ON c.id = r.campaign_id
  JOIN periods d ON d.id = c.period_id`;

/** What a report is: each question of its page asks it. */
export const reportHeading = async (read: Read, reportId: number): Promise<ReportHeading | undefined> =>
  perJournalLine(read, `heading ${reportId}`, () => {
    const row = prepared(read, `${HEADING} WHERE r.id = ?`).get(reportId);
    return row === undefined ? undefined : headingOf(row);
  });

/** The reports of a project, the latest observation first. */
export async function reportsOfProject(read: Read, projectId: number): Promise<ReportHeading[]> {
  return prepared(read, `${HEADING} WHERE r.project_id = ? ORDER BY c.observed_on DESC, r.id DESC`)
    .all(projectId)
    .map(headingOf);
}

export interface SectionRow {
  id: number;
  participationId: number;
  actionKey: string;
  seasonKey: SeasonKey;
  /** The number of the action in the edition that its season shows. */
  actionNumber: number;
  actionTitle: string;
  status: SectionStatus;
  nothingToReport: boolean;
  /** A running exception's last day: it may be entered although the campaign is closed. */
  exceptedUntil: string | null;
  /** Why that exception was granted. */
  exceptionReason: string | null;
  lastStep: SectionStep | null;
  lastAt: string | null;
  lastReason: string | null;
  /** The lines that the last event sent back with a reason of their own. */
  lastRemarks: number;
  /** The event by which the values now read were sent, or corrected. */
  submissionId: number | null;
  submittedAt: string | null;
}

const SECTIONS = `SELECT s.id, s.participation_id AS participationId, p.action_key AS actionKey, p.season_key AS seasonKey,
    n.number AS actionNumber, a.short_title AS actionTitle, s.status, s.nothing_to_report AS nothingToReport,
    (SELECT max(x.ends_on) FROM exceptions x WHERE x.section_id = s.id AND x.ended_at IS NULL AND x.ends_on >= @day) AS exceptedUntil,
    (SELECT x.reason FROM exceptions x WHERE x.section_id = s.id AND x.ended_at IS NULL AND x.ends_on >= @day
    ORDER BY x.ends_on DESC, x.id DESC LIMIT 1) AS exceptionReason,
    e.step AS lastStep, e.at AS lastAt, e.reason AS lastReason,
    (SELECT count(*) FROM return_remarks m WHERE m.event_id = e.id) AS lastRemarks, b.id AS submissionId, b.at AS submittedAt
  FROM sections s JOIN participations p ON p.id = s.participation_id JOIN actions a ON a.key = p.action_key
  JOIN action_seasons y ON y.action_key = p.action_key AND y.season_key = p.season_key
  JOIN action_editions n ON n.action_key = y.action_key AND n.edition_key = y.edition_key
  LEFT JOIN section_events e ON e.id = (SELECT max(x.id) FROM section_events x WHERE x.section_id = s.id)
  LEFT JOIN section_events b ON b.id = (SELECT max(x.id) FROM section_events x WHERE x.section_id = s.id AND x.step IN ${SETTLING.declared})
  WHERE s.report_id = @reportId AND ${askedAt('s')}`;

type StoredSection = Omit<SectionRow, 'nothingToReport'> & { nothingToReport: number };
const sectionOf = (row: StoredSection): SectionRow => ({
  ...row,
  nothingToReport: row.nothingToReport === 1,
});

/** The sections of a report that are asked for, in the order of their actions' numbers. */
export async function sectionsOfReport(read: Read, reportId: number, day: string): Promise<SectionRow[]> {
  const rows = prepared(read, `${SECTIONS} ORDER BY n.number, s.id`).all({
    reportId,
    day,
  }) as StoredSection[];
  return rows.map(sectionOf);
}

/** One of them; undefined where it is not asked for. */
export async function sectionOfReport(
  read: Read,
  reportId: number,
  day: string,
  sectionId: number,
): Promise<SectionRow | undefined> {
  const row = prepared(read, `${SECTIONS} AND s.id = @sectionId`).get({ reportId, day, sectionId });
  return row === undefined ? undefined : sectionOf(row as StoredSection);
}

export interface SectionHistoryRow {
  id: number;
  step: SectionStep;
  toStatus: SectionStatus;
  nothingToReport: boolean;
  reason: string | null;
  at: string;
  accountId: number;
  /** The decision that it takes back. */
  undoes: number | null;
}

/** The life of a section, oldest first. */
export async function sectionHistory(read: Read, sectionId: number): Promise<SectionHistoryRow[]> {
  const rows = prepared(
    read,
    `SELECT id, step, to_status AS toStatus, nothing_to_report AS nothingToReport, reason, at, account_id AS accountId,
       undoes
     FROM section_events WHERE section_id = ? ORDER BY id`,
  ).all(sectionId) as (Omit<SectionHistoryRow, 'nothingToReport'> & { nothingToReport: number })[];
  return rows.map((row) => ({ ...row, nothingToReport: row.nothingToReport === 1 }));
}

/** The line of a learner figure, without its period and nature. */
export interface LineRow extends FigureRow {
  lineId: number;
  measure: Measure;
}

const LINE = `l.id AS lineId, ${rowColumns('l')}, l.measure`;

export interface EntryRow extends SaidLine {
  /** 1 where an officer entered it for the consortium. */
  onBehalf: 0 | 1;
}

/** What each cell of a section says of a period. */
export async function entriesOfSection(read: Read, sectionId: number, periodId: number): Promise<EntryRow[]> {
  return prepared(
    read,
    `SELECT * FROM (${saidLines('now', {
      columns:
        "coalesce((SELECT w.role = 'officer' FROM accounts w WHERE w.id = r.account_id), 0) AS onBehalf",
    })}) WHERE periodId = @periodId`,
  ).all({ sectionId, periodId }) as EntryRow[];
}

export interface StandingRow extends LineRow {
  periodId: number;
  value: number | null;
  state: EnteredState;
  observedOn: string;
}

/** What stands for the lines of a participation in a layer, of some periods: planned figures are `committed`. */
export async function standingFigures(
  read: Read,
  participationId: number,
  layer: 'committed' | 'declared' | 'verified',
  periodIds: readonly number[],
): Promise<StandingRow[]> {
  return prepared(
    read,
    `SELECT ${LINE}, l.period_id AS periodId, f.value, f.state, f.observed_on AS observedOn
     FROM trainings t JOIN figure_lines l ON l.training_id = t.id AND l.nature = @nature
       AND l.period_id IN (SELECT value FROM json_each(@periodIds))
     JOIN current_figures f ON f.line_id = l.id AND f.layer = @layer
     WHERE t.participation_id = @participationId`,
  ).all({
    ...{ participationId, layer, periodIds: JSON.stringify(periodIds) },
    nature: layer === 'committed' ? 'planned' : 'actual',
  }) as StandingRow[];
}

/** The measures of which something is planned or declared for a participation, in whatever period. */
export async function measuresOf(read: Read, participationId: number): Promise<Set<Measure>> {
  const rows = prepared(
    read,
    `SELECT v.value AS measure FROM json_each(@measures) v WHERE EXISTS (
       SELECT 1 FROM trainings t JOIN figure_lines l ON l.training_id = t.id AND l.measure = v.value
       JOIN current_figures f ON f.line_id = l.id AND f.layer IN ('committed', 'declared')
       WHERE t.participation_id = @participationId)`,
  ).all({ participationId, measures: JSON.stringify(MEASURES) }) as { measure: Measure }[];
  return new Set(rows.map(({ measure }) => measure));
}

/**
 * What the latest of the earlier observations declared of each line of a period, the earliest campaign first: of a
 * section, the last revision before its last submission. Each line is asked by itself: a participation that answered
 * eight campaigns would else bring eight numbers of each.
 */
export async function earlierDeclared(
  read: Read,
  participationId: number,
  periodId: number,
  observedOn: string,
): Promise<(StandingRow & { campaignLabel: string })[]> {
  return prepared(
    read,
    `SELECT ${LINE}, l.period_id AS periodId, r.value, r.state, c.observed_on AS observedOn, c.label AS campaignLabel
     FROM trainings t CROSS JOIN figure_lines l ON l.training_id = t.id AND l.period_id = @periodId AND l.nature = 'actual'
     CROSS JOIN figure_revisions r ON r.id = (
       SELECT w.id FROM figure_revisions w JOIN campaigns o ON o.id = w.campaign_id
       WHERE w.line_id = l.id AND o.observed_on < @observedOn AND w.state IS NOT NULL AND w.id = (
         SELECT max(x.id) FROM figure_revisions x WHERE x.section_id = w.section_id AND x.line_id = l.id
           AND x.kind <> 'acceptance' AND x.at <= (SELECT max(e.at) FROM section_events e
             WHERE e.section_id = x.section_id AND e.step IN ${SETTLING.declared}))
       ORDER BY o.observed_on DESC, w.id DESC LIMIT 1)
     JOIN campaigns c ON c.id = r.campaign_id
     WHERE t.participation_id = @participationId ORDER BY c.observed_on, r.id`,
  ).all({ participationId, periodId, observedOn }) as (StandingRow & { campaignLabel: string })[];
}

export interface ParticipationTraining {
  id: number;
  title: string;
  kind: TrainingKind;
  organisationId: number;
  organisation: string;
  /** The first day on which nobody enters it any more. */
  closedOn: string | null;
  /** The days between which nobody enters it, of the past and to come. */
  closed: ClosedSpan[];
  regions: { code: string; name: string; places: number | null }[];
  levelKeys: LevelKey[];
  professionIds: number[];
}

/** The trainings whose lines stand in the section of a participation. */
export async function trainingsOfParticipation(
  read: Read,
  participationId: number,
): Promise<ParticipationTraining[]> {
  const trainings = inTrainingOrder(
    prepared(
      read,
      `SELECT t.id, t.title, t.kind, t.organisation_id AS organisationId, o.name AS organisation, t.closed_on AS closedOn
     FROM trainings t JOIN organisations o ON o.id = t.organisation_id
     WHERE t.participation_id = ? AND t.withdrawn_from IS NULL`,
    ).all(participationId) as Omit<
      ParticipationTraining,
      'closed' | 'regions' | 'levelKeys' | 'professionIds'
    >[],
  );
  const regions = frenchOrder(
    prepared(
      read,
      `SELECT x.training_id AS trainingId, x.region_code AS code, g.name, x.places FROM training_regions x
     JOIN trainings t ON t.id = x.training_id JOIN regions g ON g.code = x.region_code WHERE t.participation_id = ? AND x.until IS NULL`,
    ).all(participationId) as { trainingId: number; code: string; name: string; places: number | null }[],
    (row) => row.name,
  );
  const levels = prepared(
    read,
    `SELECT x.training_id AS trainingId, x.level_key AS levelKey FROM training_levels x JOIN trainings t ON t.id = x.training_id
     WHERE t.participation_id = ? AND x.until IS NULL ORDER BY x.level_key`,
  ).all(participationId) as { trainingId: number; levelKey: LevelKey }[];
  const professions = prepared(
    read,
    `SELECT x.training_id AS trainingId, x.profession_id AS id FROM training_professions x
     JOIN trainings t ON t.id = x.training_id WHERE t.participation_id = ? AND x.until IS NULL ORDER BY x.profession_id`,
  ).all(participationId) as { trainingId: number; id: number }[];
  const closed = closedSpansOf(read, trainings);
  return trainings.map((training, index) => ({
    ...training,
    closed: closed[index] ?? [],
    regions: regions.flatMap(({ trainingId, ...region }) => (trainingId === training.id ? [region] : [])),
    levelKeys: levels.flatMap((row) => (row.trainingId === training.id ? [row.levelKey] : [])),
    professionIds: professions.flatMap((row) => (row.trainingId === training.id ? [row.id] : [])),
  }));
}

/** What those trainings are called, by their number. */
export async function trainingTitles(read: Read, participationId: number): Promise<Map<number, string>> {
  const rows = prepared(
    read,
    'SELECT id, title FROM trainings WHERE participation_id = ? AND withdrawn_from IS NULL',
  ).all(participationId) as { id: number; title: string }[];
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The period of the same kind that ended last before another begins. */
export async function periodBefore(
  read: Read,
  periodId: number,
): Promise<{ id: number; label: string } | undefined> {
  return prepared(
    read,
    `SELECT b.id, b.label FROM periods p JOIN periods b ON b.kind = p.kind AND b.ends_on < p.starts_on
     WHERE p.id = ? ORDER BY b.ends_on DESC LIMIT 1`,
  ).get(periodId) as { id: number; label: string } | undefined;
}

export interface AuthorRow {
  accountId: number;
  role: Role;
  name: string | null;
  organisation: string | null;
}

/** Who entered values or opening facts in a section, with how many of each. */
export async function authorsOfSection(
  read: Read,
  sectionId: number,
): Promise<{ accountId: number; figures: number; offers: number; lastAt: string }[]> {
  return prepared(
    read,
    `SELECT account_id AS accountId, sum(figure) AS figures, sum(1 - figure) AS offers, max(at) AS lastAt FROM (
       SELECT account_id, 1 AS figure, at FROM figure_revisions WHERE section_id = @id AND kind <> 'acceptance'
       UNION ALL SELECT account_id, 0, at FROM offer_revisions WHERE section_id = @id)
     GROUP BY account_id ORDER BY lastAt`,
  ).all({ id: sectionId }) as { accountId: number; figures: number; offers: number; lastAt: string }[];
}

/** The same of several accounts at once. */
export async function authorsOf(read: Read, accountIds: readonly number[]): Promise<AuthorRow[]> {
  if (accountIds.length === 0) return [];
  return prepared(
    read,
    `SELECT a.id AS accountId, a.role, h.name, o.name AS organisation FROM json_each(?) v JOIN accounts a ON a.id = v.value
     LEFT JOIN people h ON h.account_id = a.id LEFT JOIN organisations o ON o.id = a.organisation_id`,
  ).all(JSON.stringify(accountIds)) as AuthorRow[];
}

/** The role, organisation and name behind an account; the name is absent once erased. */
export async function authorOf(read: Read, accountId: number): Promise<AuthorRow | undefined> {
  return prepared(
    read,
    `SELECT a.id AS accountId, a.role, h.name, o.name AS organisation FROM accounts a
     LEFT JOIN people h ON h.account_id = a.id LEFT JOIN organisations o ON o.id = a.organisation_id WHERE a.id = ?`,
  ).get(accountId) as AuthorRow | undefined;
}
