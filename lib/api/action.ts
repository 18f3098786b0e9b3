import { z } from 'zod';
import { count, day, layers, rate, rates, season, value } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';
import { NO_RATE_REASONS } from '@/lib/domain/progress';
import {
  ACTION_STATUSES,
  COMPONENT_SOURCES,
  CONFIDENCES,
  COUNTING_MODES,
  DATE_PRECISIONS,
  LAYERS,
  MEASURES,
  PROJECT_STATUSES,
  TARGET_BASES,
  TARGET_EVENTS,
} from '@/lib/domain/vocabulary';
import { figureListMeta, learnerRatio, learnersAsOf, learnerTotal } from './common';
import { gap } from './gap';
import { trajectory } from './programme';
import { plan, verdict } from './verdict';

const reason = z.enum(NO_RATE_REASONS);

export const component = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    countingMode: z.enum(COUNTING_MODES),
    modeInferred: z.boolean(),
    setByCandidate: z.boolean(),
    target: count.nullable(),
    baseline: count
      .nullable()
      .describe('Where the count started: the rate is (value − baseline) / (target − baseline).'),
    targetVersion: count,
    targetSource: z.string().describe('Document and line, or the reason of an amendment.'),
    targetInferred: z.boolean(),
    amended: z
      .strictObject({
        original: z.strictObject({ target: count.nullable(), version: count, source: z.string() }),
        current: z.strictObject({
          target: count.nullable(),
          version: count,
          source: z.string(),
          event: z.enum(TARGET_EVENTS),
          inForceFrom: day,
        }),
      })
      .nullable()
      .describe('The first target and what changed it since; null where it never changed.'),
    dueDate: z.string().nullable(),
    duePrecision: z.enum(DATE_PRECISIONS).nullable(),
    source: z.enum(COMPONENT_SOURCES).describe('What the component counts.'),
    measure: z.enum(MEASURES).nullable(),
    remainderOf: z.string().nullable(),
    remainderInferred: z.boolean(),
    period: z.string().nullable().describe('The one period that the values speak of, if they are of one.'),
    summed: z
      .strictObject({ from: z.string(), to: z.string() })
      .nullable()
      .describe('The first and last periods of a sum over periods.'),
    note: z.string().nullable(),
    indicatorKey: z.string().nullable().describe('Its entry of the catalogue of indicators.'),
    modeNote: z.string().nullable().describe('What other documents say of the way it counts.'),
    replaces: z.string().nullable().describe('The component that it stands in for.'),
    milestone: z
      .strictObject({ reachedOn: day.nullable(), evidence: z.string(), recordedOn: day })
      .nullable()
      .describe('Of a milestone: the last that was recorded; no day where it was taken back.'),
    ...layers,
    rates,
    reason: reason.nullable().describe('Why neither the committed nor the declared rate is calculated.'),
    reasons: z.strictObject({
      committed: reason.nullable(),
      declared: reason.nullable(),
      verified: reason.nullable(),
    }),
    sentences: z
      .strictObject({
        committed: z.string().nullable(),
        declared: z.string().nullable(),
        verified: z.string().nullable(),
      })
      .describe('The same reasons in full, in French.'),
    coverage: z
      .strictObject({ reported: count, validated: count, expected: count })
      .describe(
        'Participations of the action in the campaign of the figures: the latest of their period that is closed or has an answer.',
      ),
    verdict: verdict
      .nullable()
      .describe('Null: a volume that each candidate sets beside a target of the call.'),
  })
  .register(named, { id: 'Component' });

const composite = z.strictObject({
  rate: rate.nullable(),
  reason: z.strictObject({ code: z.literal('not_calculable'), known: count, total: count }).nullable(),
});

