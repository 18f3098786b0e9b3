import { z } from 'zod';
import { count, day, rate, season, value } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';
import { PLAN_CODES } from '@/lib/domain/plan-verdict';
import { NO_RATE_REASONS } from '@/lib/domain/progress';
import { NO_VERDICT_REASONS, VERDICT_CODES, VERDICT_RULES } from '@/lib/domain/verdict';
import { MEASURES } from '@/lib/domain/vocabulary';

const said = {
  words: z.string().describe('In two or three words of French.'),
  sentences: z.array(z.string()).describe('The rule, then its numbers, in French.'),
};

export const verdict = z
  .strictObject({
    code: z.enum(VERDICT_CODES),
    rule: z.enum(VERDICT_RULES).describe('What it is founded on: the first rule that fits.'),
    observed: z.number().nullable().describe('What was compared: verified, or committed without a due date.'),
    expected: z
      .number()
      .nullable()
      .describe('What it was compared with: the target, or the part of it that is expected on that day.'),
    observedOn: day.nullable().describe('The day on which it was read; of a pace, that of an observation.'),
    commitments: z
      .enum(['covered', 'short'])
      .nullable()
      .describe('Whether laureates committed the target; null where it cannot be told.'),
    rate: rate.nullable(),
    period: z.string().nullable().describe('The closed period that was compared, of a yearly flow.'),
    dueDay: day.nullable().describe('The last day of the due date.'),
    pace: z
      .strictObject({
        value: z.number().nullable().describe('The rate over the expected share.'),
        expectedShare: z.number(),
        from: day.describe('When the first version of the target came into force.'),
        fromInferred: z.boolean(),
        elapsed: z.int().describe('Days from there to the observation.'),
        days: z.int().describe('Days from there to the due day.'),
        recorded: z.boolean().describe('Recorded intermediate targets replace the regular pace.'),
      })
      .nullable(),
    reason: z.enum(NO_VERDICT_REASONS).nullable(),
    remainder: z
      .strictObject({ componentId: z.string(), season, code: z.enum(VERDICT_CODES) })
      .nullable()
      .describe('What remains of it in the next season.'),
    ...said,
  })
  .describe('Of one target, at the end of the day, from dated facts alone: it also turns without a write.')
  .register(named, { id: 'Verdict' });

export const plan = z
  .strictObject({
    code: z.enum(PLAN_CODES),
    measure: z.enum(MEASURES),
    realised: value,
    planned: value,
    rate: rate.nullable(),
    reason: z.enum(NO_RATE_REASONS).nullable(),
    coverage: z
      .strictObject({ expected: count, counted: count })
      .describe('The years of participations that planned something, and of these those that are validated.'),
    periods: z.array(z.string()).describe('The closed periods that are cumulated.'),
    ...said,
  })
  .describe('Verified of planned over the closed periods, without those that are not validated.')
  .register(named, { id: 'Plan' });

export const placedPlan = z
  .strictObject({
    season,
    ...plan.shape,
    rank: z.int().nullable().describe('From the least realised of its like; null without a rate.'),
    of: count.describe('How many of its like have a rank.'),
  })
  .describe('Of one season: targets are of actions, a project and a region are read against their plan.')
  .register(named, { id: 'PlacedPlan' });

export type PlacedPlanAnswer = z.infer<typeof placedPlan>;
export type VerdictAnswer = z.infer<typeof verdict>;
export type PlanAnswer = z.infer<typeof plan>;
