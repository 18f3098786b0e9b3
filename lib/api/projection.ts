import { z } from 'zod';
import { count, day, season } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';
import { NO_PROJECTION_REASONS } from '@/lib/domain/projection';
import { learnersAsOf } from './common';

const pace = z.strictObject({
  from: day,
  to: day,
  days: count,
  change: z.int().describe('The change of the value: negative where it fell.'),
  perDay: z.number().describe('A day, counted towards the target: 0 or less never gets there.'),
});

const arrival = z
  .union([
    z.strictObject({ kind: z.literal('on'), day }),
    z.strictObject({ kind: z.enum(['never', 'beyond']) }),
  ])
  .describe('When the target is reached at that pace: never, or beyond a hundred years.');

/** `GET /api/v1/actions/{key}/components/{id}/projection` */
export const projectionAnswer = z
  .strictObject({
    actionKey: z.string(),
    season,
    componentId: z.string(),
    label: z.string(),
    unit: z.string(),
    asOf: day,
    learnersAsOf,
    target: count.nullable(),
    dueDay: day.nullable(),
    observed: z
      .strictObject({
        points: z.array(z.strictObject({ day, value: z.int() })),
        campaigns: z.array(
          z.strictObject({
            label: z.string(),
            observedOn: day,
            knownOn: day.describe('The last day whose knowledge is taken for this campaign.'),
            expected: count,
            verified: count,
            closed: z.boolean().describe('Whether it was closed by the day read.'),
            counted: z.boolean().describe('Whether the campaign is a point of the pace.'),
          }),
        ),
      })
      .describe('Facts: the verified values that the projection starts from.'),
    projection: z
      .strictObject({
        paces: z.array(pace),
        slowest: z.strictObject({ ...pace.shape, arrival }),
        fastest: z.strictObject({ ...pace.shape, arrival }),
        current: z.int().describe('The verified value on the day read.'),
        remaining: count.describe('Between it and the target.'),
        falling: z.boolean(),
        duePassed: z.boolean(),
        campaignsAYear: z.number(),
        effort: z
          .strictObject({ campaigns: count, perCampaign: count.nullable() })
          .nullable()
          .describe('What each campaign left until the due day must bring.'),
        enough: z
          .strictObject({ paces: count, of: count })
          .nullable()
          .describe('How many of the observed paces would keep the due day; null under eight points.'),
      })
      .nullable()
      .describe(
        'Not facts: what the slowest and the fastest pace seen would give. Null where it is refused.',
      ),
    refused: z
      .strictObject({
        reason: z.enum(NO_PROJECTION_REASONS),
        reachedOn: day.nullable(),
        message: z.string().describe('In French.'),
      })
      .nullable(),
  })
  .register(named, { id: 'Projection' });

export type ProjectionAnswer = z.infer<typeof projectionAnswer>;
