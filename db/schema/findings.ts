import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  ANSWER_EVENTS,
  type AnswerEvent,
  DIAGNOSTIC_DOMAINS,
  type DiagnosticDomain,
  FINDING_KINDS,
  type FindingKind,
  QUALIFIERS,
  type Qualifier,
} from '@/lib/domain/finding';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, id, instant, oneOf, realDay, wholeNumber } from '../columns';
import { projects } from './projects';
import { documents, professions } from './reference';
import { trainings } from './trainings';

/**
 * What diagnostics found of needs (003:158-167), and the trainings that answer it. Append-only (triggers), except the
 * rows of the reference (`reference_key`), which a corrected file corrects. What was recorded by mistake is taken back
 * by a row of its own.
 */

const recorded = () => ({
  /** Null: of the reference. */
  accountId: integer('account_id'),
  door: text('door').$type<Door>(),
  at: instant('at'),
  knownFrom: day('known_from').notNull(),
});

export const diagnostics = sqliteTable(
  'diagnostics',
  {
    id: id(),
    /** Of the reference: by what it is found again. */
    referenceKey: text('reference_key'),
    /** Null: a study that no project made. */
    projectId: integer('project_id').references(() => projects.id),
    domain: text('domain').notNull().$type<DiagnosticDomain>(),
    title: text('title').notNull(),
    /** Null: it bears no day. */
    deliveredOn: day('delivered_on'),
    source: text('source').notNull(),
    documentKey: text('document_key').references(() => documents.key),
    ...recorded(),
  },
  (t) => [
    uniqueIndex('diagnostics_reference').on(t.referenceKey),
    index('diagnostics_project').on(t.projectId),
    oneOf(t.domain, DIAGNOSTIC_DOMAINS),
    oneOf(t.door, DOORS),
    realDay(t.deliveredOn),
    realDay(t.knownFrom),
    check('reference_or_author', sql`("reference_key" IS NULL) = ("account_id" IS NOT NULL)`),
  ],
);

export const diagnosticFindings = sqliteTable(
  'diagnostic_findings',
  {
    id: id(),
    referenceKey: text('reference_key'),
    diagnosticId: integer('diagnostic_id')
      .notNull()
      .references(() => diagnostics.id),
    kind: text('kind').notNull().$type<FindingKind>(),
    label: text('label').notNull(),
    text: text('text'),
    professionId: integer('profession_id').references(() => professions.id),
    romeCode: text('rome_code'),
    qualifier: text('qualifier').$type<Qualifier>(),
    quantityLow: integer('quantity_low'),
    quantityHigh: integer('quantity_high'),
    /** What is counted. */
    unit: text('unit'),
    /** When it holds. */
    horizon: text('horizon'),
    /** What it was counted on. */
    basis: text('basis'),
    source: text('source').notNull(),
    ...recorded(),
  },
  (t) => [
    uniqueIndex('diagnostic_findings_reference').on(t.referenceKey),
    index('diagnostic_findings_diagnostic').on(t.diagnosticId),
    oneOf(t.kind, FINDING_KINDS),
    oneOf(t.qualifier, QUALIFIERS),
    oneOf(t.door, DOORS),
    wholeNumber(t.quantityLow),
    wholeNumber(t.quantityHigh),
    realDay(t.knownFrom),
    check('rome_code_form', sql`"rome_code" IS NULL OR "rome_code" GLOB '[A-Z][0-9][0-9][0-9][0-9]'`),
    check(
      'quantity_has_basis',
      sql`"quantity_low" IS NULL OR ("unit" IS NOT NULL AND "horizon" IS NOT NULL AND "basis" IS NOT NULL)`,
    ),
    check(
      'quantity_whole_or_none',
      sql`("quantity_low" IS NULL) = ("qualifier" IS NULL) AND ("quantity_high" IS NOT NULL) = ("qualifier" IS 'between')
        AND ("quantity_high" IS NULL OR "quantity_high" > "quantity_low") AND ("quantity_low" IS NOT NULL OR "unit" IS NULL)`,
    ),
    check('reference_or_author', sql`("reference_key" IS NULL) = ("account_id" IS NOT NULL)`),
  ],
);

/** That a diagnostic, or one finding, was recorded by mistake. */
export const findingWithdrawals = sqliteTable(
  'finding_withdrawals',
  {
    id: id(),
    diagnosticId: integer('diagnostic_id').references(() => diagnostics.id),
    findingId: integer('finding_id').references(() => diagnosticFindings.id),
    reason: text('reason').notNull(),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    uniqueIndex('finding_withdrawals_diagnostic').on(t.diagnosticId),
    uniqueIndex('finding_withdrawals_finding').on(t.findingId),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
    check('one_thing', sql`("diagnostic_id" IS NULL) <> ("finding_id" IS NULL)`),
  ],
);

/** A training answers a finding: proposed by who declares it, confirmed by an officer, or no longer. The last line holds. */
export const findingAnswers = sqliteTable(
  'finding_answers',
  {
    id: id(),
    findingId: integer('finding_id')
      .notNull()
      .references(() => diagnosticFindings.id),
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    event: text('event').notNull().$type<AnswerEvent>(),
    note: text('note'),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('finding_answers_finding').on(t.findingId, t.trainingId),
    index('finding_answers_training').on(t.trainingId),
    oneOf(t.event, ANSWER_EVENTS),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);
