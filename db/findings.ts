import type { AnswerEvent, DiagnosticDomain, FindingKind, Qualifier } from '@/lib/domain/finding';
import { frenchOrder } from '@/lib/domain/french-order';
import type { DatePrecision } from '@/lib/domain/vocabulary';
import { acronymAt, declarerAt, knownAt, organisationSaid, titleAt } from './known';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** What diagnostics found of needs, and the trainings that answer it, as known at the end of a day. */

export interface DiagnosticRow {
  id: number;
  domain: DiagnosticDomain;
  title: string;
  deliveredOn: string | null;
  source: string;
  documentKey: string | null;
  /** The day that the document bears, as precisely as it says it. */
  documentDatedOn: string | null;
  documentPrecision: DatePrecision | null;
  /** Of the reference: nobody recorded it, nobody takes it back. */
  ofReference: 0 | 1;
  /** Null: a study that no project made. */
  projectId: number | null;
  slug: string | null;
  acronym: string | null;
  knownFrom: string;
}

export interface FindingRow {
  id: number;
  diagnosticId: number;
  kind: FindingKind;
  label: string;
  text: string | null;
  profession: string | null;
  romeCode: string | null;
  qualifier: Qualifier | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  horizon: string | null;
  basis: string | null;
  source: string;
  ofReference: 0 | 1;
}

/** A training that answers a finding, or is proposed to. */
export interface AnswerRow {
  findingId: number;
  trainingId: number;
  event: Exclude<AnswerEvent, 'withdrawn'>;
  /** Who said so: no page shows it. */
  accountId: number;
  note: string | null;
  knownFrom: string;
  title: string;
  organisation: string;
  actionKey: string;
  projectId: number;
  slug: string;
  acronym: string;
}

const withdrawnAt = (column: 'diagnostic_id' | 'finding_id', id: string) =>
  `EXISTS (SELECT 1 FROM finding_withdrawals w WHERE w.${column} = ${id} AND w.known_from <= @day)`;

const STANDS = `d.known_from <= @day AND NOT ${withdrawnAt('diagnostic_id', 'd.id')}`;

/** The diagnostics that stand on a day: those of projects known by then, and the studies. */
export const diagnosticsAt = (read: Read, day: string): DiagnosticRow[] =>
  prepared(
    read,
    `SELECT d.id, d.domain, d.title, d.delivered_on AS deliveredOn, d.source, d.document_key AS documentKey,
       c.dated_on AS documentDatedOn, c.precision AS documentPrecision,
       d.reference_key IS NOT NULL AS ofReference, d.project_id AS projectId, j.slug, ${acronymAt('j')} AS acronym, d.known_from AS knownFrom
     FROM diagnostics d LEFT JOIN projects j ON j.id = d.project_id LEFT JOIN documents c ON c.key = d.document_key
     WHERE ${STANDS} AND (d.project_id IS NULL OR ${knownAt('j')}) ORDER BY d.project_id IS NULL, d.id`,
  ).all({ day }) as DiagnosticRow[];

/** The same whatever an embargo holds back, for those who record them: what stands now. */
export const recordedDiagnostics = (read: Read): DiagnosticRow[] =>
  prepared(
    read,
    `SELECT d.id, d.domain, d.title, d.delivered_on AS deliveredOn, d.source, d.document_key AS documentKey,
       c.dated_on AS documentDatedOn, c.precision AS documentPrecision,
       d.reference_key IS NOT NULL AS ofReference, d.project_id AS projectId, j.slug, j.acronym, d.known_from AS knownFrom
     FROM diagnostics d LEFT JOIN projects j ON j.id = d.project_id LEFT JOIN documents c ON c.key = d.document_key
     WHERE NOT EXISTS (SELECT 1 FROM finding_withdrawals w WHERE w.diagnostic_id = d.id)
       AND (d.project_id IS NULL OR j.withdrawn_from IS NULL) ORDER BY d.project_id IS NULL, d.id`,
  ).all() as DiagnosticRow[];

/** What those diagnostics found, in the order in which it was recorded. */
export const findingsAt = (read: Read, day: string): FindingRow[] =>
  prepared(
    read,
    `SELECT f.id, f.diagnostic_id AS diagnosticId, f.kind, f.label, f.text, p.label AS profession, f.rome_code AS romeCode,
       f.qualifier, f.quantity_low AS low, f.quantity_high AS high, f.unit, f.horizon, f.basis, f.source, f.reference_key IS NOT NULL AS ofReference
     FROM diagnostic_findings f LEFT JOIN professions p ON p.id = f.profession_id
     WHERE f.known_from <= @day AND NOT ${withdrawnAt('finding_id', 'f.id')} ORDER BY f.diagnostic_id, f.id`,
  ).all({ day }) as FindingRow[];

