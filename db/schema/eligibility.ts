import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import {
  DEROGATION_EVENTS,
  type DerogationEvent,
  FACT_DECISIONS,
  type FactDecision,
  FUNCTION_EVENTS,
  type FunctionEvent,
  NOTE_VERDICTS,
  type NoteVerdict,
  PRINTED_ZONES,
  PROPOSED_FACTS,
  type ProposedFact,
} from '@/lib/domain/eligibility/recorded';
import {
  CERTIFICATION_KINDS,
  type CertificationKind,
  MEMBER_FUNCTIONS,
  type MemberFunction,
  ORGANISATION_TRAITS,
  type OrganisationTrait,
  ROSTER_KINDS,
  type RosterKind,
} from '@/lib/domain/eligibility/vocabulary';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, flag, id, instant, oneOf, realDay, wholeNumber } from '../columns';
import { organisations } from './organisations';
import { participations, projects } from './projects';
import { actions, zones } from './reference';

/**
 * The dated facts that the rules of consortia are read from. Append-only (triggers): true from a day, known from
 * another; an error is taken back by a row that names it (`cancels_id`) and says why.
 */

const projectId = () =>
  integer('project_id')
    .notNull()
    .references(() => projects.id);
const organisationId = () =>
  integer('organisation_id')
    .notNull()
    .references(() => organisations.id);
const actionKey = () =>
  text('action_key')
    .notNull()
    .references(() => actions.key);
const accountId = () => integer('account_id').notNull();
const door = () => text('door').notNull().$type<Door>();
const at = () => instant('at').notNull();
const knownFrom = () => day('known_from').notNull();

