import { z } from 'zod';
import { count, day, rate, season, value } from '@/lib/domain/figure-shapes';
import { LIFE_MOMENTS } from '@/lib/domain/life-moments';
import { FUNDER_KINDS, MILESTONE_KINDS } from '@/lib/domain/money/vocabulary';
import { named } from '@/lib/domain/named-shapes';
import { NO_RATE_REASONS } from '@/lib/domain/progress';
import {
  AMOUNT_KINDS,
  LEVEL_KEYS,
  MEMBERSHIP_ROLES,
  MODALITIES,
  ORGANISATION_KINDS,
  ORIGINS,
  PROJECT_STATUSES,
  TRAINING_EVENTS,
  TRAINING_KINDS,
  TRAINING_REGIMES,
} from '@/lib/domain/vocabulary';
import { became, learnerRatio, learnersAsOf, learnerTotal, pagedMeta } from './common';
import { placedPlan } from './verdict';

export const actionReference = {
  key: z.string(),
  season,
  number: count,
  shortTitle: z.string(),
};

const region = z.strictObject({ code: z.string(), name: z.string() });
const amount = z.strictObject({ cents: count, datedOn: day, source: z.string() });

export const project = z
  .strictObject({
    slug: z.string(),
    acronym: z.string(),
    name: z.string(),
    anrReference: z.string().nullable(),
    status: z.enum(PROJECT_STATUSES),
    origin: z.enum(ORIGINS),
    knownFrom: day,
    lead: z.string().nullable(),
    participations: z.array(z.strictObject(actionReference)),
    regions: z.array(region),
    announcedAid: amount.nullable(),
    plans: z.array(placedPlan),
  })
  .register(named, { id: 'Project' });

/** `GET /api/v1/projects` */
export const projectList = z
  .strictObject({ data: z.array(project), meta: pagedMeta })
  .register(named, { id: 'ProjectList' });

export const trainingEvent = z
  .strictObject({
    kind: z.enum(TRAINING_EVENTS),
    effectiveOn: day.describe('Since when it is so.'),
    knownFrom: day,
    training: z
      .string()
      .describe('Of a replacement, the training that is replaced, which may be another one.'),
    title: z.string().nullable(),
    formerTitle: z.string().nullable(),
    closedOn: day.nullable().describe('Of a reopening: since when it was closed.'),
    organisation: z.string().nullable(),
    fromOrganisation: z.string().nullable(),
    region: z.string().nullable(),
    places: count.nullable(),
    successor: z.string().nullable(),
  })
  .register(named, { id: 'TrainingEvent' });

export const training = z
  .strictObject({
    title: z.string(),
    kind: z.enum(TRAINING_KINDS),
    regime: z.enum(TRAINING_REGIMES),
    modality: z.enum(MODALITIES).nullable(),
    hours: z.number().nullable(),
    ects: z.number().nullable(),
    certificationCode: z.string().nullable(),
    romeCode: z.string().nullable().describe('The occupation that it leads to, as ROME numbers it.'),
    closedOn: day.nullable().describe('The first day on which nobody enters it any more.'),
    organisation: z.string(),
    action: z.strictObject(actionReference),
    levels: z.array(z.enum(LEVEL_KEYS)),
    regions: z.array(z.strictObject({ ...region.shape, places: count.nullable() })),
    offer: z
      .strictObject({ committed: day.nullable(), declared: day.nullable(), verified: day.nullable() })
      .describe('The day committed, and the days of opening; null: nobody said that it happened.'),
    life: z
      .array(trainingEvent)
      .describe('What happened to it, in the order of the days; what is to come is not told.'),
  })
  .register(named, { id: 'Training' });

const share = z.strictObject({
  part: value.describe('What the project brings.'),
  whole: value.describe('What all projects of the action bring.'),
  share: rate.nullable(),
  reason: z.enum(NO_RATE_REASONS).nullable(),
});

const targetShare = z
  .strictObject({
    action: z.strictObject(actionReference),
    componentId: z.string(),
    label: z.string(),
    unit: z.string(),
    target: count.nullable(),
    layers: z.strictObject({ committed: share, declared: share, verified: share }),
  })
  .describe('Of one target of its actions. Learners are published by project, not by project and action.');

/** `GET /api/v1/projects/{slug}` */
export const projectDetail = z
  .strictObject({
    asOf: day,
    learnersAsOf,
    slug: z.string(),
    acronym: z.string(),
    name: z.string(),
    anrReference: z.string().nullable(),
    status: z.enum(PROJECT_STATUSES),
    origin: z.enum(ORIGINS),
    knownFrom: day,
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    members: z.array(
      z.strictObject({
        organisation: z.string(),
        kind: z.enum(ORGANISATION_KINDS),
        healthUniversity: z.boolean(),
        regionCode: z.string().nullable(),
        origin: z.enum(ORIGINS),
        role: z.enum(MEMBERSHIP_ROLES),
        since: day,
        until: day.nullable(),
        state: z.enum(['present', 'gone', 'to_come']),
        became,
      }),
    ),
    life: z
      .array(
        z.strictObject({
          kind: z.enum(LIFE_MOMENTS),
          effectiveOn: day.describe('Since when it is so.'),
          knownFrom: day.nullable().describe('From when it is known; null of a member: with its consortium.'),
          statusAfter: z.enum(PROJECT_STATUSES).nullable(),
          organisation: z.string().nullable(),
          role: z.enum(MEMBERSHIP_ROLES).nullable(),
          source: z.string().nullable(),
        }),
      )
      .describe('What happened to it, in the order of its days; nothing that was taken back.'),
    participations: z.array(
      z.strictObject({ ...actionReference, title: z.string(), round: count.nullable(), knownFrom: day }),
    ),
    amounts: z
      .array(
        z.strictObject({ kind: z.enum(AMOUNT_KINDS), latest: amount.nullable(), earlier: z.array(amount) }),
      )
      .describe('Four amounts, never merged.'),
    money: z
      .strictObject({
        announced: amount.nullable(),
        contracted: amount.nullable(),
        paid: amount.nullable(),
        spent: amount.nullable(),
        tranches: z
          .strictObject({ paid: count, total: count })
          .nullable()
          .describe('Tranches wholly paid, of those that were not given up; null: no schedule is recorded.'),
        cofunding: z
          .array(
            z.strictObject({
              funderKind: z.enum(FUNDER_KINDS),
              expected: count,
              obtained: count,
              paid: count,
            }),
          )
          .describe('In cents, by kind of funder; of what its consortium agreed to show.'),
      })
      .describe(
        'The last of each of the four amounts. What a tranche waits for, and opinions, are not public.',
      ),
    milestones: z.array(
      z.strictObject({
        title: z.string(),
        kind: z.enum(MILESTONE_KINDS),
        action: z.string().nullable().describe('Null: of the whole project.'),
        dueOn: day,
        verifiedOn: day.nullable().describe('By an officer; null: not yet.'),
      }),
    ),
    trainings: z.array(training),
    learners: z.array(learnerTotal),
    ratios: z.array(learnerRatio),
    targetShares: z.array(targetShare),
    plans: z.array(placedPlan),
  })
  .register(named, { id: 'ProjectDetail' });

export type ProjectListAnswer = z.infer<typeof projectList>;
export type ProjectDetailAnswer = z.infer<typeof projectDetail>;
export type TrainingAnswer = z.infer<typeof training>;
