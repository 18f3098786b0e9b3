import type { Statement } from 'better-sqlite3';
import { frenchOrder } from '@/lib/domain/french-order';
import type { Breakdown } from '@/lib/domain/line-address';
import type { EventSaid } from '@/lib/domain/project-life';
import type {
  AmountKind,
  Confidence,
  CountingMode,
  DepartureAnswer,
  EnteredState,
  GapState,
  Measure,
  MembershipEvent,
  MembershipRole,
  Nature,
  OfferFact,
  OfferSubject,
  RevisionKind,
  SeasonKey,
  SectionStep,
  SuccessionKind,
} from '@/lib/domain/vocabulary';
import { breakdownColumns } from './line-address';
import { sameOffer } from './offer-address';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What lines of the journal refer to, read where it is kept: the journal copies no value. */

const all = <Row>(statement: Statement, ids: readonly (number | string)[]): Row[] =>
  ids.length === 0 ? [] : (statement.all({ ids: JSON.stringify(ids) }) as Row[]);

const IDS = 'json_each(@ids) v';

export interface FigureChangeRow extends Breakdown {
  id: number;
  lineId: number;
  sectionId: number | null;
  projectId: number;
  training: string;
  period: string;
  regionCode: string;
  measure: Measure;
  nature: Nature;
  kind: RevisionKind;
  value: number | null;
  state: EnteredState | null;
  comment: string | null;
  /** The revision of the line that this one follows in its section; nulls where it is the first. */
  beforeValue: number | null;
  beforeState: EnteredState | null;
}

export const figureChanges = (read: Read, ids: readonly number[]): FigureChangeRow[] =>
  frenchOrder<FigureChangeRow>(
    all(
      prepared(
        read,
        `SELECT r.id, r.line_id AS lineId, r.section_id AS sectionId, t.project_id AS projectId, t.title AS training, d.label AS period,
       l.region_code AS regionCode, ${breakdownColumns('l')}, l.measure, l.nature, r.kind, r.value, r.state, r.comment,
       b.value AS beforeValue, b.state AS beforeState
     FROM ${IDS} JOIN figure_revisions r ON r.id = v.value JOIN figure_lines l ON l.id = r.line_id
     JOIN trainings t ON t.id = l.training_id JOIN periods d ON d.id = l.period_id
     LEFT JOIN figure_revisions b ON b.id = (SELECT max(x.id) FROM figure_revisions x
       WHERE x.line_id = r.line_id AND x.section_id IS r.section_id AND x.id < r.id)
     ORDER BY r.id`,
      ),
      ids,
    ),
    (row) => row.training,
  );

const typed = (table: 'figure_revisions' | 'offer_revisions') =>
  `SELECT r.id FROM ${IDS} JOIN ${table} r ON r.id = v.value WHERE r.kind = 'entry'`;
const numbersOf = (rows: readonly { id: number }[]): ReadonlySet<number> => new Set(rows.map(({ id }) => id));

/** Of some revisions, those that were typed in a section: a draft, or what once was one. */
export const typedRevisions = (read: Read, ids: readonly number[]) =>
  numbersOf(all<{ id: number }>(prepared(read, typed('figure_revisions')), ids));

/** The same of commitments and openings. */
export const typedOffers = (read: Read, ids: readonly number[]) =>
  numbersOf(all<{ id: number }>(prepared(read, typed('offer_revisions')), ids));

export interface OfferChangeRow {
  id: number;
  sectionId: number | null;
  subject: OfferSubject;
  organisation: string;
  training: string | null;
  fact: OfferFact;
  kind: RevisionKind;
  happenedOn: string | null;
  beforeOn: string | null;
}

export const offerChanges = (read: Read, ids: readonly number[]): OfferChangeRow[] =>
  all(
    prepared(
      read,
      `SELECT r.id, r.section_id AS sectionId, r.subject, o.name AS organisation, t.title AS training, r.fact, r.kind,
       r.happened_on AS happenedOn,
       (SELECT b.happened_on FROM offer_revisions b WHERE b.participation_id = r.participation_id AND b.fact = r.fact
          AND ${sameOffer('b', 'r')} AND b.section_id IS r.section_id AND b.id < r.id
        ORDER BY b.id DESC LIMIT 1) AS beforeOn
     FROM ${IDS} JOIN offer_revisions r ON r.id = v.value JOIN organisations o ON o.id = r.organisation_id
     LEFT JOIN trainings t ON t.id = r.training_id ORDER BY r.id`,
    ),
    ids,
  );