/** A member takes up a function in a consortium, or gives it up. */
export const memberFunctions = sqliteTable(
  'member_functions',
  {
    id: id(),
    projectId: projectId(),
    organisationId: organisationId(),
    function: text('function').notNull().$type<MemberFunction>(),
    /** Of a field actor, the printed zone in which it works; null: nobody said. */
    zoneNumber: integer('zone_number').references(() => zones.number),
    event: text('event').notNull().$type<FunctionEvent>(),
    effectiveOn: day('effective_on').notNull(),
    source: text('source'),
    reason: text('reason'),
    cancelsId: integer('cancels_id').references((): AnySQLiteColumn => memberFunctions.id),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('member_functions_project').on(t.projectId),
    index('member_functions_organisation').on(t.organisationId),
    uniqueIndex('member_functions_cancels').on(t.cancelsId).where(sql`cancels_id IS NOT NULL`),
    oneOf(t.function, MEMBER_FUNCTIONS),
    oneOf(t.event, FUNCTION_EVENTS),
    oneOf(t.door, DOORS),
    wholeNumber(t.zoneNumber, 1, PRINTED_ZONES),
    check('zone_of_field_actor', sql`"zone_number" IS NULL OR "function" = 'field_actor'`),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/** What an organisation is, or is not, from a day on. No row about a trait: nobody said. */
export const organisationTraits = sqliteTable(
  'organisation_traits',
  {
    id: id(),
    organisationId: organisationId(),
    trait: text('trait').notNull().$type<OrganisationTrait>(),
    holds: flag('holds').notNull(),
    effectiveOn: day('effective_on').notNull(),
    source: text('source'),
    reason: text('reason'),
    cancelsId: integer('cancels_id').references((): AnySQLiteColumn => organisationTraits.id),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('organisation_traits_organisation').on(t.organisationId),
    uniqueIndex('organisation_traits_cancels').on(t.cancelsId).where(sql`cancels_id IS NOT NULL`),
    oneOf(t.trait, ORGANISATION_TRAITS),
    oneOf(t.door, DOORS),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/** That an organisation was registered, certified, or set out to be, on a day. */
export const organisationCertifications = sqliteTable(
  'organisation_certifications',
  {
    id: id(),
    organisationId: organisationId(),
    kind: text('kind').notNull().$type<CertificationKind>(),
    /** Of `qualiopi_engaged`: the day on which it set out. */
    obtainedOn: day('obtained_on').notNull(),
    expiresOn: day('expires_on'),
    number: text('number'),
    source: text('source'),
    reason: text('reason'),
    cancelsId: integer('cancels_id').references((): AnySQLiteColumn => organisationCertifications.id),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('organisation_certifications_organisation').on(t.organisationId),
    uniqueIndex('organisation_certifications_cancels').on(t.cancelsId).where(sql`cancels_id IS NOT NULL`),
    oneOf(t.kind, CERTIFICATION_KINDS),
    oneOf(t.door, DOORS),
    realDay(t.obtainedOn),
    realDay(t.expiresOn),
    realDay(t.knownFrom),
    check('expires_after', sql`"expires_on" IS NULL OR "expires_on" >= "obtained_on"`),
  ],
);

/** The establishments of a project's territory, each time somebody drew the whole list up; the last one holds. */
export const territoryRosters = sqliteTable(
  'territory_rosters',
  {
    id: id(),
    projectId: projectId(),
    kind: text('kind').notNull().$type<RosterKind>(),
    /** An officer states that no establishment of the territory is missing from the list. */
    complete: flag('complete').notNull(),
    effectiveOn: day('effective_on').notNull(),
    source: text('source').notNull(),
    reason: text('reason'),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('territory_rosters_project').on(t.projectId, t.kind),
    oneOf(t.kind, ROSTER_KINDS),
    oneOf(t.door, DOORS),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/** An establishment of a list: an organisation that the service knows, or the name of one that it does not. */
export const territoryRosterLines = sqliteTable(
  'territory_roster_lines',
  {
    rosterId: integer('roster_id')
      .notNull()
      .references(() => territoryRosters.id),
    position: integer('position').notNull(),
    organisationId: integer('organisation_id').references(() => organisations.id),
    name: text('name'),
  },
  (t) => [
    primaryKey({ columns: [t.rosterId, t.position] }),
    wholeNumber(t.position, 0, 999),
    check('organisation_or_name', sql`("organisation_id" IS NULL) <> ("name" IS NULL)`),
  ],
);

/** An officer states that the functions recorded in a consortium are all of them, or no longer states it. */
export const functionStatements = sqliteTable(
  'function_statements',
  {
    id: id(),
    projectId: projectId(),
    /** The action whose functions it speaks of. */
    actionKey: actionKey(),
    complete: flag('complete').notNull(),
    effectiveOn: day('effective_on').notNull(),
    source: text('source'),
    reason: text('reason'),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('function_statements_project').on(t.projectId, t.actionKey),
    oneOf(t.door, DOORS),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/** The steering committee lets a project carry an action without a consortium (003:479), or no longer does. */
export const derogations = sqliteTable(
  'derogations',
  {
    id: id(),
    projectId: projectId(),
    actionKey: actionKey(),
    event: text('event').notNull().$type<DerogationEvent>(),
    /** The one that a revocation ends. */
    revokesId: integer('revokes_id').references((): AnySQLiteColumn => derogations.id),
    effectiveOn: day('effective_on').notNull(),
    /** Its last day, where it was granted for a time. */
    endsOn: day('ends_on'),
    source: text('source'),
    reason: text('reason'),
    cancelsId: integer('cancels_id').references((): AnySQLiteColumn => derogations.id),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('derogations_project').on(t.projectId),
    uniqueIndex('derogations_cancels').on(t.cancelsId).where(sql`cancels_id IS NOT NULL`),
    oneOf(t.event, DEROGATION_EVENTS),
    oneOf(t.door, DOORS),
    realDay(t.effectiveOn),
    realDay(t.endsOn),
    realDay(t.knownFrom),
    check('revoked_named', sql`("event" = 'revoked') = ("revokes_id" IS NOT NULL)`),
  ],
);

/** The day on which a project applied for an action, each time somebody said it; the last one holds. */
export const applications = sqliteTable(
  'applications',
  {
    id: id(),
    participationId: integer('participation_id')
      .notNull()
      .references(() => participations.id),
    appliedOn: day('applied_on').notNull(),
    source: text('source').notNull(),
    reason: text('reason'),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('applications_participation').on(t.participationId),
    oneOf(t.door, DOORS),
    realDay(t.appliedOn),
    realDay(t.knownFrom),
  ],
);

/** What an officer says of a rule that the facts leave open. Other facts since then: it no longer stands. */
export const eligibilityNotes = sqliteTable(
  'eligibility_notes',
  {
    id: id(),
    projectId: projectId(),
    actionKey: actionKey(),
    ruleCode: text('rule_code').notNull(),
    verdict: text('verdict').notNull().$type<NoteVerdict>(),
    note: text('note').notNull(),
    /** The facts that its author read, written as one text. */
    fingerprint: text('fingerprint').notNull(),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('eligibility_notes_project').on(t.projectId, t.actionKey),
    oneOf(t.verdict, NOTE_VERDICTS),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** What a lead says of its consortium: a fact once an officer confirms it, nothing before. */
export const factProposals = sqliteTable(
  'fact_proposals',
  {
    id: id(),
    projectId: projectId(),
    organisationId: organisationId(),
    fact: text('fact').notNull().$type<ProposedFact>(),
    function: text('function').$type<MemberFunction>(),
    zoneNumber: integer('zone_number').references(() => zones.number),
    certification: text('certification').$type<CertificationKind>(),
    /** Since when it is so; of a certification, the day on which it was obtained. */
    effectiveOn: day('effective_on').notNull(),
    expiresOn: day('expires_on'),
    number: text('number'),
    source: text('source').notNull(),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    index('fact_proposals_project').on(t.projectId),
    oneOf(t.fact, PROPOSED_FACTS),
    oneOf(t.function, MEMBER_FUNCTIONS),
    oneOf(t.certification, CERTIFICATION_KINDS),
    oneOf(t.door, DOORS),
    check(
      'fact_named',
      sql`("fact" = 'function') = ("function" IS NOT NULL) AND ("fact" = 'certification') = ("certification" IS NOT NULL)`,
    ),
    wholeNumber(t.zoneNumber, 1, PRINTED_ZONES),
    realDay(t.effectiveOn),
    realDay(t.expiresOn),
    realDay(t.knownFrom),
  ],
);

/** What became of a proposal. No line about one: it waits. */
export const factProposalDecisions = sqliteTable(
  'fact_proposal_decisions',
  {
    id: id(),
    proposalId: integer('proposal_id')
      .notNull()
      .references(() => factProposals.id),
    decision: text('decision').notNull().$type<FactDecision>(),
    reason: text('reason'),
    accountId: accountId(),
    door: door(),
    at: at(),
    knownFrom: knownFrom(),
  },
  (t) => [
    uniqueIndex('fact_proposal_decisions_proposal').on(t.proposalId),
    oneOf(t.decision, FACT_DECISIONS),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);
