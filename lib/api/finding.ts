import { z } from 'zod';
import { count, day } from '@/lib/domain/figure-shapes';
import { DIAGNOSTIC_DOMAINS, FINDING_KINDS, QUALIFIERS } from '@/lib/domain/finding';
import { named } from '@/lib/domain/named-shapes';
import { recordedId } from './common';

const finding = z.strictObject({
  id: recordedId,
  kind: z
    .enum(FINDING_KINDS)
    .describe('training_supply: what a study counted of trainings that exist, no need.'),
  label: z.string(),
  text: z.string().nullable(),
  profession: z.string().nullable(),
  romeCode: z.string().nullable(),
  quantity: z
    .strictObject({
      qualifier: z.enum(QUALIFIERS),
      low: count,
      high: count.nullable().describe('Of « between ».'),
      unit: z.string(),
      horizon: z.string(),
    })
    .nullable()
    .describe('null: no number. Those of two diagnostics are never added.'),
  basis: z.string().nullable().describe('What the number rests on.'),
  source: z.string().describe('document:line, or the document named.'),
  trainings: z
    .array(z.strictObject({ id: recordedId, title: z.string(), project: z.string() }))
    .describe('Those that answer it, confirmed by an officer.'),
});

/** `GET /api/v1/findings` */
export const findingList = z
  .strictObject({
    data: z.array(
      z
        .strictObject({
          id: recordedId,
          domain: z.enum(DIAGNOSTIC_DOMAINS),
          title: z.string(),
          project: z.string().nullable().describe('The slug; null: a study that no project made.'),
          deliveredOn: day.nullable(),
          source: z.string(),
          findings: z.array(finding),
        })
        .register(named, { id: 'Diagnostic' }),
    ),
    meta: z.strictObject({ asOf: day, findings: count, answered: count }),
  })
  .register(named, { id: 'Diagnostics' });
export type FindingListAnswer = z.infer<typeof findingList>;
