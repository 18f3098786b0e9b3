import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  AGREEMENT_KINDS,
  type AgreementKind,
  FUNDER_KINDS,
  type FunderKind,
  PLEDGE_STATES,
  type PledgeState,
  REVIEW_OUTCOMES,
  REVIEW_STEPS,
  REVIEWS,
  type Review,
  type ReviewOutcome,
  type ReviewStep,
  TRANCHE_CONDITIONS,
  type TrancheCondition,
} from '@/lib/domain/money/vocabulary';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, flag, id, instant, MAX_CENTS, oneOf, realDay, wholeNumber } from '../columns';
import { organisations } from './organisations';
import { projects } from './projects';
import { actions } from './reference';

const projectId = () =>
  integer('project_id')
    .notNull()
    .references(() => projects.id);

/** Who wrote a row, through which door and when, and the day from which it is known. */
const written = () => ({
  accountId: integer('account_id').notNull(),
  door: text('door').notNull().$type<Door>(),
  at: instant('at').notNull(),
  knownFrom: day('known_from').notNull(),
});

/** Append-only: an agreement and its amendments, each with all of its terms. One recorded by mistake is in `withdrawals`. */
export const agreementVersions = sqliteTable(
  'agreement_versions',
  {
    id: id(),
    projectId: projectId(),
    /** 1 for what was signed first; withdrawn versions keep theirs. */
    position: integer('position').notNull(),
    kind: text('kind').notNull().$type<AgreementKind>(),
    number: text('number'),
    signedOn: day('signed_on').notNull(),
    effectiveOn: day('effective_on').notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    launchEndsOn: day('launch_ends_on'),
    aidCents: integer('aid_cents').notNull(),
    totalCostCents: integer('total_cost_cents'),
    eligibleBaseCents: integer('eligible_base_cents'),
    reason: text('reason'),
    source: text('source').notNull(),
    ...written(),
  },
  (t) => [
    uniqueIndex('agreement_versions_position').on(t.projectId, t.position),
    oneOf(t.kind, AGREEMENT_KINDS),
    oneOf(t.door, DOORS),
    wholeNumber(t.position, 1, 999),
    wholeNumber(t.aidCents, 1, MAX_CENTS),
    wholeNumber(t.totalCostCents, 0, MAX_CENTS),
    wholeNumber(t.eligibleBaseCents, 0, MAX_CENTS),
    realDay(t.signedOn),
    realDay(t.effectiveOn),
    realDay(t.startsOn),
    realDay(t.endsOn),
    realDay(t.launchEndsOn),
    realDay(t.knownFrom),
  ],
);

/** Append-only: a part of the aid, of a member or of an action; each of the two splits is complete or absent. */
export const agreementShares = sqliteTable(
  'agreement_shares',
  {
    id: id(),
    versionId: integer('version_id')
      .notNull()
      .references(() => agreementVersions.id),
    organisationId: integer('organisation_id').references(() => organisations.id),
    actionKey: text('action_key').references(() => actions.key),
    cents: integer('cents').notNull(),
  },
  (t) => [
    uniqueIndex('agreement_shares_organisation')
      .on(t.versionId, t.organisationId)
      .where(sql`organisation_id IS NOT NULL`),
    uniqueIndex('agreement_shares_action').on(t.versionId, t.actionKey).where(sql`action_key IS NOT NULL`),
    check('agreement_shares_of_one', sql`("organisation_id" IS NULL) <> ("action_key" IS NULL)`),
    wholeNumber(t.cents, 0, MAX_CENTS),
  ],
);

