import { z } from 'zod';
import { count, day, rate, season, value } from '@/lib/domain/figure-shapes';
import { AID_READINGS } from '@/lib/domain/money/season-aid';
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

const amountSum = z.strictObject({
  cents: count.nullable().describe('Null where no project has one.'),
  projects: count.describe('How many projects have one.'),
});

export const seasonMoney = z
  .strictObject({
    projects: count.describe('Projects of the season; one that takes part in two counts in its first.'),
    announced: amountSum,
    contracted: amountSum,
    paid: amountSum,
    spent: amountSum,
    readings: z
      .array(
        z.strictObject({
          key: z.enum(AID_READINGS),
          cents: count,
          share: rate.nullable().describe('Of `budget`; indicative: no source says that it is paid from it.'),
        }),
      )
      .describe('How the published aid may be read: whether its top-up is part of it is not said.'),
    budget: z.strictObject({ cents: count, source: z.string() }).nullable(),
    announcements: z
      .strictObject({
        waves: z.array(
          z.strictObject({
            laureates: count,
            cents: count,
            deduced: z.boolean().describe('The page gives totals since the beginning: taken out of them.'),
            on: z.string().nullable(),
            source: z.string(),
          }),
        ),
        laureates: count,
        cents: count,
        unexplained: z.int().describe('The published aid less what was announced.'),
      })
      .nullable()
      .describe('Null where public pages do not add up to the laureates.'),
  })
  .describe('Four amounts that are never added to one another.')
  .register(named, { id: 'SeasonMoney' });

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
    money: bySeason(seasonMoney),
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
