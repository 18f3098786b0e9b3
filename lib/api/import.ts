import { z } from 'zod';
import { count, day } from '@/lib/domain/figure-shapes';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import { rowAddress } from '@/lib/domain/row-shapes';
import { IMPORT_FORMATS, IMPORT_STATES, MEASURES } from '@/lib/domain/vocabulary';

export const filePlace = z
  .strictObject({
    sheet: z.string().describe('Empty for a CSV.'),
    row: z.int().positive().describe('As the spreadsheet shows it, from 1.'),
    column: z.string().describe('« D »; empty for a whole row.'),
    lastRow: z
      .int()
      .positive()
      .optional()
      .describe('The last of a run of rows that have the same problem in the same column.'),
  })
  .register(named, { id: 'FilePlace' });

export const fileProblem = z
  .strictObject({
    place: filePlace.nullable().describe('null: the file as a whole.'),
    code: z.string(),
    message: z.string().describe('In French: what is wrong there, and what to do.'),
  })
  .register(named, { id: 'FileProblem' });

const changeCounts = z.strictObject({
  created: count,
  changed: count,
  cleared: count,
  unchanged: count,
  conflict: count,
});

const text = z.string().describe('As it is typed: « 345 », « ~120 », « rien », « so »; empty says nothing.');

const asked = z
  .enum(['changed_since', 'held_before', 'doubtful'])
  .describe(
    'Why a conflict is one: changed since the download; a value held before, in a file of unknown age; shown otherwise than it is, or the 0 of a formula.',
  );

const { training, region, ...breakdown } = rowAddress;
const change = z
  .strictObject({
    key: z.string().describe('Names a conflict in the choices: « cell-3 ».'),
    change: z.enum(['created', 'changed', 'cleared', 'unchanged', 'conflict']),
    place: filePlace,
    training,
    region,
    period: z.string(),
    ...breakdown,
    measure: z.enum(MEASURES),
    file: text,
    now: text,
    atDownload: text.nullable().describe('Of a conflict: what the template held.'),
    asked: asked.nullable(),
    comment: z.string().nullable().describe('The comment that stands beside the value once it is published.'),
  })
  .register(named, { id: 'FileChange' });

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ total: count, items: z.array(item) });

/** How far a job is while it moves. */
export const jobProgress = z
  .strictObject({
    stage: z.enum(['reading', 'comparing', 'writing']),
    done: count,
    total: count.nullable(),
  })
  .nullable();

/** A file sent to a report: how far it is, what is wrong in it, what publishing it would change. */
export const importAnswer = z
  .strictObject({
    id: count,
    report: count,
    fileName: z.string(),
    format: z.enum(IMPORT_FORMATS),
    state: z.enum(IMPORT_STATES),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    progress: jobProgress,
    refusal: z
      .strictObject({ code: z.string(), message: z.string() })
      .nullable()
      .describe('Why the file could not be read at all.'),
    rows: count,
    counts: changeCounts,
    openings: changeCounts,
    totals: z.array(
      z.strictObject({
        period: z.string(),
        measure: z.enum(MEASURES),
        file: count,
        cells: count,
        before: count,
        after: count.describe('Conflicts keep the value of the report.'),
        afterMine: count.describe('Conflicts take the value of the file.'),
      }),
    ),
    problems: listOf(fileProblem),
    warnings: listOf(fileProblem).describe(
      'What is to be justified or corrected before the report is sent; it keeps nothing from being published.',
    ),
    found: z
      .strictObject({ lines: count, values: count, openings: count, comments: count })
      .nullable()
      .describe('What was read of the file.'),
    notices: z.array(fileProblem).describe('What of the file was left, or read under another name.'),
    conflicts: listOf(change),
    changes: listOf(change),
    offers: z.array(
      z.strictObject({
        key: z.string(),
        change: change.shape.change,
        place: filePlace,
        training: z.int().positive().nullable(),
        organisation: z.int().positive(),
        file: day.or(z.literal('')),
        now: day.or(z.literal('')),
        atDownload: day.or(z.literal('')).nullable(),
        asked: asked.nullable(),
      }),
    ),
    written: z
      .strictObject({ revisions: count, offers: count, kept: count })
      .nullable()
      .describe('What publishing wrote; `kept` are conflicts in which the report’s value was kept.'),
  })
  .register(named, { id: 'Import' });

export const importStarted = z
  .strictObject({
    id: count,
    known: z.boolean().describe('This very file was already waiting: this is its job.'),
  })
  .register(named, { id: 'ImportStarted' });

export const importPublished = z
  .strictObject({
    id: count,
    report: count,
    revisions: count,
    offers: count,
    kept: count,
  })
  .register(named, { id: 'ImportPublished' });

const choice = z.enum(['mine', 'theirs']).describe('The value of the file, or the one that stands.');
export const importChoicesBody = z
  .strictObject({
    all: choice.optional().describe('For every conflict without a choice of its own.'),
    choices: z.record(z.string(), choice).optional().describe('By the key of a conflict.'),
  })
  .register(namedInputs, { id: 'ImportChoices' });