export interface StepRow {
  id: number;
  sectionId: number;
  step: SectionStep;
  nothingToReport: 0 | 1;
}

export const sectionSteps = (read: Read, ids: readonly number[]): StepRow[] =>
  all(
    prepared(
      read,
      `SELECT e.id, e.section_id AS sectionId, e.step, e.nothing_to_report AS nothingToReport
     FROM ${IDS} JOIN section_events e ON e.id = v.value ORDER BY e.id`,
    ),
    ids,
  );

export interface SectionName {
  id: number;
  reportId: number;
  campaign: string;
  number: number;
  title: string;
  season: SeasonKey;
}

export const sectionNames = (read: Read, ids: readonly number[]): SectionName[] =>
  all(
    prepared(
      read,
      `SELECT s.id, s.report_id AS reportId, c.label AS campaign, n.number, a.short_title AS title, p.season_key AS season
     FROM ${IDS} JOIN sections s ON s.id = v.value JOIN reports q ON q.id = s.report_id JOIN campaigns c ON c.id = q.campaign_id
     JOIN participations p ON p.id = s.participation_id JOIN actions a ON a.key = p.action_key
     JOIN action_seasons y ON y.action_key = p.action_key AND y.season_key = p.season_key
     JOIN action_editions n ON n.action_key = y.action_key AND n.edition_key = y.edition_key`,
    ),
    ids,
  );

export const participationNames = (
  read: Read,
  ids: readonly number[],
): Omit<SectionName, 'reportId' | 'campaign'>[] =>
  all(
    prepared(
      read,
      `SELECT p.id, n.number, a.short_title AS title, p.season_key AS season
     FROM ${IDS} JOIN participations p ON p.id = v.value JOIN actions a ON a.key = p.action_key
     JOIN action_seasons y ON y.action_key = p.action_key AND y.season_key = p.season_key
     JOIN action_editions n ON n.action_key = y.action_key AND n.edition_key = y.edition_key`,
    ),
    ids,
  );

export const reportNames = (read: Read, ids: readonly number[]): { id: number; campaign: string }[] =>
  all(
    prepared(
      read,
      `SELECT q.id, c.label AS campaign FROM ${IDS} JOIN reports q ON q.id = v.value JOIN campaigns c ON c.id = q.campaign_id`,
    ),
    ids,
  );

export const projectNames = (
  read: Read,
  ids: readonly number[],
): { id: number; slug: string; acronym: string }[] =>
  all(prepared(read, `SELECT p.id, p.slug, p.acronym FROM ${IDS} JOIN projects p ON p.id = v.value`), ids);

export const trainingNames = (
  read: Read,
  ids: readonly number[],
): { id: number; title: string; organisation: string }[] =>
  all(
    prepared(
      read,
      `SELECT t.id, t.title, o.name AS organisation FROM ${IDS} JOIN trainings t ON t.id = v.value
     JOIN organisations o ON o.id = t.organisation_id`,
    ),
    ids,
  );

export const organisationNames = (read: Read, ids: readonly number[]): { id: number; name: string }[] =>
  all(prepared(read, `SELECT o.id, o.name FROM ${IDS} JOIN organisations o ON o.id = v.value`), ids);

export const campaignNames = (
  read: Read,
  ids: readonly number[],
): { id: number; label: string; opensOn: string; dueOn: string; closesOn: string }[] =>
  all(
    prepared(
      read,
      `SELECT c.id, c.label, c.opens_on AS opensOn, c.due_on AS dueOn, c.closes_on AS closesOn
     FROM ${IDS} JOIN campaigns c ON c.id = v.value`,
    ),
    ids,
  );

export const periodLabel = (read: Read, id: number): string | undefined =>
  (prepared(read, 'SELECT label FROM periods WHERE id = ?').get(id) as { label: string } | undefined)?.label;

export interface TargetRow {
  componentId: string;
  label: string;
  unit: string;
  season: SeasonKey;
  version: number;
  target: number | null;
  baseline: number | null;
  countingMode: CountingMode;
  dueOn: string | null;
  inForceFrom: string;
  src: string;
}

/** The versions of some components, oldest first. */
export const targetVersions = (read: Read, componentIds: readonly string[]): TargetRow[] =>
  all(
    prepared(
      read,
      `SELECT c.id AS componentId, c.label, c.unit, c.season_key AS season, w.version, w.target, w.baseline,
       w.counting_mode AS countingMode, w.due_on AS dueOn, w.in_force_from AS inForceFrom, w.src
     FROM ${IDS} JOIN components c ON c.id = v.value JOIN component_versions w ON w.component_id = c.id
     ORDER BY c.id, w.version`,
    ),
    componentIds,
  );

