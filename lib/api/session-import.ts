import { z } from 'zod';
import { count } from '@/lib/domain/figure-shapes';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import { IMPORT_FORMATS, IMPORT_STATES } from '@/lib/domain/vocabulary';
import { filePlace, fileProblem, jobProgress, listOf } from './import';

const counts = z.strictObject({ created: count, changed: count, unchanged: count });

const sessionChange = z
  .strictObject({
    code: z.string().describe('The code of the session in its project.'),
    place: filePlace,
    change: z.enum(['created', 'changed', 'unchanged']),
  })
  .register(named, { id: 'SessionFileChange' });

/** A file of training sessions sent to a project: how far it is, what is wrong in it, what publishing it would do. */
export const sessionImportShape = z
  .strictObject({
    id: count,
    fileName: z.string(),
    format: z.enum(IMPORT_FORMATS),
    state: z.enum(IMPORT_STATES),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    progress: jobProgress,
    project: z.string().describe('Its permanent address.'),
    refusal: z
      .strictObject({ code: z.string(), message: z.string() })
      .nullable()
      .describe('Why the file could not be read at all.'),
    rows: count,
    sessions: counts.describe('What publishing it would do to the sessions that it names.'),
    problems: listOf(fileProblem),
    notices: z.array(fileProblem).describe('What of the file was left, or read under another name.'),
    changes: listOf(sessionChange),
    written: counts.nullable().describe('What publishing wrote.'),
  })
  .register(named, { id: 'SessionImport' });

export const sessionsPublished = z
  .strictObject({ id: count, created: count, changed: count })
  .register(named, { id: 'SessionsPublished' });

export const sessionsPublishBody = z.strictObject({}).register(namedInputs, { id: 'SessionsPublishBody' });
