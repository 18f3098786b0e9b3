import { z } from 'zod';
import { COUNTED_FIGURES } from '@/lib/domain/figure-address';
import { count, day } from '@/lib/domain/figure-shapes';
import { GAP_NUMBERS, GAP_RULES, GAP_SEVERITIES, NUMBER_FORMS } from '@/lib/domain/gap';
import { named } from '@/lib/domain/named-shapes';
import { seasonKeyInput } from '@/lib/domain/season';
import { GAP_KINDS, GAP_STATES } from '@/lib/domain/vocabulary';

const number = z
  .strictObject({
    name: z.enum(GAP_NUMBERS),
    form: z.enum(NUMBER_FORMS).describe('A rate is a fraction, cents an amount, a day is YYYY-MM-DD.'),
    value: z.union([z.number(), z.string()]),
    of: z.string().nullable().describe('What it is a number of, in French.'),
    source: z.string().nullable().describe('document:line, or the address of a public page.'),
    dated: z.strictObject({ on: z.string(), inferred: z.boolean() }).nullable(),
  })
  .register(named, { id: 'GapNumber' });

const record = z
  .strictObject({
    code: z.string(),
    kind: z.string(),
    finding: z.string(),
    treatment: z.string(),
    position: z.string(),
  })
  .describe('A line of the table of the discrepancies of the sources.')
  .register(named, { id: 'DiscrepancyRecord' });

const note = z
  .strictObject({
    state: z.enum(GAP_STATES),
    note: z.string(),
    day,
    numbers: z
      .array(number.pick({ name: true, form: true, value: true }))
      .describe('The numbers that the note was written about.'),
    author: z.string().nullable().describe('Null for whoever may not read names.'),
  })
  .register(named, { id: 'GapNote' });

/** A gap as other answers carry it. */
export const gap = z
  .strictObject({
    key: z.string().describe('Stable over days and numbers.'),
    kind: z.enum(GAP_KINDS),
    rule: z.enum(GAP_RULES).describe('How it was found.'),
    season: seasonKeyInput.nullable().describe('Null: of no season in particular.'),
    actionKeys: z.array(z.string()),
    state: z.enum(GAP_STATES),
    severity: z
      .enum(GAP_SEVERITIES)
      .describe('What depends on its numbers: a target, a count or an amount, or no figure.'),
    label: z.string(),
    numbers: z.array(number),
    records: z.array(record),
  })
  .register(named, { id: 'Gap' });
export type GapAnswer = z.infer<typeof gap>;

const discrepancy = z
  .strictObject({
    ...gap.shape,
    settledBy: z
      .enum(['note', 'treatment'])
      .nullable()
      .describe('What gives the state: the last note, the recorded treatment, or nothing yet.'),
    changedSinceNote: z.boolean().describe('The numbers have moved since the last note.'),
    touches: z.strictObject({
      components: z.array(z.string()),
      counts: z.array(z.enum(COUNTED_FIGURES)),
      budgets: z.array(z.string()),
    }),
    project: z
      .string()
      .nullable()
      .describe('The project whose entries it shows, for those entitled to them.'),
    notes: z.array(note).describe('Oldest first.'),
  })
  .register(named, { id: 'Discrepancy' });

/** `GET /api/v1/discrepancies` */
export const discrepancyList = z
  .strictObject({
    data: z.array(discrepancy),
    coherent: z.array(discrepancy).describe('Checks that ran and found nothing beyond the rounding.'),
    meta: z.strictObject({
      asOf: day,
      season: seasonKeyInput.nullable(),
      count,
      byState: z.strictObject({ to_explain: count, explained: count, accepted: count }),
    }),
  })
  .register(named, { id: 'DiscrepancyList' });
export type DiscrepancyListAnswer = z.infer<typeof discrepancyList>;
