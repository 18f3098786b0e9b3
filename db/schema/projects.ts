import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  AMOUNT_KINDS,
  type AmountKind,
  MEMBERSHIP_EVENTS,
  MEMBERSHIP_ROLES,
  type MembershipEvent,
  type MembershipRole,
  MODALITIES,
  type Modality,
  ORGANISATION_KINDS,
  ORIGINS,
  type OrganisationKind,
  type Origin,
  PROJECT_STATUSES,
  type ProjectStatus,
  type SeasonKey,
  TRAINING_KINDS,
  TRAINING_REGIMES,
  type TrainingKind,
  type TrainingRegime,
} from '@/lib/domain/vocabulary';
import { day, flag, id, instant, MAX_CENTS, oneOf, realDay, wholeNumber } from '../columns';
import { actions, components, intakeRounds, professions, regions, seasons } from './reference';

export const organisations = sqliteTable(
  'organisations',
  {
    id: id(),
    name: text('name').notNull(),
    kind: text('kind').notNull().$type<OrganisationKind>(),
    regionCode: text('region_code').references(() => regions.code),
    academy: text('academy'),
    /** « université avec secteur santé » */
    healthUniversity: flag('health_university').notNull(),
    /** One of the 33 of a reconstruction (inferred: no official list was found); null outside the reference list. */
    reconstruction33: flag('reconstruction_33'),
    reconstructionNote: text('reconstruction_note'),
    origin: text('origin').notNull().$type<Origin>(),
    /** Folded name, for searches that ignore case and accents. */
    search: text('search').notNull(),
  },
  (t) => [
    uniqueIndex('organisations_name').on(t.name),
    oneOf(t.kind, ORGANISATION_KINDS),
    oneOf(t.origin, ORIGINS),
  ],
);

export const organisationIdentifiers = sqliteTable(
  'organisation_identifiers',
  {
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind').notNull().$type<'uai' | 'siret' | 'ror'>(),
    value: text('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.value] }), oneOf(t.kind, ['uai', 'siret', 'ror'])],
);

/** A laureate is a project, not an organisation. */
export const projects = sqliteTable(
  'projects',
  {
    id: id(),
    slug: text('slug').notNull(),
    acronym: text('acronym').notNull(),
    name: text('name').notNull(),
    status: text('status').notNull().$type<ProjectStatus>(),
    anrReference: text('anr_reference'),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    origin: text('origin').notNull().$type<Origin>(),
    /** Folded acronym, name, reference and members' names. */
    search: text('search').notNull(),
    /** The day from which the project is known (its laureate decision). */
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    uniqueIndex('projects_slug').on(t.slug),
    uniqueIndex('projects_anr').on(t.anrReference),
    oneOf(t.status, PROJECT_STATUSES),
    oneOf(t.origin, ORIGINS),
    realDay(t.startsOn),
    realDay(t.endsOn),
    realDay(t.knownFrom),
  ],
);

/** Project × action, with its own season and round: its figures count there. */
export const participations = sqliteTable(
  'participations',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    actionKey: text('action_key')
      .notNull()
      .references(() => actions.key),
    seasonKey: text('season_key')
      .notNull()
      .$type<SeasonKey>()
      .references(() => seasons.key),
    intakeRoundId: integer('intake_round_id').references(() => intakeRounds.id),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    uniqueIndex('participations_unique').on(t.projectId, t.actionKey),
    index('participations_action').on(t.seasonKey, t.actionKey),
    realDay(t.knownFrom),
  ],
);

/** Append-only. Announced, contracted, paid and spent are never one field. */
export const amounts = sqliteTable(
  'amounts',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    kind: text('kind').notNull().$type<AmountKind>(),
    cents: integer('cents').notNull(),
    datedOn: day('dated_on').notNull(),
    source: text('source').notNull(),
    accountId: integer('account_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    oneOf(t.kind, AMOUNT_KINDS),
    wholeNumber(t.cents, 0, MAX_CENTS),
    realDay(t.datedOn),
    realDay(t.knownFrom),
  ],
);

/** Append-only: who belonged to the consortium on a day is read from the events up to that day. */
export const membershipEvents = sqliteTable(
  'membership_events',
  {
    id: id(),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    event: text('event').notNull().$type<MembershipEvent>(),
    role: text('role').notNull().$type<MembershipRole>(),
    effectiveOn: day('effective_on').notNull(),
    reason: text('reason'),
    accountId: integer('account_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('membership_events_project').on(t.projectId, t.organisationId),
    index('membership_events_organisation').on(t.organisationId),
    oneOf(t.event, MEMBERSHIP_EVENTS),
    oneOf(t.role, MEMBERSHIP_ROLES),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

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
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    uniqueIndex('trainings_unique').on(t.projectId, t.organisationId, t.title),
    index('trainings_participation').on(t.participationId),
    oneOf(t.kind, TRAINING_KINDS),
    oneOf(t.regime, TRAINING_REGIMES),
    oneOf(t.modality, MODALITIES),
    wholeNumber(t.hours, 0, 20_000),
    wholeNumber(t.ects, 0, 500),
    realDay(t.knownFrom),
  ],
);

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
  },
  (t) => [
    primaryKey({ columns: [t.trainingId, t.componentId] }),
    index('training_components_component').on(t.componentId),
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
  },
  (t) => [
    primaryKey({ columns: [t.trainingId, t.regionCode] }),
    index('training_regions_region').on(t.regionCode),
    wholeNumber(t.places),
  ],
);

export const trainingLevels = sqliteTable(
  'training_levels',
  {
    trainingId: integer('training_id')
      .notNull()
      .references(() => trainings.id),
    levelKey: text('level_key').notNull(),
  },
  (t) => [primaryKey({ columns: [t.trainingId, t.levelKey] })],
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
  },
  (t) => [primaryKey({ columns: [t.trainingId, t.professionId] })],
);
