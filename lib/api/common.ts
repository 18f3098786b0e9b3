import { z } from 'zod';
import { count, day, rate, season, value } from '@/lib/domain/figure-shapes';
import { confirmedInput } from '@/lib/domain/inputs';
import { named } from '@/lib/domain/named-shapes';
import { NO_RATE_REASONS } from '@/lib/domain/progress';
import { RATIOS } from '@/lib/domain/ratio';
import { MEASURES, SUCCESSION_KINDS } from '@/lib/domain/vocabulary';

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

/** Beside `asOf`. */
export const learnersAsOf = day
  .nullable()
  .describe(
    'The day of the learner counts: of a past day the last published one by then (the closing of a campaign, the eve of an opening, an edition), null before the first. Counts that only your own projects make are of `asOf` itself.',
  );

/** What a list of figures says of itself. */
export const figureListMeta = z
  .strictObject({
    season: season.nullable(),
    asOf: day,
    learnersAsOf,
    count: count.describe('How many rows this answer holds.'),
    total: count.describe('How many rows there are in all.'),
  })
  .register(named, { id: 'FigureListMeta' });

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

/** The same of a list that no season and no day decides. */
export const plainPages = z
  .strictObject({ count: pagedMeta.shape.count, total: count, page: count, pages: count })
  .register(named, { id: 'Pages' });

/** The number by which what was recorded is named from then on. */
export const recordedId = z.int().positive();
/** What a program read before it writes: another one since then is a conflict (409). */
export const versionSeen = count.describe('The `version` of the answer that was read.');
/** Rows of a sending: what one does not know is refused by its name; how many there are is the command's rule. */
export const rowsOf = <Shape extends z.ZodRawShape>(row: z.ZodObject<Shape>) => z.array(row.strict());
/** Warnings are confirmed by their codes: sent again with them, the same is recorded. */
export const confirmedCodes = confirmedInput.describe(
  'The codes of the warnings of a first answer (422) that are confirmed.',
);

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

/** What an organisation has become, or is to become, as known on the day read. */
export const became = z
  .strictObject({
    kind: z.enum(SUCCESSION_KINDS),
    successor: z.string().nullable().describe('Null of an end.'),
    effectiveOn: day,
  })
  .nullable();
