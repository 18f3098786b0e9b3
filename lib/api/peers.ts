import { z } from 'zod';
import { count, day, rate, season } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';
import { PEER_STANDINGS } from '@/lib/domain/peers';
import { MEASURES } from '@/lib/domain/vocabulary';
import { PEER_LAYERS } from '@/lib/peer/peer-groups';

const points = z.number().describe('Points of percentage, to a tenth.');

const group = z.strictObject({
  season,
  action: z.string(),
  components: z
    .array(z.string())
    .describe('Those that count by this measure; none: no component of the action counts learners.'),
  measure: z.enum(MEASURES),
  period: z.string(),
  layer: z.enum(PEER_LAYERS),
  participations: count.describe(
    'All those of the action in the season, one a project that did not give up.',
  ),
  gaveUp: count.describe(
    'Projects of the action that had given up by the day: no participation of the group.',
  ),
  compared: count.describe('Those that have a rate: what was realised over what was planned.'),
  outside: z.strictObject({
    notReported: count,
    noNumber: count.describe('They answered without a number: nothing to report, or an estimate.'),
    noPlan: count,
  }),
  refused: z
    .strictObject({ code: z.enum(['too_few_peers', 'too_few_others']), count, needed: count })
    .nullable()
    .describe('Why nothing is compared; null: the median is given.'),
  median: rate
    .nullable()
    .describe('Unweighted; to a tenth of a percent where the account may not read all of the group.'),
  quartiles: z
    .strictObject({ first: rate, third: rate })
    .nullable()
    .describe('Null where a rate that this account may not read could be found again.'),
  threshold: points.describe('How far under the median an alert is raised.'),
  own: z
    .array(
      z.strictObject({
        project: z.string(),
        standing: z.enum(PEER_STANDINGS),
        rate: rate.nullable(),
        points: points.nullable().describe('The rate over the median, between what is shown of both.'),
        alert: z.boolean().nullable(),
      }),
    )
    .describe('The participations that this account may read; never another one.'),
});

/** `GET /api/v1/peers` */
export const peersShape = z
  .strictObject({ asOf: day, groups: z.array(group) })
  .register(named, { id: 'Peers' });
export type PeersAnswer = z.infer<typeof peersShape>;
