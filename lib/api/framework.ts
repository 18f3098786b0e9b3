import { z } from 'zod';
import { count, day } from '@/lib/domain/figure-shapes';
import { competenceInput, coverageInput } from '@/lib/domain/framework/inputs';
import { ASSESSMENTS, FRAMEWORK_KEYS, FRAMEWORK_UNITS } from '@/lib/domain/framework/vocabulary';
import { named, namedInputs } from '@/lib/domain/named-shapes';
import { recordedId, rowsOf } from './common';

const hours = count.nullable().describe('As printed; null: not printed. Never added over frameworks.');
const src = z.string().describe('Document and line: « 003:534 ».');
const position = z
  .string()
  .describe('The place in its framework. Two competences of ARM have the printed code 4.1.');
const minutes = count.nullable().describe('null: nobody said.');

const frameworkHead = {
  key: z.enum(FRAMEWORK_KEYS),
  title: z.string().nullable().describe('null: no title is printed.'),
  attributedTitle: z
    .strictObject({ title: z.string(), effectiveOn: day, source: z.string().nullable() })
    .nullable()
    .describe('The printed title that an officer gave to a table without title.'),
  unit: z.enum(FRAMEWORK_UNITS),
  version: z.string().nullable(),
  hours,
  hoursRow: z.string().nullable().describe('The row on which the total is printed.'),
  actions: z.array(z.strictObject({ key: z.string(), src })),
  domains: count,
  competences: count,
  src,
};

/** `GET /api/v1/frameworks` */
export const frameworkList = z
  .strictObject({ data: z.array(z.strictObject(frameworkHead)) })
  .register(named, { id: 'Frameworks' });
export type FrameworkListAnswer = z.infer<typeof frameworkList>;

/** `GET /api/v1/frameworks/{key}` */
export const frameworkDetail = z
  .strictObject({
    ...frameworkHead,
    professions: z
      .array(z.strictObject({ id: recordedId, label: z.string(), inferred: z.boolean() }))
      .describe('Trained by it: our deduction, or the decision of an officer.'),
    defects: z.array(z.strictObject({ code: z.string(), note: z.string(), src })),
    outline: z.array(
      z.strictObject({
        ...{ number: count, title: z.string(), hours, src },
        competences: z.array(
          z.strictObject({
            position,
            code: z.string().describe('As printed.'),
            ...{ title: z.string(), hours, src },
            onSite: z.boolean().nullable(),
            capacities: z
              .array(z.string())
              .describe('In condensed words of ours. Whether one is compulsory is not known.'),
            opened: count
              .nullable()
              .describe('Opened trainings that cover it; null: no training says what it covers.'),
            committed: count
              .nullable()
              .describe('Trainings that would, committed and not opened; null as above.'),
          }),
        ),
      }),
    ),
  })
  .register(named, { id: 'Framework' });
export type FrameworkDetailAnswer = z.infer<typeof frameworkDetail>;

/** `GET /api/v1/trainings/{id}/coverage` */
export const trainingCoverageShape = z
  .strictObject({
    id: recordedId,
    revision: count.describe('0: nothing was said yet.'),
    hours: count.nullable(),
    frameworks: z.array(
      z.strictObject({
        key: z.enum(FRAMEWORK_KEYS),
        said: z.boolean().describe('false: nobody said anything of this framework.'),
        covered: count,
        of: count,
        minutes,
        share: z
          .strictObject({ minutes: count, of: count })
          .nullable()
          .describe(
            'Σ min(h, H) over the domains, and Σ H, in minutes; null: hours not said or not printed.',
          ),
        competences: z.array(
          z.strictObject({
            position,
            title: z.string(),
            covers: z.boolean().nullable().describe('null: nobody said.'),
            minutes,
            assessed: z.enum(ASSESSMENTS).nullable(),
          }),
        ),
      }),
    ),
  })
  .register(named, { id: 'TrainingCoverage' });
export type TrainingCoverageAnswer = z.infer<typeof trainingCoverageShape>;

/** `PUT /api/v1/trainings/{id}/coverage` */
export const coverageToSay = z
  .strictObject({
    ...coverageInput.omit({ trainingId: true }).shape,
    competences: rowsOf(competenceInput),
    seen: z.int().min(0).optional().describe('The `revision` of the answer that was read.'),
  })
  .register(namedInputs, { id: 'TrainingCoverageToSay' });

export const coverageSaid = z
  .strictObject({
    id: recordedId,
    changed: count.describe('How many competences are said otherwise than before.'),
    revision: count,
  })
  .register(named, { id: 'TrainingCoverageSaid' });