export const action = z
  .strictObject({
    key: z.string(),
    season,
    targetBasis: z
      .enum(TARGET_BASES)
      .describe('Rates are read against the targets in force, or against the first ones.'),
    edition: z.string(),
    number: count,
    title: z.string(),
    shortTitle: z.string(),
    status: z.enum(ACTION_STATUSES),
    detail: z.string().nullable(),
    participations: count,
    campaign: z.strictObject({ label: z.string(), observedOn: day }).nullable(),
    unansweredCampaign: z
      .strictObject({ label: z.string(), observedOn: day, expected: count })
      .nullable()
      .describe('A later campaign that nobody has answered yet: no figure is made of it.'),
    verdict: verdict.nullable().describe('Of a closed action without a component in force: closed.'),
    plan: plan.nullable().describe('Where the action has no target.'),
    components: z.array(component),
    published: z
      .strictObject({
        rate,
        roundedTo: z.number().nullable(),
        roundingInferred: z.boolean(),
        asOf: day.nullable(),
        asOfInferred: z.boolean(),
        label: z.string(),
        source: z.string(),
        projects: count.nullable(),
        readings: z.array(
          z.strictObject({
            componentIds: z.array(z.string()),
            layer: z.enum(LAYERS),
            pooled: z.boolean(),
            inferred: z.boolean(),
            parts: z
              .array(
                z.strictObject({
                  componentId: z.string(),
                  value,
                  target: z.number().nullable(),
                  targetSource: z.string(),
                }),
              )
              .describe(
                'Its components in force, each with the target that it had when the rate was printed.',
              ),
            whole: z.number().describe('The sum of these targets.'),
            computed: rate.nullable(),
            coherent: z.boolean().nullable().describe('Whether the computed rate fits within the rounding.'),
          }),
        ),
      })
      .nullable(),
    composite: z
      .strictObject({ layer: z.literal('committed'), ...composite.shape })
      .describe('The smallest of the components’ rates, where all are known.'),
    composites: z.strictObject({ committed: composite, declared: composite, verified: composite }),
  })
  .register(named, { id: 'Action' });

/** `GET /api/v1/actions` */
export const actionList = z
  .strictObject({ data: z.array(action), meta: figureListMeta })
  .register(named, { id: 'ActionList' });

/** `GET /api/v1/actions/{key}` */
export const actionDetail = z
  .strictObject({
    ...action.shape,
    asOf: day,
    learnersAsOf,
    seasons: z.array(
      z.strictObject({ season, number: count, title: z.string(), status: z.enum(ACTION_STATUSES) }),
    ),
    editions: z.array(
      z.strictObject({ edition: z.string(), number: count, title: z.string(), source: z.string() }),
    ),
    targets: z.array(
      z.strictObject({
        componentId: z.string(),
        label: z.string(),
        unit: z.string(),
        season,
        version: count,
        event: z.enum(TARGET_EVENTS).describe('What brought this version.'),
        target: count.nullable(),
        baseline: count.nullable(),
        countingMode: z.enum(COUNTING_MODES),
        dueDate: z.string().nullable(),
        duePrecision: z.enum(DATE_PRECISIONS).nullable(),
        inForceFrom: day,
        inForceTo: day.nullable(),
        knownFrom: day,
        inferred: z.boolean(),
        source: z.string(),
        reason: z.string().nullable(),
        inForce: z.boolean(),
      }),
    ),
    projects: z.array(
      z.strictObject({
        slug: z.string(),
        acronym: z.string(),
        name: z.string(),
        lead: z.string().nullable(),
        status: z.enum(PROJECT_STATUSES),
      }),
    ),
    regions: z.array(z.strictObject({ code: z.string(), name: z.string(), projects: count })),
    learners: z.array(learnerTotal),
    ratios: z.array(learnerRatio),
    trajectory,
    syntheses: z
      .array(
        z.strictObject({
          componentId: z.string().nullable().describe('Null: of the action as a whole.'),
          body: z.string(),
          confidence: z.enum(CONFIDENCES),
          writtenOn: day,
          publishedOn: day.nullable().describe('Null: it waits, and only those in charge read it.'),
        }),
      )
      .describe('What officers write beside the verdicts, which stay computed.'),
    remainingNeed: z.strictObject({
      label: z.string(),
      count: count.nullable(),
      countInferred: z.boolean(),
      source: z.array(z.string()),
    }),
    gaps: z.array(gap),
    statements: z.array(
      z.strictObject({
        about: z.string(),
        datedOn: z.string().nullable(),
        value: z.union([
          z.string(),
          z.array(z.string()),
          z.record(z.string(), z.union([z.number(), z.array(z.number())])),
        ]),
        source: z.string(),
        note: z.string().nullable(),
      }),
    ),
  })
  .register(named, { id: 'ActionDetail' });

export type ActionAnswer = z.infer<typeof action>;
export type ComponentAnswer = z.infer<typeof component>;
export type ActionDetailAnswer = z.infer<typeof actionDetail>;
export type ActionListAnswer = z.infer<typeof actionList>;
