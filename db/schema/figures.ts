import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  DOORS,
  type Door,
  EMPLOYER_KINDS,
  type EmployerKind,
  ENTERED_STATES,
  type EnteredState,
  LEVEL_KEYS,
  type LevelKey,
  MEASURES,
  type Measure,
  NATURES,
  type Nature,
  OFFER_FACTS,
  OFFER_SUBJECTS,
  type OfferFact,
  type OfferSubject,
  PRACTICES,
  type Practice,
  REVISION_KINDS,
  type RevisionKind,
} from '@/lib/domain/vocabulary';
import type { AnsweredCode } from '@/lib/domain/warnings';
import { day, id, instant, oneOf, realDay, wholeNumber } from '../columns';
import { organisations } from './organisations';
import { accounts } from './people';
import { participations } from './projects';
import { regions } from './reference';
import { campaigns, periods, sections } from './reporting';
import { trainings } from './trainings';

/** The address of a learner figure: training × region × period × level × profession (× practice × kind of employer) × measure × nature. */
export const figureLines = sqliteTable(
  'figure_lines',
  {
    id: id(),
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    periodId: integer('period_id')
      .notNull()
      .references(() => periods.id),
    levelKey: text('level_key').notNull().$type<LevelKey>(),
    /** A profession's number, `na` (sans objet) or `other` (autre, précisée). */
    professionKey: text('profession_key').notNull(),
    professionOther: text('profession_other').notNull().default(''),
    /** These two are asked by some actions only; everywhere else they are `na` (sans objet). */
    practice: text('practice').notNull().$type<Practice>().default('na'),
    employerKind: text('employer_kind').notNull().$type<EmployerKind>().default('na'),
    measure: text('measure').notNull().$type<Measure>(),
    nature: text('nature').notNull().$type<Nature>(),
  },
  (t) => [
    uniqueIndex('figure_lines_unique').on(
      t.trainingId,
      t.periodId,
      t.nature,
      t.regionCode,
      t.levelKey,
      t.professionKey,
      t.professionOther,
      t.measure,
      t.practice,
      t.employerKind,
    ),
    oneOf(t.levelKey, LEVEL_KEYS),
    oneOf(t.practice, PRACTICES),
    oneOf(t.employerKind, EMPLOYER_KINDS),
    oneOf(t.measure, MEASURES),
    oneOf(t.nature, NATURES),
  ],
);

/** Append-only (triggers): every value ever entered, with who, when, through which door and why. */
export const figureRevisions = sqliteTable(
  'figure_revisions',
  {
    id: id(),
    lineId: integer('line_id')
      .notNull()
      .references(() => figureLines.id),
    /** The observation; null for a planned figure, which the officer records from the agreement. */
    campaignId: integer('campaign_id').references(() => campaigns.id),
    sectionId: integer('section_id').references(() => sections.id),
    kind: text('kind').notNull().$type<RevisionKind>(),
    /** Null with the state null: the cell was cleared, which says nothing about the earlier observation. */
    value: integer('value'),
    state: text('state').$type<EnteredState>(),
    comment: text('comment'),
    reason: text('reason'),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('figure_revisions_section').on(t.sectionId, t.lineId),
    index('figure_revisions_line').on(t.lineId, t.campaignId),
    wholeNumber(t.value),
    oneOf(t.state, ENTERED_STATES),
    oneOf(t.kind, REVISION_KINDS),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
    check(
      'value_fits_state',
      sql`("value" IS NOT NULL) = ("state" IS NOT NULL AND "state" IN ('number', 'estimate'))`,
    ),
    check('planned_outside_sections', sql`("kind" = 'planned') = ("section_id" IS NULL)`),
    check('campaign_with_section', sql`("campaign_id" IS NULL) = ("section_id" IS NULL)`),
  ],
);

/**
 * Append-only (triggers): the surprising things that stood in a cell when a reason was written beside it. A reason answers
 * for these and for nothing that came later; `any`, of what was sent before this was kept, for all of its value.
 */
export const warningAnswers = sqliteTable(
  'warning_answers',
  {
    revisionId: integer('revision_id')
      .notNull()
      .references(() => figureRevisions.id),
    code: text('code').notNull().$type<AnsweredCode>(),
    value: integer('value').notNull(),
    /** What the value was set against; 0 of `any`. */
    against: integer('against').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.revisionId, t.code] }),
    // A sum of cells may be more than a cell holds.
    wholeNumber(t.value, 0, Number.MAX_SAFE_INTEGER),
    wholeNumber(t.against, 0, Number.MAX_SAFE_INTEGER),
  ],
);

/** Append-only: committed (from the agreement, outside any section) and opened (declared in a section). */
export const offerRevisions = sqliteTable(
  'offer_revisions',
  {
    id: id(),
    participationId: integer('participation_id')
      .notNull()
      .references(() => participations.id),
    subject: text('subject').notNull().$type<OfferSubject>(),
    /** The health university, or the organisation that declares the training. */
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    trainingId: integer('training_id').references(() => trainings.id),
    fact: text('fact').notNull().$type<OfferFact>(),
    /** The day it happened; null says that it did not (or no longer) happen. */
    happenedOn: day('happened_on'),
    sectionId: integer('section_id').references(() => sections.id),
    kind: text('kind').notNull().$type<RevisionKind>(),
    reason: text('reason'),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('offer_revisions_section').on(t.sectionId),
    index('offer_revisions_participation').on(t.participationId, t.fact),
    oneOf(t.subject, OFFER_SUBJECTS),
    oneOf(t.fact, OFFER_FACTS),
    oneOf(t.kind, REVISION_KINDS),
    oneOf(t.door, DOORS),
    realDay(t.happenedOn),
    realDay(t.knownFrom),
    check('training_of_subject', sql`("subject" = 'training') = ("training_id" IS NOT NULL)`),
    check('committed_outside_sections', sql`("fact" = 'committed') = ("section_id" IS NULL)`),
  ],
);

/** The winning revision of a line in a layer: the latest observation, not the latest save. Kept by the writes. */
export const currentFigures = sqliteTable(
  'current_figures',
  {
    lineId: integer('line_id')
      .notNull()
      .references(() => figureLines.id),
    layer: text('layer').notNull().$type<'committed' | 'declared' | 'verified'>(),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => figureRevisions.id),
    observedOn: day('observed_on').notNull(),
    value: integer('value'),
    state: text('state').notNull().$type<EnteredState>(),
  },
  (t) => [primaryKey({ columns: [t.lineId, t.layer] })],
);

/** The same for offer facts; a row exists while the fact holds in that layer. */
export const currentOffers = sqliteTable(
  'current_offers',
  {
    participationId: integer('participation_id')
      .notNull()
      .references(() => participations.id),
    subject: text('subject').notNull().$type<OfferSubject>(),
    organisationId: integer('organisation_id').notNull(),
    trainingId: integer('training_id').notNull().default(0),
    layer: text('layer').notNull().$type<'committed' | 'declared' | 'verified'>(),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => offerRevisions.id),
    observedOn: day('observed_on').notNull(),
    happenedOn: day('happened_on'),
  },
  (t) => [
    primaryKey({ columns: [t.participationId, t.subject, t.organisationId, t.trainingId, t.layer] }),
    index('current_offers_training').on(t.trainingId, t.layer),
  ],
);