/** The trainings that answer findings, or are proposed to, by the last word on each. */
export const answersAt = (read: Read, day: string): AnswerRow[] =>
  frenchOrder(
    prepared(
      read,
      `SELECT a.finding_id AS findingId, a.training_id AS trainingId, a.event, a.account_id AS accountId, a.note, a.known_from AS knownFrom, ${titleAt('t')} AS title,
         ${organisationSaid('o', 'name')} AS organisation, p.action_key AS actionKey, j.id AS projectId, j.slug, ${acronymAt('j')} AS acronym
       FROM finding_answers a JOIN trainings t ON t.id = a.training_id JOIN participations p ON p.id = t.participation_id
       JOIN projects j ON j.id = t.project_id JOIN organisations o ON o.id = ${declarerAt('t')}
       WHERE a.event <> 'withdrawn' AND a.id = (SELECT max(x.id) FROM finding_answers x WHERE x.finding_id = a.finding_id
           AND x.training_id = a.training_id AND x.known_from <= @day)
         AND ${knownAt('t')} AND ${knownAt('p')} AND ${knownAt('j')}`,
    ).all({ day }) as AnswerRow[],
    (row) => row.title,
    (row) => row.trainingId,
  );

/** A diagnostic that nobody took back, whoever may read it. */
export const findDiagnostic = (
  read: Read,
  id: number,
): { id: number; projectId: number | null; ofReference: 0 | 1 } | undefined =>
  prepared(
    read,
    `SELECT d.id, d.project_id AS projectId, d.reference_key IS NOT NULL AS ofReference FROM diagnostics d
     WHERE d.id = ? AND NOT EXISTS (SELECT 1 FROM finding_withdrawals w WHERE w.diagnostic_id = d.id)`,
  ).get(id) as { id: number; projectId: number | null; ofReference: 0 | 1 } | undefined;

export interface FoundFinding {
  id: number;
  diagnosticId: number;
  projectId: number | null;
  ofReference: 0 | 1;
}

/** A finding that nobody took back, nor its diagnostic. */
export const findFinding = (read: Read, id: number): FoundFinding | undefined =>
  prepared(
    read,
    `SELECT f.id, f.diagnostic_id AS diagnosticId, d.project_id AS projectId, f.reference_key IS NOT NULL AS ofReference
     FROM diagnostic_findings f JOIN diagnostics d ON d.id = f.diagnostic_id
     WHERE f.id = ? AND NOT EXISTS (SELECT 1 FROM finding_withdrawals w WHERE w.finding_id = f.id OR w.diagnostic_id = d.id)`,
  ).get(id) as FoundFinding | undefined;

/** The last word on a training that may answer a finding. */
export const lastAnswer = (
  read: Read,
  findingId: number,
  trainingId: number,
): { id: number; event: AnswerEvent; accountId: number } | undefined =>
  prepared(
    read,
    'SELECT id, event, account_id AS accountId FROM finding_answers WHERE finding_id = ? AND training_id = ? ORDER BY id DESC LIMIT 1',
  ).get(findingId, trainingId) as { id: number; event: AnswerEvent; accountId: number } | undefined;

/** A diagnostic of the same project under the same title. */
export const diagnosticTitled = (read: Read, projectId: number | null, title: string): boolean =>
  prepared(
    read,
    `SELECT 1 FROM diagnostics d WHERE d.project_id IS ? AND d.title = ?
       AND NOT EXISTS (SELECT 1 FROM finding_withdrawals w WHERE w.diagnostic_id = d.id)`,
  ).get(projectId, title) !== undefined;

export const appendDiagnostic = (tx: Tx, row: typeof t.diagnostics.$inferInsert): number =>
  tx.insert(t.diagnostics).values(row).returning({ id: t.diagnostics.id }).get().id;

export const appendFinding = (tx: Tx, row: typeof t.diagnosticFindings.$inferInsert): number =>
  tx.insert(t.diagnosticFindings).values(row).returning({ id: t.diagnosticFindings.id }).get().id;

export const appendFindingWithdrawal = (tx: Tx, row: typeof t.findingWithdrawals.$inferInsert): number =>
  tx.insert(t.findingWithdrawals).values(row).returning({ id: t.findingWithdrawals.id }).get().id;

export const appendFindingAnswer = (tx: Tx, row: typeof t.findingAnswers.$inferInsert): number =>
  tx.insert(t.findingAnswers).values(row).returning({ id: t.findingAnswers.id }).get().id;
