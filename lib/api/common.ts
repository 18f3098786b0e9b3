import { z } from 'zod';
import { named } from '@/lib/domain/named-shapes';
import { NO_RATE_REASONS } from '@/lib/domain/progress';
import { RATIOS } from '@/lib/domain/ratio';
import { MEASURES, SEASONS, VALUE_STATES } from '@/lib/domain/vocabulary';

export const day = z.string().describe('A day, YYYY-MM-DD.');
export const season = z.enum(SEASONS);
export const count = z.int().nonnegative();
export const rate = z.number().describe('A fraction, never capped: 1.3 is 130 %.');

export const value = z
  .strictObject({ value: z.number().nullable(), state: z.enum(VALUE_STATES) })
  .describe('A figure and what is known of it. Blank is not zero: value is null where there is no number.')
  .register(named, { id: 'Value' });

/** What becomes of a sum once each person counts once. */
const net = z
  .strictObject({
    low: count.nullable(),
    high: count.nullable(),
    exact: z.boolean(),
    state: z.enum(['number', 'hidden']),
  })
  .nullable()
  .describe(
    'Without the people declared in two trainings; null: no overlap is declared that touches the sum.',
  );

/** A sum of learners with its net beside it. */
const grossAndNet = z
  .strictObject({ ...value.shape, net })
  .describe('value is the gross sum: it counts once more whoever follows two trainings.')
  .register(named, { id: 'GrossAndNet' });

/** The three layers of a figure, each with its state. */
export const layers = { committed: value, declared: value, verified: value };

export const rates = z.strictObject({
  committed: rate.nullable(),
  declared: rate.nullable(),
  verified: rate.nullable(),
});

/** What was planned stands beside what is declared and verified; never called a target. */
export const learners = { planned: value, declared: value, verified: value };

/** The same with the nets: what is planned has none. */
export const learnersWithNet = { planned: value, declared: grossAndNet, verified: grossAndNet };

export const learnerTotal = z
  .strictObject({ measure: z.enum(MEASURES), period: z.string(), ...learnersWithNet })
  .register(named, { id: 'LearnerTotal' });

const ratio = z.strictObject({
  numerator: value,
  denominator: value,
  rate: rate.nullable(),
  reason: z.enum(NO_RATE_REASONS).nullable(),
});

/** Sums divided, both kept: percentages are never averaged. */
export const learnerRatio = z
  .strictObject({
    ratio: z.enum(RATIOS.map(({ key }) => key)),
    period: z.string(),
    planned: ratio,
    declared: ratio,
    verified: ratio,
  })
  .register(named, { id: 'LearnerRatio' });

/** What a list says of itself. */
export const listMeta = z
  .strictObject({
    season: season.nullable(),
    asOf: day,
    count: count.describe('How many rows this answer holds.'),
    total: count.describe('How many rows there are in all.'),
  })
  .register(named, { id: 'ListMeta' });

export const pagedMeta = z
  .strictObject({ ...listMeta.shape, page: count, pages: count })
  .register(named, { id: 'PagedListMeta' });

export const apiError = z
  .strictObject({
    error: z.strictObject({
      kind: z.string(),
      message: z.string().describe('In French.'),
      fields: z.array(
        z.strictObject({
          path: z.string(),
          code: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
          message: z.string(),
        }),
      ),
      reference: z.string().optional().describe('Of a fault, for the log.'),
    }),
  })
  .register(named, { id: 'Error' });
