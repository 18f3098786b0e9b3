import { z } from 'zod';
import { CHANGE_KINDS } from '@/lib/domain/change';
import { count, day, layers, rates, season } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';
import { NO_RATE_REASONS } from '@/lib/domain/progress';
import { breakdownShape } from '@/lib/domain/row-shapes';
import {
  AMOUNT_KINDS,
  DATE_PRECISIONS,
  ENTERED_STATES,
  MEASURES,
  OFFER_SUBJECTS,
  PROJECT_EVENTS,
  PROJECT_STATUSES,
  ROLES,
  SUCCESSION_KINDS,
  TARGET_BASES,
  TARGET_EVENTS,
} from '@/lib/domain/vocabulary';
import { verdict } from './verdict';

const reason = z.enum(NO_RATE_REASONS).nullable();
const differences = z
  .strictObject({
    committed: z.int().nullable(),
    declared: z.int().nullable(),
    verified: z.int().nullable(),
  })
  .describe('After less before; null where one of the two is not a number, is hidden, or they are unlike.');

const onDay = z
  .strictObject({
    target: count.nullable(),
    dueDate: z.string().nullable(),
    duePrecision: z.enum(DATE_PRECISIONS).nullable(),
    period: z.string().nullable(),
    ...layers,
    rates,
    reasons: z.strictObject({ committed: reason, declared: reason, verified: reason }),
    verdict: verdict.nullable(),
  })
  .register(named, { id: 'ComponentOnDay' });

const entered = z.strictObject({ value: count.nullable(), state: z.enum(ENTERED_STATES) });

const change = z
  .strictObject({
    id: z.string(),
    kind: z.enum(CHANGE_KINDS),
    day,
    project: z.strictObject({ slug: z.string(), acronym: z.string() }).nullable(),
    action: z.strictObject({ key: z.string(), season, number: count, shortTitle: z.string() }).nullable(),
    member: z.strictObject({ organisation: z.string(), effectiveOn: day }).nullable(),
    life: z
      .strictObject({
        event: z.enum(PROJECT_EVENTS),
        effectiveOn: day,
        status: z.enum(PROJECT_STATUSES).nullable().describe('Null: the event is taken back.'),
      })
      .nullable(),
    succession: z
      .strictObject({
        predecessor: z.string(),
        kind: z.enum(SUCCESSION_KINDS),
        successor: z.string().nullable(),
        effectiveOn: day,
      })
      .nullable(),
    trueFrom: day
      .nullable()
      .describe('Since when it is true, where it was recorded later: `day` is that of the recording.'),
    count: count.nullable().describe('Of trainings added.'),
    amount: z.strictObject({ kind: z.enum(AMOUNT_KINDS), cents: count, source: z.string() }).nullable(),
    about: z
      .string()
      .nullable()
      .describe('What a milestone, a step of a review, a co-financing or a decision on a framework is.'),
    target: z
      .strictObject({
        componentId: z.string(),
        label: z.string(),
        unit: z.string(),
        before: count.nullable(),
        first: z.boolean().describe('There was no version before.'),
        after: count.nullable(),
        event: z.enum(TARGET_EVENTS),
        source: z.string(),
        reason: z.string().nullable(),
      })
      .nullable(),
    detail: z
      .strictObject({
        by: z
          .strictObject({
            role: z.enum(ROLES).nullable(),
            organisation: z.string().nullable(),
            name: z.string().nullable(),
          })
          .nullable(),
        at: z.string().nullable(),
        reason: z.string().nullable(),
        campaign: z.string().nullable(),
        reportId: count.nullable(),
        nothingToReport: z.boolean(),
        lines: z.array(
          z.strictObject({
            training: z.string(),
            region: z.string(),
            period: z.string(),
            ...breakdownShape,
            measure: z.enum(MEASURES),
            before: entered.nullable(),
            after: entered.nullable(),
          }),
        ),
        openings: z.array(
          z.strictObject({
            subject: z.enum(OFFER_SUBJECTS),
            label: z.string(),
            before: day.nullable(),
            after: day.nullable(),
          }),
        ),
        changed: count.describe('How many lines and openings changed: the lists are cut.'),
      })
      .nullable()
      .describe('For those who may read the project: never for a visitor.'),
  })
  .register(named, { id: 'Change' });

/** `GET /api/v1/comparison` */
export const comparison = z
  .strictObject({
    from: day,
    to: day,
    targetBasis: z.enum(TARGET_BASES),
    action: z.string().nullable(),
    seasons: z.array(
      z.strictObject({
        season,
        components: z.array(
          z.strictObject({
            id: z.string(),
            label: z.string(),
            unit: z.string(),
            actionKey: z.string(),
            before: onDay.nullable().describe('Null where it was not in force.'),
            after: onDay.nullable(),
            differences,
            moved: z.boolean(),
            turned: z.boolean().describe('Its verdict is another one: by a write, or by the calendar alone.'),
          }),
        ),
        learners: z
          .array(
            z.strictObject({
              measure: z.enum(MEASURES),
              period: z.string(),
              before: z.strictObject(layers),
              after: z.strictObject(layers),
              differences,
            }),
          )
          .describe('Totals of the fixed public tables that moved, with what is hidden on each day.'),
        counts: z.array(
          z.strictObject({
            what: z.enum(['laureates', 'participations', 'regions', 'aid']),
            before: count.nullable(),
            after: count.nullable(),
          }),
        ),
      }),
    ),
    changes: z.strictObject({
      data: z.array(change),
      counts: z.array(z.strictObject({ kind: z.enum(CHANGE_KINDS), count })),
      total: count,
      page: count,
      pages: count,
    }),
  })
  .register(named, { id: 'Comparison' });

export type ComparisonAnswer = z.infer<typeof comparison>;