export interface AmountRow {
  id: number;
  kind: AmountKind;
  cents: number;
  datedOn: string;
  source: string;
  beforeCents: number | null;
}

export const amountChanges = (read: Read, ids: readonly number[]): AmountRow[] =>
  all(
    prepared(
      read,
      `SELECT a.id, a.kind, a.cents, a.dated_on AS datedOn, a.source,
       (SELECT b.cents FROM amounts b WHERE b.project_id = a.project_id AND b.kind = a.kind AND b.id < a.id
        ORDER BY b.id DESC LIMIT 1) AS beforeCents
     FROM ${IDS} JOIN amounts a ON a.id = v.value`,
    ),
    ids,
  );

export interface MemberRow {
  id: number;
  organisation: string;
  event: MembershipEvent;
  role: MembershipRole;
  effectiveOn: string;
  knownFrom: string;
}

export const memberChanges = (read: Read, ids: readonly number[]): MemberRow[] =>
  all(
    prepared(
      read,
      `SELECT m.id, o.name AS organisation, m.event, m.role, m.effective_on AS effectiveOn,
       m.known_from AS knownFrom
     FROM ${IDS} JOIN membership_events m ON m.id = v.value JOIN organisations o ON o.id = m.organisation_id`,
    ),
    ids,
  );

export interface SuccessionChangeRow {
  id: number;
  kind: SuccessionKind;
  predecessor: string;
  successor: string | null;
  effectiveOn: string;
  cancels: 0 | 1;
}

export const successionChanges = (read: Read, ids: readonly number[]): SuccessionChangeRow[] =>
  all(
    prepared(
      read,
      `SELECT s.id, s.kind, p.name AS predecessor, q.name AS successor, s.effective_on AS effectiveOn,
       s.cancels_id IS NOT NULL AS cancels
     FROM ${IDS} JOIN organisation_successions s ON s.id = v.value JOIN organisations p ON p.id = s.predecessor_id
     LEFT JOIN organisations q ON q.id = s.successor_id`,
    ),
    ids,
  );

/** What was said of a project as a whole, beside what was said of it before. */
export interface ProjectEventRow extends EventSaid {
  id: number;
  effectiveOn: string;
  knownFrom: string;
  cancelled: 0 | 1;
}

export const projectEventChanges = (read: Read, ids: readonly number[]): ProjectEventRow[] =>
  all(
    prepared(
      read,
      `SELECT e.id, e.kind AS event, e.effective_on AS effectiveOn, e.known_from AS knownFrom,
       e.cancels_id IS NOT NULL AS cancelled, e.status_after AS statusAfter, e.acronym, e.name, e.anr_reference AS anrReference,
       e.starts_on AS startsOn, e.ends_on AS endsOn, b.acronym AS beforeAcronym, b.name AS beforeName,
       b.anr_reference AS beforeReference, b.starts_on AS beforeStartsOn, b.ends_on AS beforeEndsOn
     FROM ${IDS} JOIN project_events e ON e.id = v.value
     LEFT JOIN project_events b ON b.id = (SELECT max(x.id) FROM project_events x WHERE x.project_id = e.project_id
       AND x.id < e.id AND x.kind IN ('decided', e.kind))`,
    ),
    ids,
  );

export interface DepartureChangeRow {
  id: number;
  organisation: string;
  departedOn: string;
  /** Null: what the university itself engages. */
  training: string | null;
  answer: DepartureAnswer;
  taker: string | null;
}

export const departureChanges = (read: Read, ids: readonly number[]): DepartureChangeRow[] =>
  all(
    prepared(
      read,
      `SELECT a.id, o.name AS organisation, a.departed_on AS departedOn, t.title AS training, a.answer, k.name AS taker
     FROM ${IDS} JOIN departure_answers a ON a.id = v.value JOIN organisations o ON o.id = a.organisation_id
     LEFT JOIN trainings t ON t.id = a.training_id LEFT JOIN organisations k ON k.id = a.taker_id`,
    ),
    ids,
  );

export interface OverlapChangeRow {
  id: number;
  first: string;
  second: string;
  period: string;
  measure: Measure;
  learners: number | null;
  withdrawn: 0 | 1;
  /** What was declared of the same pair before: null where it was not, or where nobody knew how many. */
  beforeId: number | null;
  beforeLearners: number | null;
  beforeWithdrawn: 0 | 1 | null;
}

