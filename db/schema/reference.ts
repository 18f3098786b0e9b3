import {
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { WorkedExample } from '@/lib/domain/indicator';
import type { ActionFacts, LaureateFacts } from '@/lib/domain/reference';
import {
  ACTION_STATUSES,
  type ActionStatus,
  COMPONENT_SOURCES,
  COUNTING_MODES,
  type ComponentSource,
  type CountingMode,
  DATE_PRECISIONS,
  type DatePrecision,
  type Dimension,
  DOORS,
  type Door,
  INDICATOR_KINDS,
  type IndicatorKind,
  LAYERS,
  type Layer,
  MEASURES,
  type Measure,
  PUBLISHED_KINDS,
  type PublishedKind,
  type SeasonKey,
  TARGET_EVENTS,
  type TargetEvent,
} from '@/lib/domain/vocabulary';
import {
  day,
  finiteNumber,
  flag,
  id,
  instant,
  json,
  MAX_CENTS,
  oneOf,
  realDay,
  wholeNumber,
} from '../columns';

/** Who recorded a row on a screen, and when; null for what the reference files load. */
const recorded = () => ({
  accountId: integer('account_id'),
  recordedAt: instant('recorded_at'),
});

/** The source documents: 003 and 004 are the core; 003 is undated, its date is inferred. */
export const documents = sqliteTable(
  'documents',
  {
    key: text('key').primaryKey(),
    title: text('title').notNull(),
    datedOn: day('dated_on'),
    precision: text('precision').$type<DatePrecision>(),
    inferred: flag('inferred').notNull().default(false),
    note: text('note'),
    ...recorded(),
  },
  (t) => [oneOf(t.precision, DATE_PRECISIONS), realDay(t.datedOn)],
);

export const seasons = sqliteTable('seasons', {
  key: text('key').$type<SeasonKey>().primaryKey(),
  number: integer('number').notNull(),
  openedOn: text('opened_on'),
  openedPrecision: text('opened_precision').$type<DatePrecision>(),
  src: text('src'),
  note: text('note'),
  ...recorded(),
});

/** Relève: the announced closing date of a wave of applications; the third of season 1 is undated. */
export const intakeRounds = sqliteTable(
  'intake_rounds',
  {
    id: id(),
    seasonKey: text('season_key')
      .notNull()
      .$type<SeasonKey>()
      .references(() => seasons.key),
    number: integer('number').notNull(),
    opensOn: day('opens_on'),
    cutoffOn: day('cutoff_on'),
    src: text('src').notNull(),
    note: text('note'),
    ...recorded(),
  },
  (t) => [
    uniqueIndex('intake_rounds_unique').on(t.seasonKey, t.number),
    realDay(t.opensOn),
    realDay(t.cutoffOn),
  ],
);

/** A numbering of the actions: 2021 (document 004) and 2023 (document 003). */
export const editions = sqliteTable('editions', {
  key: text('key').primaryKey(),
  documentKey: text('document_key')
    .notNull()
    .references(() => documents.key),
});

export const actions = sqliteTable('actions', {
  key: text('key').primaryKey(),
  position: integer('position').notNull(),
  shortTitle: text('short_title').notNull(),
  /** Rules for consortia, printed titles, levels, remaining need: as printed, each with its source line. */
  facts: json<ActionFacts>('facts').notNull(),
});

export const actionEditions = sqliteTable(
  'action_editions',
  {
    actionKey: text('action_key')
      .notNull()
      .references(() => actions.key),
    editionKey: text('edition_key')
      .notNull()
      .references(() => editions.key),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    src: text('src').notNull(),
  },
  (t) => [primaryKey({ columns: [t.actionKey, t.editionKey] })],
);

/** An action in a season: five rows in season 1, nine in season 2 (REGLEMENTAIRE is closed there). */
export const actionSeasons = sqliteTable(
  'action_seasons',
  {
    actionKey: text('action_key').notNull(),
    seasonKey: text('season_key')
      .notNull()
      .$type<SeasonKey>()
      .references(() => seasons.key),
    /** The edition whose number and title the season shows. */
    editionKey: text('edition_key').notNull(),
    status: text('status').notNull().$type<ActionStatus>(),
    detail: text('detail'),
    src: text('src').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.actionKey, t.seasonKey] }),
    foreignKey({
      columns: [t.actionKey, t.editionKey],
      foreignColumns: [actionEditions.actionKey, actionEditions.editionKey],
    }),
    oneOf(t.status, ACTION_STATUSES),
  ],
);

