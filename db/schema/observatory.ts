import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { JobSheet } from '@/lib/domain/observatory/sheet';
import type { DeviceCompetenceLevels, StudyTrainingDetail } from '@/lib/domain/observatory/study';
import {
  DEVICE_COMPETENCE_FAMILIES,
  type DeviceCompetenceFamily,
  FACT_QUALIFIERS,
  FACT_TOPICS,
  type FactQualifier,
  type FactTopic,
  JOB_STANDINGS,
  type JobStanding,
  LINK_NATURES,
  LINK_STATES,
  LINK_TARGETS,
  type LinkNature,
  type LinkState,
  type LinkTarget,
  STUDY_TRAINING_KINDS,
  type StudyTrainingKind,
} from '@/lib/domain/observatory/vocabulary';
import { DOORS, type Door } from '@/lib/domain/vocabulary';
import { day, finiteNumber, flag, id, instant, json, oneOf, realDay, wholeNumber } from '../columns';
import { committees } from './committees';
import { documents } from './reference';

const documentKey = () =>
  text('document_key')
    .notNull()
    .references(() => documents.key);

/** Who wrote a row, through which door and when, and the day from which it is known. */
const written = () => ({
  accountId: integer('account_id').notNull(),
  door: text('door').notNull().$type<Door>(),
  at: instant('at').notNull(),
  knownFrom: day('known_from').notNull(),
});

/** Emerging jobs as documents 001 and 000 print them. */
export const jobs = sqliteTable(
  'jobs',
  {
    key: text('key').primaryKey(),
    documentKey: documentKey(),
    standing: text('standing').notNull().$type<JobStanding>(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    /** Null: the document puts its jobs in no category. */
    category: text('category'),
    families: json<string[]>('families').notNull(),
    /** Null where the document names no country (« dans le monde »). */
    country: text('country'),
    /** The place as printed: « AU QUÉBEC ». */
    place: text('place'),
    sheet: json<JobSheet>('sheet').notNull(),
    src: text('src').notNull(),
  },
  (t) => [oneOf(t.standing, JOB_STANDINGS), wholeNumber(t.position, 1, 999)],
);

/** The competences of the study of connected devices, with the levels that its annex still shows. */
export const deviceCompetences = sqliteTable(
  'device_competences',
  {
    key: text('key').primaryKey(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    /** The name in the body of the study, where it is another. */
    otherName: text('other_name'),
    family: text('family').notNull().$type<DeviceCompetenceFamily>(),
    levels: json<DeviceCompetenceLevels>('levels').notNull(),
    /** What was lost of its row when the study became a text. */
    defect: text('defect'),
    src: text('src').notNull(),
  },
  (t) => [oneOf(t.family, DEVICE_COMPETENCE_FAMILIES), wholeNumber(t.position, 1, 999)],
);

/** The trainings that the study lists: none of them is a laureate's. */
export const studyTrainings = sqliteTable(
  'study_trainings',
  {
    key: text('key').primaryKey(),
    position: integer('position').notNull(),
    kind: text('kind').notNull().$type<StudyTrainingKind>(),
    institution: text('institution').notNull(),
    title: text('title').notNull(),
    detail: json<StudyTrainingDetail>('detail').notNull(),
    src: text('src').notNull(),
  },
  (t) => [oneOf(t.kind, STUDY_TRAINING_KINDS), wholeNumber(t.position, 1, 999)],
);

const factColumns = () => ({
  documentKey: documentKey(),
  topic: text('topic').notNull().$type<FactTopic>(),
  label: text('label').notNull(),
  value: real('value'),
  upper: real('upper'),
  unit: text('unit'),
  qualifier: text('qualifier').notNull().$type<FactQualifier>(),
  dated: text('dated'),
  base: text('base'),
  guard: text('guard'),
  src: text('src').notNull(),
});

/** Facts that the documents print. A correction of the reference files corrects them. */
export const sourcedFacts = sqliteTable(
  'sourced_facts',
  {
    key: text('key').primaryKey(),
    position: integer('position').notNull(),
    ...factColumns(),
    printed: text('printed'),
    qualifierWords: text('qualifier_words'),
    datedInferred: flag('dated_inferred').notNull(),
    detail: text('detail'),
    quote: text('quote'),
    jobKey: text('job_key').references(() => jobs.key),
  },
  (t) => [
    oneOf(t.topic, FACT_TOPICS),
    oneOf(t.qualifier, FACT_QUALIFIERS),
    finiteNumber(t.value, -1e12, 1e12),
    finiteNumber(t.upper, -1e12, 1e12),
    wholeNumber(t.position, 1, 9999),
  ],
);

/** Append-only: a fact that an officer recorded; a later row that withdraws it names it. */
export const recordedFacts = sqliteTable(
  'recorded_facts',
  {
    id: id(),
    ...factColumns(),
    /** Of a row that takes a fact back: that fact. */
    withdrawsId: integer('withdraws_id'),
    reason: text('reason'),
    ...written(),
  },
  (t) => [
    uniqueIndex('recorded_facts_withdrawn').on(t.withdrawsId),
    oneOf(t.topic, FACT_TOPICS),
    oneOf(t.qualifier, FACT_QUALIFIERS),
    oneOf(t.door, DOORS),
    finiteNumber(t.value, -1e12, 1e12),
    finiteNumber(t.upper, -1e12, 1e12),
    realDay(t.knownFrom),
  ],
);

/** Append-only: that a job and something of the programme go together. What stands of it, its events say. */
export const jobLinks = sqliteTable(
  'job_links',
  {
    id: id(),
    jobKey: text('job_key')
      .notNull()
      .references(() => jobs.key),
    target: text('target').notNull().$type<LinkTarget>(),
    /** The number of a training, a profession or a competence, the key of another thing. */
    targetKey: text('target_key').notNull(),
    nature: text('nature').notNull().$type<LinkNature>(),
    ...written(),
  },
  (t) => [
    uniqueIndex('job_links_unique').on(t.jobKey, t.target, t.targetKey, t.nature),
    index('job_links_target').on(t.target, t.targetKey),
    oneOf(t.target, LINK_TARGETS),
    oneOf(t.nature, LINK_NATURES),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** Append-only: proposed, confirmed, withdrawn; the last one known on a day holds. */
export const jobLinkEvents = sqliteTable(
  'job_link_events',
  {
    id: id(),
    linkId: integer('link_id')
      .notNull()
      .references(() => jobLinks.id),
    state: text('state').notNull().$type<LinkState>(),
    /** Of a proposal: what says so. */
    source: text('source'),
    /** A note of a proposal or a confirmation, the reason of a withdrawal. */
    note: text('note'),
    ...written(),
  },
  (t) => [
    index('job_link_events_link').on(t.linkId),
    oneOf(t.state, LINK_STATES),
    oneOf(t.door, DOORS),
    realDay(t.knownFrom),
  ],
);

/** Append-only: a fact copied into a committee with its words of that day; the last row of a fact holds. */
export const committeeQuotes = sqliteTable(
  'committee_quotes',
  {
    id: id(),
    committeeId: integer('committee_id')
      .notNull()
      .references(() => committees.id),
    factKey: text('fact_key').notNull(),
    /** The fact in one sentence, its source and its guard, as they read that day. */
    words: text('words').notNull(),
    source: text('source').notNull(),
    guard: text('guard'),
    /** Why it is quoted; of a row that takes it out, why it is not. */
    note: text('note'),
    withdrawn: flag('withdrawn').notNull(),
    ...written(),
  },
  (t) => [index('committee_quotes_committee').on(t.committeeId), oneOf(t.door, DOORS), realDay(t.knownFrom)],
);
