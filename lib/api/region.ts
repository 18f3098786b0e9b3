import { z } from 'zod';
import { count, day, layers } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';
import {
  MEASURES,
  MEMBERSHIP_ROLES,
  ORGANISATION_KINDS,
  ORIGINS,
  PROJECT_STATUSES,
} from '@/lib/domain/vocabulary';
import { became, figureListMeta, learnerRatio, learnersAsOf, learnersWithNet, learnerTotal } from './common';
import { actionReference, training } from './project';
import { placedPlan } from './verdict';

const regionLearners = {
  measure: z.enum(MEASURES),
  period: z.string().nullable(),
  ...learnersWithNet,
};

const base = {
  code: z.string(),
  name: z.string(),
  overseas: z.boolean(),
  projects: count.describe('Distinct projects that deliver a training in the region.'),
};

export const region = z
  .strictObject({
    ...base,
    learners: z.strictObject(regionLearners),
    trainings: z.strictObject(layers),
    actions: z.array(z.strictObject({ key: z.string(), projects: count })),
    plans: z.array(placedPlan),
  })
  .register(named, { id: 'Region' });

/** `GET /api/v1/regions` */
export const regionList = z
  .strictObject({ data: z.array(region), meta: figureListMeta })
  .register(named, { id: 'RegionList' });

/** `GET /api/v1/regions/{code}` */
export const regionDetail = z
  .strictObject({
    asOf: day,
    learnersAsOf,
    ...base,
    learners: z.strictObject({
      ...regionLearners,
      totals: z.array(learnerTotal),
      ratios: z.array(learnerRatio),
    }),
    trainings: z.strictObject(layers),
    actions: z.array(
      z.strictObject({
        ...actionReference,
        projects: z.array(
          z.strictObject({
            slug: z.string(),
            acronym: z.string(),
            name: z.string(),
            lead: z.string().nullable(),
            status: z.enum(PROJECT_STATUSES),
          }),
        ),
        trainings: z.strictObject(layers),
        learners: z.array(learnerTotal),
        ratios: z.array(learnerRatio),
      }),
    ),
    delivered: z.array(
      z.strictObject({
        ...training.shape,
        project: z.strictObject({ slug: z.string(), acronym: z.string() }),
      }),
    ),
    organisations: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(ORGANISATION_KINDS),
        healthUniversity: z.boolean(),
        origin: z.enum(ORIGINS),
        became,
        projects: z.array(
          z.strictObject({ slug: z.string(), acronym: z.string(), role: z.enum(MEMBERSHIP_ROLES) }),
        ),
      }),
    ),
    zones: z.array(z.strictObject({ number: count, label: z.string().nullable() })),
    plans: z.array(placedPlan),
  })
  .register(named, { id: 'RegionDetail' });

export type RegionListAnswer = z.infer<typeof regionList>;
export type RegionDetailAnswer = z.infer<typeof regionDetail>;