/** Append-only: an action opens or closes in a season from a day. Before the first of them, its row says. */
export const actionSeasonEvents = sqliteTable(
  'action_season_events',
  {
    id: id(),
    actionKey: text('action_key').notNull(),
    seasonKey: text('season_key').notNull().$type<SeasonKey>(),
    status: text('status').notNull().$type<ActionStatus>(),
    effectiveOn: day('effective_on').notNull(),
    src: text('src').notNull(),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('action_season_events_action').on(t.actionKey, t.seasonKey),
    foreignKey({
      columns: [t.actionKey, t.seasonKey],
      foreignColumns: [actionSeasons.actionKey, actionSeasons.seasonKey],
    }),
    oneOf(t.status, ACTION_STATUSES),
    oneOf(t.door, DOORS),
    realDay(t.effectiveOn),
    realDay(t.knownFrom),
  ],
);

/** The catalogue of indicators: what is measured, how it is made comparable, over what it may be added, with examples. */
export const indicators = sqliteTable(
  'indicators',
  {
    key: text('key').primaryKey(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    definition: text('definition').notNull(),
    kind: text('kind').notNull().$type<IndicatorKind>(),
    unit: text('unit').notNull(),
    source: text('source').$type<ComponentSource>(),
    measure: text('measure').$type<Measure>(),
    /** Of a ratio: the two indicators that it divides, both kept. */
    numeratorKey: text('numerator_key'),
    denominatorKey: text('denominator_key'),
    countingMode: text('counting_mode').notNull().$type<CountingMode>(),
    additive: json<Record<Dimension, boolean>>('additive').notNull(),
    examples: json<WorkedExample[]>('examples').notNull(),
    src: text('src').notNull(),
    note: text('note'),
  },
  (t) => [
    oneOf(t.kind, INDICATOR_KINDS),
    oneOf(t.source, COMPONENT_SOURCES),
    oneOf(t.measure, MEASURES),
    oneOf(t.countingMode, COUNTING_MODES),
  ],
);

/** One thing that an objective counts. Its target, mode and dates are versions. */
export const components = sqliteTable(
  'components',
  {
    id: text('id').primaryKey(),
    actionKey: text('action_key').notNull(),
    seasonKey: text('season_key').notNull().$type<SeasonKey>(),
    position: integer('position').notNull(),
    groupKey: text('group_key').notNull(),
    label: text('label').notNull(),
    unit: text('unit').notNull(),
    source: text('source').notNull().$type<ComponentSource>(),
    measure: text('measure').$type<Measure>(),
    /** The candidate, not the call, sets the target of this component. */
    setByCandidate: flag('set_by_candidate').notNull().default(false),
    /** A season-2 component that is what remains of a season-1 one: shown as « objectif repris », never added. */
    remainderOf: text('remainder_of'),
    remainderInferred: flag('remainder_inferred').notNull().default(false),
    note: text('note'),
    indicatorKey: text('indicator_key').references(() => indicators.key),
    /** The component that it stands in for since a mode or a unit had to change. */
    replaces: text('replaces'),
  },
  (t) => [
    foreignKey({
      columns: [t.actionKey, t.seasonKey],
      foreignColumns: [actionSeasons.actionKey, actionSeasons.seasonKey],
    }),
    oneOf(t.source, COMPONENT_SOURCES),
    oneOf(t.measure, MEASURES),
  ],
);

/** Append-only. The version in force at a day is the last one known and in force on that day. */
export const componentVersions = sqliteTable(
  'component_versions',
  {
    id: id(),
    componentId: text('component_id')
      .notNull()
      .references(() => components.id),
    version: integer('version').notNull(),
    target: integer('target'),
    /** Where the count started: the rate is (value − baseline) / (target − baseline), falling indicators included. */
    baseline: integer('baseline'),
    event: text('event').notNull().$type<TargetEvent>().default('document'),
    dueOn: text('due_on'),
    duePrecision: text('due_precision').$type<DatePrecision>(),
    countingMode: text('counting_mode').notNull().$type<CountingMode>(),
    modeInferred: flag('mode_inferred').notNull().default(false),
    inForceFrom: day('in_force_from').notNull(),
    inForceTo: day('in_force_to'),
    validityInferred: flag('validity_inferred').notNull().default(false),
    /** The day from which this version could be known: its document's date, not the day of loading. */
    knownFrom: day('known_from').notNull(),
    documentKey: text('document_key').references(() => documents.key),
    src: text('src').notNull(),
    reason: text('reason'),
    accountId: integer('account_id'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('component_versions_unique').on(t.componentId, t.version),
    wholeNumber(t.target),
    wholeNumber(t.baseline),
    oneOf(t.event, TARGET_EVENTS),
    oneOf(t.countingMode, COUNTING_MODES),
    oneOf(t.duePrecision, DATE_PRECISIONS),
    realDay(t.inForceFrom),
    realDay(t.inForceTo),
    realDay(t.knownFrom),
  ],
);

/**
 * Append-only: where a component should stand at the end of a year before its due date. The last row of a year known
 * on a day holds; one without a target takes the year back.
 */
export const intermediateTargets = sqliteTable(
  'intermediate_targets',
  {
    id: id(),
    componentId: text('component_id')
      .notNull()
      .references(() => components.id),
    year: integer('year').notNull(),
    target: integer('target'),
    src: text('src').notNull(),
    reason: text('reason'),
    accountId: integer('account_id').notNull(),
    door: text('door').notNull().$type<Door>(),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [
    index('intermediate_targets_component').on(t.componentId, t.year),
    wholeNumber(t.year, 2021, 2100),
    wholeNumber(t.target),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** What a document printed; shown beside the computed figure, never replacing it. */
export const publishedFigures = sqliteTable(
  'published_figures',
  {
    key: text('key').primaryKey(),
    seasonKey: text('season_key').notNull().$type<SeasonKey>(),
    actionKey: text('action_key').references(() => actions.key),
    kind: text('kind').notNull().$type<PublishedKind>(),
    /** A rate is a fraction, a count a whole number, an amount in cents. */
    value: real('value').notNull(),
    /** For a rate: the step it seems rounded to, as a fraction (0.1 = the nearest ten percent). */
    roundedTo: real('rounded_to'),
    roundingInferred: flag('rounding_inferred').notNull().default(false),
    asOf: day('as_of'),
    asOfPrecision: text('as_of_precision').$type<DatePrecision>(),
    asOfInferred: flag('as_of_inferred').notNull().default(false),
    label: text('label').notNull(),
    documentKey: text('document_key').references(() => documents.key),
    src: text('src').notNull(),
    ...recorded(),
  },
  (t) => [
    oneOf(t.kind, PUBLISHED_KINDS),
    finiteNumber(t.value, 0, MAX_CENTS),
    finiteNumber(t.roundedTo, 0, 1),
  ],
);

export const publishedReadings = sqliteTable(
  'published_readings',
  {
    publishedKey: text('published_key')
      .notNull()
      .references(() => publishedFigures.key),
    position: integer('position').notNull(),
    componentIds: json<string[]>('component_ids').notNull(),
    layer: text('layer').notNull().$type<Layer>(),
    pooled: flag('pooled').notNull(),
    inferred: flag('inferred').notNull(),
    src: text('src'),
  },
  (t) => [primaryKey({ columns: [t.publishedKey, t.position] }), oneOf(t.layer, LAYERS)],
);

export const budgets = sqliteTable(
  'budgets',
  {
    id: id(),
    key: text('key').notNull(),
    label: text('label').notNull(),
    cents: integer('cents').notNull(),
    asOf: text('as_of'),
    asOfPrecision: text('as_of_precision').$type<DatePrecision>(),
    inferred: flag('inferred').notNull().default(false),
    /** The day from which the record could be known. */
    knownFrom: day('known_from'),
    documentKey: text('document_key').references(() => documents.key),
    src: text('src').notNull(),
    note: text('note'),
  },
  (t) => [uniqueIndex('budgets_unique').on(t.key, t.src), wholeNumber(t.cents, 0, MAX_CENTS)],
);

/** What other public documents say: material for the discrepancies, never loaded as targets or results. */
export const publicStatements = sqliteTable('public_statements', {
  id: id(),
  about: text('about').notNull(),
  datedOn: text('dated_on'),
  value: json<unknown>('value').notNull(),
  source: text('source').notNull(),
  note: text('note'),
  ...recorded(),
});

export const discrepancies = sqliteTable('discrepancies', {
  code: text('code').primaryKey(),
  chapter: text('chapter').notNull(),
  kind: text('kind').notNull(),
  position: text('position').notNull(),
  finding: text('finding').notNull(),
  treatment: text('treatment').notNull(),
  /** The actions whose figures the discrepancy touches; null for the whole programme or none. */
  actionKeys: json<string[]>('action_keys').notNull(),
});

export const regions = sqliteTable('regions', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  overseas: flag('overseas').notNull(),
});

/** Zones of action 8: fourteen announced, thirteen printed; the fourteenth has no label and no region. */
export const zones = sqliteTable('zones', {
  number: integer('number').primaryKey(),
  label: text('label'),
  src: text('src').notNull(),
});

export const zoneRegions = sqliteTable(
  'zone_regions',
  {
    zoneNumber: integer('zone_number')
      .notNull()
      .references(() => zones.number),
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
  },
  (t) => [primaryKey({ columns: [t.zoneNumber, t.regionCode] })],
);

export const professions = sqliteTable('professions', {
  id: integer('id').primaryKey(),
  label: text('label').notNull(),
  typeKey: text('type_key').notNull(),
  typeLabel: text('type_label').notNull(),
  src: text('src').notNull(),
});

export const levels = sqliteTable('levels', {
  code: text('code').primaryKey(),
  label: text('label').notNull(),
});

/** The publicly known laureates: reference records with their sources, never counted, never given a figure. */
export const laureateReferences = sqliteTable('laureate_references', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  acronym: text('acronym'),
  name: text('name'),
  leadName: text('lead_name'),
  regionCode: text('region_code').references(() => regions.code),
  seasonKey: text('season_key').$type<SeasonKey>(),
  facts: json<LaureateFacts>('facts').notNull(),
});
