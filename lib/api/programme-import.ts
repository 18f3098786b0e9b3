import { z } from 'zod';
import { count } from '@/lib/domain/figure-shapes';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import { IMPORT_FORMATS, IMPORT_STATES } from '@/lib/domain/vocabulary';
import { filePlace, fileProblem, jobProgress, listOf } from './import';

const rowChange = z
  .strictObject({
    sheet: z.string(),
    place: filePlace,
    change: z.enum(['created', 'changed']),
    what: z.string().describe('What the row is about, in words.'),
    details: z.array(z.strictObject({ heading: z.string(), before: z.string(), after: z.string() })),
  })
  .register(named, { id: 'ProgrammeRowChange' });

const written = z.strictObject({ created: count, changed: count });

/** A file sent to the programme: how far it is, what is wrong in it, what publishing it would change. */
export const programmeImportShape = z
  .strictObject({
    id: count,
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
    publishedBefore: z.iso.datetime().nullable().describe('When the same content was published before.'),
    rows: count,
    unchanged: count.describe('Rows that leave all as it stands.'),
    sheets: z.array(z.strictObject({ sheet: z.string(), ...written.shape })),
    problems: listOf(fileProblem),
    warnings: listOf(fileProblem).describe('What is surprising, and is to be confirmed.'),
    notices: z.array(fileProblem).describe('What of the file was left, or read under another name.'),
    changes: listOf(rowChange),
    written: written.nullable().describe('What publishing wrote.'),
  })
  .register(named, { id: 'ProgrammeImport' });

export const programmePublished = z
  .strictObject({ id: count, ...written.shape })
  .register(named, { id: 'ProgrammePublished' });

export const programmePublishBody = z
  .strictObject({
    confirmed: z.boolean().optional().describe('Whether what is surprising is confirmed.'),
  })
  .register(namedInputs, { id: 'ProgrammePublishBody' });
