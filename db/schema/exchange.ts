import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  DOORS,
  type Door,
  IMPORT_DESTINATIONS,
  IMPORT_FORMATS,
  IMPORT_STATES,
  type ImportDestination,
  type ImportFormat,
  type ImportState,
} from '@/lib/domain/vocabulary';
import { day, flag, id, instant, json, oneOf, realDay, wholeNumber } from '../columns';
import { figureLines } from './figures';
import { organisations } from './organisations';
import { accounts } from './people';
import { projects } from './projects';
import { reports, sectionEvents, sections } from './reporting';
import { trainings } from './trainings';

/** A file read into a report, the programme or the sessions of a project: a job that can be left and found again. */
export const imports = sqliteTable(
  'imports',
  {
    id: id(),
    destination: text('destination').notNull().$type<ImportDestination>().default('report'),
    /** The report, where the file goes into one. */
    reportId: integer('report_id').references(() => reports.id),
    /** The project, where the file brings its sessions. */
    projectId: integer('project_id').references(() => projects.id),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    door: text('door').notNull().$type<Door>(),
    fileName: text('file_name').notNull(),
    format: text('format').notNull().$type<ImportFormat>(),
    bytes: integer('bytes').notNull(),
    /** The file's digest, which is also its name in the folder of files. */
    sha256: text('sha256').notNull(),
    state: text('state').notNull().$type<ImportState>().default('waiting'),
    /** Lines done of those to do, in the state that it is in. */
    done: integer('done').notNull().default(0),
    total: integer('total'),
    /** What the reading found: problems, preview, totals. Cleared with the file. */
    result: json<unknown>('result'),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
    /** The file and the result are deleted after a while; the row says that it was. */
    clearedAt: instant('cleared_at'),
  },
  (t) => [
    index('imports_report').on(t.reportId, t.id),
    index('imports_state').on(t.state),
    oneOf(t.destination, IMPORT_DESTINATIONS),
    check('report_of_its_destination', sql`("destination" = 'report') = ("report_id" IS NOT NULL)`),
    check('project_of_its_destination', sql`("destination" = 'sessions') = ("project_id" IS NOT NULL)`),
    oneOf(t.door, DOORS),
    oneOf(t.format, IMPORT_FORMATS),
    oneOf(t.state, IMPORT_STATES),
    wholeNumber(t.bytes),
    wholeNumber(t.done),
    wholeNumber(t.total),
  ],
);

/** A document that proves a figure, a training's opening or a whole section; the file lies outside the web root. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: id(),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id),
    /** The figure that it proves; with no training either, the whole section. */
    lineId: integer('line_id').references(() => figureLines.id),
    trainingId: integer('training_id').references(() => trainings.id),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: integer('withdrawn_by').references(() => accounts.id),
  },
  (t) => [index('evidence_section').on(t.sectionId), wholeNumber(t.bytes, 1)],
);

/** Append-only: an organisation of the consortium says that its part of a section is finished, or no longer is. */
export const sectionParts = sqliteTable(
  'section_parts',
  {
    id: id(),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id),
    organisationId: integer('organisation_id')
      .notNull()
      .references(() => organisations.id),
    finished: flag('finished').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
    knownFrom: day('known_from').notNull(),
  },
  (t) => [index('section_parts_section').on(t.sectionId, t.organisationId), realDay(t.knownFrom)],
);

/** Append-only: why a line of a section was sent back, with the event that returned it. */
export const returnRemarks = sqliteTable(
  'return_remarks',
  {
    id: id(),
    eventId: integer('event_id')
      .notNull()
      .references(() => sectionEvents.id),
    /** A learner figure … */
    lineId: integer('line_id').references(() => figureLines.id),
    /** … or an opening: of a training, or of the university where there is none. */
    organisationId: integer('organisation_id').references(() => organisations.id),
    trainingId: integer('training_id').references(() => trainings.id),
    reason: text('reason').notNull(),
  },
  (t) => [
    index('return_remarks_event').on(t.eventId),
    check('figure_or_opening', sql`("line_id" IS NULL) = ("organisation_id" IS NOT NULL)`),
  ],
);
