import { z } from 'zod';
import { count, day, rate, season, value } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';
import { NO_RATE_REASONS } from '@/lib/domain/progress';
import { seasonKeyInput } from '@/lib/domain/season';
import { DATE_PRECISIONS, MEASURES, TARGET_BASES } from '@/lib/domain/vocabulary';
import { learnerRatio, learnersAsOf, learnersWithNet } from './common';
import { gap } from './gap';

const bySeason = <T extends z.ZodType>(of: T) => z.record(seasonKeyInput, of);

const learnersOfPeriods = z.strictObject({
  ...learnersWithNet,
  share: rate
    .nullable()
    .describe('Verified out of planned, where the same participations, regions and levels have both.'),
  shareReason: z.enum(NO_RATE_REASONS).nullable().describe('Why there is no share.'),
});

const point = z.strictObject({ day, value });

export const trajectory = z
  .strictObject({
    measure: z.enum(MEASURES),
    cumulated: z
      .boolean()
      .describe('Whether values are summed over periods; else each is that of the latest period.'),
    planned: z.array(point).describe('At the end of each period.'),
    declared: z.array(point).describe('As known on each observation day.'),
    verified: z.array(point),
  })
  .register(named, { id: 'Trajectory' });

/** `GET /api/v1/programme` */
export const programme = z
  .strictObject({
    asOf: day,
    learnersAsOf,
    targetBasis: z.enum(TARGET_BASES).describe('The targets that the gaps of rates are read against.'),
    laureates: bySeason(count).describe('Distinct projects.'),
    gaveUp: bySeason(count).describe('Of the laureates, those that gave up before any payment.'),
    participations: bySeason(count).describe('Projects by action: more than the projects.'),
    announcedAid: bySeason(z.strictObject({ cents: count.nullable(), projects: count })),
    learners: bySeason(
      z.strictObject({
        measure: z.enum(MEASURES),
        latest: z.strictObject({ period: z.string(), ...learnersOfPeriods.shape }).nullable(),
        cumulated: z.strictObject({
          from: z.string().nullable(),
          to: z.string().nullable(),
          ...learnersOfPeriods.shape,
        }),
        plannedInAll: value,
        ratios: z.array(learnerRatio),
      }),
    ),
    reports: bySeason(
      z
        .strictObject({ reported: count, validated: count, expected: count, campaigns: z.array(z.string()) })
        .nullable(),
    ),
    regions: bySeason(
      z.strictObject({
        reached: count,
        total: count,
        unreached: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      }),
    ),
    trajectory: bySeason(trajectory),
    published: z
      .array(
        z.strictObject({
          season,
          figure: z.enum(['laureates', 'participations', 'aid', 'top_up']),
          value: z.number().describe('A count, or cents for an amount.'),
          unit: z.enum(['count', 'cents']),
          source: z.string(),
          asOf: day.nullable(),
          asOfInferred: z.boolean(),
          parts: z.array(z.strictObject({ actionKey: z.string(), value: count })).optional(),
        }),
      )
      .describe('What documents printed: beside the recorded figures, never in their place.'),
    budgets: z.array(
      z.strictObject({
        key: z.string(),
        label: z.string(),
        cents: count,
        asOf: z.string().nullable(),
        precision: z.enum(DATE_PRECISIONS).nullable(),
        inferred: z.boolean(),
        source: z.string(),
        document: z.string().nullable().describe('The title of the document that prints it.'),
        knownFrom: day,
        note: z.string().nullable(),
      }),
    ),
    gaps: z.array(gap),
  })
  .register(named, { id: 'Programme' });

export type ProgrammeAnswer = z.infer<typeof programme>;
