import { z } from 'zod';
import { COUNTED_FIGURES } from '@/lib/domain/figure-address';
import { count, day, layers, rate, season, value } from '@/lib/domain/figure-shapes';
import { LEFT_OUT_REASONS } from '@/lib/domain/left-out';
import { named } from '@/lib/domain/named-shapes';
import { NO_RATE_REASONS } from '@/lib/domain/progress';
import { COUNTING_MODES, LAYERS, MEASURES, OFFER_SUBJECTS, TARGET_EVENTS } from '@/lib/domain/vocabulary';
import { learnersAsOf } from './common';
import { actionReference } from './project';

const projectReference = z.strictObject({ slug: z.string(), acronym: z.string() });
const action = z.strictObject(actionReference);
const actionOfPlace = z.strictObject({ key: z.string(), number: count, shortTitle: z.string() });
const region = z.strictObject({ code: z.string(), name: z.string() });

const rule = z.strictObject({ name: z.string(), text: z.string() }).register(named, { id: 'ExplainedRule' });

const leftOut = z
  .strictObject({
    reason: z.enum(LEFT_OUT_REASONS),
    count: count.nullable(),
    value: value.nullable().describe('Where it is public, or for this reader.'),
    names: z.array(z.string()),
    sentence: z.string().describe('In French.'),
  })
  .register(named, { id: 'LeftOut' });

const explainedParticipation = z
  .strictObject({
    project: projectReference,
    action,
    knownFrom: day,
    declaredOn: day.nullable(),
    validatedOn: day.nullable(),
    answer: z.enum(['not_asked', 'silent', 'reported', 'validated']).describe('In the latest campaign.'),
    value: value.nullable().describe('Null: not for this reader.'),
    lines: count.nullable().describe('The lines that hold a number; null: not for this reader.'),
  })
  .register(named, { id: 'ExplainedParticipation' });

const explainedOffer = z
  .strictObject({
    subject: z.enum(OFFER_SUBJECTS),
    name: z.string(),
    organisation: z.string(),
    project: projectReference,
    action,
    committedOn: day.nullable(),
    openedOn: day.nullable(),
    declaredOn: day.nullable(),
    validatedOn: day.nullable(),
  })
  .register(named, { id: 'ExplainedOffer' });

const explanation = {
  season: season.nullable(),
  asOf: day,
  learnersAsOf,
  name: z.string().describe('The figure in words.'),
  layer: z.enum(LAYERS),
  value,
  sentence: z.string().describe('The formula with its own numbers, in French.'),
  terms: z
    .array(z.strictObject({ label: z.string(), value }))
    .describe('Public numbers that add up to the value, once `duplicates` is taken away.'),
  duplicates: count,
  rules: z.array(rule),
  coverage: z
    .strictObject({
      reported: count,
      validated: count,
      expected: count,
      campaigns: z.array(z.strictObject({ label: z.string(), observedOn: day })),
      unanswered: z
        .array(z.strictObject({ label: z.string(), observedOn: day }))
        .describe('Later campaigns that nobody has answered yet.'),
    })
    .nullable(),
  leftOut: z.array(leftOut),
  complete: z.boolean().describe('Whether this reader may read every part: then they add up to the value.'),
};

/** `GET /api/v1/actions/{key}/components/{id}/explain` */
export const componentExplanation = z
  .strictObject({
    ...explanation,
    season,
    action,
    componentId: z.string(),
    unit: z.string(),
    layers: z.strictObject(layers),
    rate: rate.nullable(),
    reason: z.enum(NO_RATE_REASONS).nullable(),
    reasonSentence: z.string().nullable(),
    target: z.strictObject({
      target: count.nullable(),
      baseline: count.nullable(),
      countingMode: z.enum(COUNTING_MODES),
      modeInferred: z.boolean(),
      version: count,
      versions: count,
      event: z.enum(TARGET_EVENTS),
      inForceFrom: day,
      inForceTo: day.nullable(),
      inferred: z.boolean(),
      document: z.string().nullable(),
      source: z.string(),
      reason: z.string().nullable(),
      dueDate: z.string().nullable(),
    }),
    parts: z.array(explainedParticipation),
    offers: z.array(explainedOffer),
  })
  .register(named, { id: 'ComponentExplanation' });

/** `GET /api/v1/explain/learners` */
export const learnersExplanation = z
  .strictObject({
    ...explanation,
    measure: z.enum(MEASURES),
    period: z.strictObject({ id: count, label: z.string() }).nullable(),
    place: z.strictObject({
      action: actionOfPlace.nullable(),
      region: region.nullable(),
      level: z.string().nullable(),
      project: projectReference.nullable(),
    }),
    layers: z.strictObject(layers),
    termsOf: z.enum(['periods', 'actions', 'regions']).nullable(),
    parts: z.array(explainedParticipation),
  })
  .register(named, { id: 'LearnersExplanation' });

const thing = z.union([
  z.strictObject({ kind: z.literal('laureate'), project: projectReference, actions: z.array(action) }),
  z.strictObject({
    kind: z.literal('participation'),
    project: projectReference,
    action,
    knownFrom: day,
    recordedOn: day.nullable().describe('The day on which it was typed.'),
  }),
  z.strictObject({
    kind: z.literal('aid'),
    project: projectReference,
    cents: count,
    datedOn: day,
    source: z.string(),
  }),
  z.strictObject({ kind: z.literal('region'), ...region.shape, projects: count }),
]);

/** `GET /api/v1/explain/count/{what}` */
export const countExplanation = z
  .strictObject({
    ...explanation,
    what: z.enum(COUNTED_FIGURES),
    place: z.strictObject({ action: actionOfPlace.nullable(), region: region.nullable() }),
    outOf: count.nullable(),
    layers: z.strictObject(layers).nullable(),
    things: z.array(thing),
    parts: z.array(explainedParticipation),
    offers: z.array(explainedOffer),
  })
  .register(named, { id: 'CountExplanation' });

export type ComponentExplanationAnswer = z.infer<typeof componentExplanation>;
export type LearnersExplanationAnswer = z.infer<typeof learnersExplanation>;
export type CountExplanationAnswer = z.infer<typeof countExplanation>;