export const overlapChanges = (read: Read, ids: readonly number[]): OverlapChangeRow[] =>
  all(
    prepared(
      read,
      `SELECT o.id, f.title AS first, s.title AS second, d.label AS period, o.measure, o.learners, o.withdrawn,
       b.id AS beforeId, b.learners AS beforeLearners, b.withdrawn AS beforeWithdrawn
     FROM ${IDS} JOIN training_overlaps o ON o.id = v.value JOIN trainings f ON f.id = o.first_training_id
     JOIN trainings s ON s.id = o.second_training_id JOIN periods d ON d.id = o.period_id
     LEFT JOIN training_overlaps b ON b.id = (SELECT max(x.id) FROM training_overlaps x
       WHERE x.project_id = o.project_id AND x.first_training_id = o.first_training_id
         AND x.second_training_id = o.second_training_id AND x.period_id = o.period_id AND x.measure = o.measure AND x.id < o.id)`,
    ),
    ids,
  );

export interface GapNoteChangeRow {
  id: number;
  gapKey: string;
  state: GapState;
  note: string;
  beforeState: GapState | null;
}

export const gapNoteChanges = (read: Read, ids: readonly number[]): GapNoteChangeRow[] =>
  all(
    prepared(
      read,
      `SELECT n.id, n.gap_key AS gapKey, n.state, n.note,
       (SELECT b.state FROM gap_notes b WHERE b.gap_key = n.gap_key AND b.id < n.id ORDER BY b.id DESC LIMIT 1) AS beforeState
     FROM ${IDS} JOIN gap_notes n ON n.id = v.value`,
    ),
    ids,
  );

export interface SynthesisName extends Omit<SectionName, 'reportId' | 'campaign'> {
  /** What it speaks of, where that is not the whole action. */
  label: string | null;
  body: string;
  confidence: Confidence;
}

export const synthesisNames = (read: Read, ids: readonly number[]): SynthesisName[] =>
  all(
    prepared(
      read,
      `SELECT s.id, n.number, a.short_title AS title, s.season_key AS season, c.label, s.body, s.confidence
     FROM ${IDS} JOIN syntheses s ON s.id = v.value JOIN actions a ON a.key = s.action_key
     LEFT JOIN components c ON c.id = s.component_id
     JOIN action_seasons y ON y.action_key = s.action_key AND y.season_key = s.season_key
     JOIN action_editions n ON n.action_key = y.action_key AND n.edition_key = y.edition_key`,
    ),
    ids,
  );

export interface CommitteeName {
  id: number;
  heldOn: string;
}

/** The day of a committee, and no word of it: who may read these is not asked here. */
export const committeeNames = (read: Read, ids: readonly number[]): CommitteeName[] =>
  all(
    prepared(
      read,
      `SELECT c.id, coalesce((SELECT k.held_on FROM committee_corrections k WHERE k.committee_id = c.id
         ORDER BY k.id DESC LIMIT 1), c.held_on) AS heldOn
     FROM ${IDS} JOIN committees c ON c.id = v.value`,
    ),
    ids,
  );

/** Training sessions by the codes that their consortia gave them. */
export const sessionNames = (read: Read, ids: readonly number[]): { id: number; code: string }[] =>
  all(prepared(read, `SELECT s.id, s.code FROM ${IDS} JOIN training_sessions s ON s.id = v.value`), ids);

export interface MilestoneRow {
  id: number;
  component: string;
  reachedOn: string | null;
  evidence: string;
  beforeOn: string | null;
}

export const milestoneChanges = (read: Read, ids: readonly number[]): MilestoneRow[] =>
  all(
    prepared(
      read,
      `SELECT m.id, c.label AS component, m.reached_on AS reachedOn, m.evidence,
       (SELECT b.reached_on FROM milestone_records b WHERE b.component_id = m.component_id AND b.id < m.id
        ORDER BY b.id DESC LIMIT 1) AS beforeOn
     FROM ${IDS} JOIN milestone_records m ON m.id = v.value JOIN components c ON c.id = m.component_id`,
    ),
    ids,
  );

export const editionNames = (
  read: Read,
  keys: readonly string[],
): { key: string; title: string; asOf: string; sha256: string }[] =>
  all(
    prepared(
      read,
      `SELECT e.key, e.title, e.as_of AS asOf, e.sha256 FROM ${IDS} JOIN public_editions e ON e.key = v.value`,
    ),
    keys,
  );
