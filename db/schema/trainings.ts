import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  DOORS,
  type Door,
  MODALITIES,
  type Modality,
  PROPOSAL_DECISIONS,
  type ProposalDecision,
  TRAINING_KINDS,
  TRAINING_REGIMES,
  type TrainingKind,
  type TrainingRegime,
} from '@/lib/domain/vocabulary';
import { day, flag, id, instant, json, oneOf, realDay, wholeNumber } from '../columns';
import { organisations } from './organisations';
import { participations, projects } from './projects';
import { components, professions, regions } from './reference';

export const trainings = sqliteTable(
  'trainings',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    /** The participation of its main action: its lines stand in that section. */
    participationId: integer('participation_id')
      .notNull()
      .references(() => participations.id),
    /** The one organisation that declares it. */
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    title: text('title').notNull(),
    kind: text('kind').notNull().$type<TrainingKind>(),
    regime: text('regime').notNull().$type<TrainingRegime>(),
    modality: text('modality').$type<Modality>(),
    hours: integer('hours'),
    ects: integer('ects'),
    certificationCode: text('certification_code'),
    romeCode: text('rome_code'),
    /** The first day on which nobody can enter it any more; what was counted stays. */
    closedOn: day('closed_on'),
    /** The agreement or amendment that brings it, never before its participation's decision. */
    knownFrom: day('known_from').notNull(),
    /** Recorded by mistake: absent from this day on. */
    withdrawnFrom: day('withdrawn_from'),
  },
  (t) => [
    uniqueIndex('trainings_unique')
      .on(t.projectId, t.organisationId, t.title)
      .where(sql`withdrawn_from IS NULL`),
    index('trainings_participation').on(t.participationId),
    oneOf(t.kind, TRAINING_KINDS),
    oneOf(t.regime, TRAINING_REGIMES),
    oneOf(t.modality, MODALITIES),
    wholeNumber(t.hours, 0, 20_000),
    wholeNumber(t.ects, 0, 500),
    realDay(t.closedOn),
    realDay(t.knownFrom),
    realDay(t.withdrawnFrom),
  ],
);

/** Append-only: what is said of a training, each time somebody said it. Its row is the last of them. */
export const trainingRevisions = sqliteTable(
  'training_revisions',
  {
    id: id(),
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    title: text('title').notNull(),
    kind: text('kind').notNull().$type<TrainingKind>(),
    regime: text('regime').notNull().$type<TrainingRegime>(),
    modality: text('modality').$type<Modality>(),
    hours: integer('hours'),
    ects: integer('ects'),
    certificationCode: text('certification_code'),
    romeCode: text('rome_code'),
    closedOn: day('closed_on'),
    /** Of the first one: the agreement or amendment. */
    source: text('source'),
    reason: text('reason'),
    /** Null where it was recorded before revisions were kept and the journal does not say. */
    accountId: integer('account_id'),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('training_revisions_training').on(t.trainingId),
    oneOf(t.kind, TRAINING_KINDS),
    oneOf(t.regime, TRAINING_REGIMES),
    oneOf(t.modality, MODALITIES),
    wholeNumber(t.hours, 0, 20_000),
    wholeNumber(t.ects, 0, 500),
    check('rome_code_form', sql`"rome_code" IS NULL OR "rome_code" GLOB '[A-Z][0-9][0-9][0-9][0-9]'`),
    oneOf(t.door, DOORS),
    realDay(t.closedOn),
    realDay(t.knownFrom),
  ],
);

/**
 * What a consortium asks of a committed training and only an officer may decide: what it counts towards, and its
 * closing. Waiting while it has no decision.
 */
export const trainingProposals = sqliteTable(
  'training_proposals',
  {
    id: id(),
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    /** Null: it asks nothing about the objectives. */
    componentIds: json<string[]>('component_ids'),
    /** Whether it asks about the closing; then a null day asks to open the training again. */
    asksClosing: flag('asks_closing').notNull(),
    closedOn: day('closed_on'),
    /** Of a reopening: the day on which it opens again; null asks to take the closing back as if it never was. */
    reopensOn: day('reopens_on'),
    reason: text('reason').notNull(),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    decision: text('decision').$type<ProposalDecision>(),
    decisionReason: text('decision_reason'),
    decidedBy: integer('decided_by'),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    index('training_proposals_training').on(t.trainingId),
    uniqueIndex('training_proposals_waiting').on(t.trainingId).where(sql`decision IS NULL`),
    oneOf(t.door, DOORS),
    oneOf(t.decision, PROPOSAL_DECISIONS),
    realDay(t.closedOn),
    realDay(t.reopensOn),
  ],
);

/** The days between which a line of a training's lists holds: from the first, until the last, excluded. */
const lasting = () => ({
  knownFrom: day('known_from').notNull(),
  until: day('until'),
});

/** The offer components that a training counts towards (« distinct trainings that name this component »). */
export const trainingComponents = sqliteTable(
  'training_components',
  {
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    componentId: text('component_id')
      .notNull()
      .references(() => components.id),
    ...lasting(),
  },
  (t) => [
    primaryKey({ columns: [t.trainingId, t.componentId, t.knownFrom] }),
    index('training_components_component').on(t.componentId),
    realDay(t.knownFrom),
    realDay(t.until),
  ],
);

/** Delivery regions, with the places (capacity, not people) where known. */
export const trainingRegions = sqliteTable(
  'training_regions',
  {
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    places: integer('places'),
    ...lasting(),
  },
  (t) => [
    primaryKey({ columns: [t.trainingId, t.regionCode, t.knownFrom] }),
    index('training_regions_region').on(t.regionCode),
    wholeNumber(t.places),
    realDay(t.knownFrom),
    realDay(t.until),
  ],
);

export const trainingLevels = sqliteTable(
  'training_levels',
  {
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    levelKey: text('level_key').notNull(),
    ...lasting(),
  },
  (t) => [
    primaryKey({ columns: [t.trainingId, t.levelKey, t.knownFrom] }),
    realDay(t.knownFrom),
    realDay(t.until),
  ],
);

export const trainingProfessions = sqliteTable(
  'training_professions',
  {
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    professionId: integer('profession_id')
      .notNull()
      .references(() => professions.id),
    ...lasting(),
  },
  (t) => [
    primaryKey({ columns: [t.trainingId, t.professionId, t.knownFrom] }),
    realDay(t.knownFrom),
    realDay(t.until),
  ],
);