/** Append-only: the tranches of a schedule. The last schedule that is known on a day is the one in force. */
export const tranches = sqliteTable(
  'tranches',
  {
    id: id(),
    projectId: projectId(),
    /** The version of which it splits the aid. */
    versionId: integer('version_id')
      .notNull()
      .references(() => agreementVersions.id),
    /** The rank of the schedule in the project: recorded again, it is another one. */
    schedule: integer('schedule').notNull(),
    position: integer('position').notNull(),
    cents: integer('cents').notNull(),
    /** The share as it was typed (« 50 % », « 1/3 »); null where an amount was. */
    said: text('said'),
    condition: text('condition').notNull().$type<TrancheCondition>(),
    conditionText: text('condition_text'),
    /** `project_milestones`, which a schedule names and which may name a schedule's version: no reference both ways. */
    milestoneId: integer('milestone_id'),
    dueOn: day('due_on'),
    ...written(),
  },
  (t) => [
    uniqueIndex('tranches_position').on(t.projectId, t.schedule, t.position),
    oneOf(t.condition, TRANCHE_CONDITIONS),
    oneOf(t.door, DOORS),
    wholeNumber(t.schedule, 1, 999),
    wholeNumber(t.position, 1, 20),
    wholeNumber(t.cents, 0, MAX_CENTS),
    realDay(t.dueOn),
    realDay(t.knownFrom),
  ],
);

/** Append-only: a condition that nothing else of the project says, said to be met. */
export const trancheConditions = sqliteTable(
  'tranche_conditions',
  {
    id: id(),
    projectId: projectId(),
    position: integer('position').notNull(),
    metOn: day('met_on').notNull(),
    source: text('source').notNull(),
    ...written(),
  },
  (t) => [
    index('tranche_conditions_project').on(t.projectId),
    oneOf(t.door, DOORS),
    wholeNumber(t.position, 1, 20),
    realDay(t.metOn),
    realDay(t.knownFrom),
  ],
);

/** Append-only: what was paid, once. */
export const payments = sqliteTable(
  'payments',
  {
    id: id(),
    projectId: projectId(),
    /** The position that it pays, in whatever schedule is in force; null where none is said. */
    tranche: integer('tranche'),
    paidOn: day('paid_on').notNull(),
    cents: integer('cents').notNull(),
    source: text('source').notNull(),
    ...written(),
  },
  (t) => [
    index('payments_project').on(t.projectId),
    oneOf(t.door, DOORS),
    wholeNumber(t.tranche, 1, 20),
    wholeNumber(t.cents, 1, MAX_CENTS),
    realDay(t.paidOn),
    realDay(t.knownFrom),
  ],
);

/** Append-only: the steps of a review, and what its opinion and its decision say. */
export const reviewSteps = sqliteTable(
  'review_steps',
  {
    id: id(),
    projectId: projectId(),
    review: text('review').notNull().$type<Review>(),
    step: text('step').notNull().$type<ReviewStep>(),
    outcome: text('outcome').$type<ReviewOutcome>(),
    onDay: day('on_day').notNull(),
    reserves: text('reserves'),
    source: text('source').notNull(),
    ...written(),
  },
  (t) => [
    index('review_steps_project').on(t.projectId),
    oneOf(t.review, REVIEWS),
    oneOf(t.step, REVIEW_STEPS),
    oneOf(t.outcome, REVIEW_OUTCOMES),
    oneOf(t.door, DOORS),
    realDay(t.onDay),
    realDay(t.knownFrom),
  ],
);

/** Append-only: what another one than the strategy gives; a later row of the same funder replaces its state. */
export const cofundingPledges = sqliteTable(
  'cofunding_pledges',
  {
    id: id(),
    projectId: projectId(),
    funderKind: text('funder_kind').notNull().$type<FunderKind>(),
    funder: text('funder').notNull(),
    state: text('state').notNull().$type<PledgeState>(),
    cents: integer('cents').notNull(),
    datedOn: day('dated_on').notNull(),
    source: text('source').notNull(),
    /** Whether the total of its kind may be read by anybody. */
    shown: flag('shown').notNull(),
    ...written(),
  },
  (t) => [
    index('cofunding_pledges_project').on(t.projectId),
    oneOf(t.funderKind, FUNDER_KINDS),
    oneOf(t.state, PLEDGE_STATES),
    oneOf(t.door, DOORS),
    wholeNumber(t.cents, 1, MAX_CENTS),
    realDay(t.datedOn),
    realDay(t.knownFrom),
  ],
);
