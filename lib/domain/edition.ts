import { z } from 'zod';
import { count, day, layers, learners, rates, season } from './figure-shapes';
import { GAP_NUMBERS, GAP_RULES, NUMBER_FORMS } from './gap';
import { named } from './named-shapes';
import { NO_RATE_REASONS } from './progress';
import {
  ACTION_STATUSES,
  COUNTING_MODES,
  DATE_PRECISIONS,
  GAP_STATES,
  MEASURES,
  PROJECT_STATUSES,
  PUBLISHED_KINDS,
} from './vocabulary';

/** Changed when a reader of older editions would no longer understand a new one. */
export const EDITION_FORMAT = 'suivi-cma-edition-1';

const figures = {
  period: z.string(),
  periodStartsOn: day,
  periodEndsOn: day,
  measure: z.enum(MEASURES),
  ...learners,
};
const inAction = { action: z.string() };
const inRegion = { region: z.string() };

const reason = z.enum(NO_RATE_REASONS).nullable();

export const seasonTables = {
  counts: z.strictObject({
    laureates: count,
    participations: count,
    announcedAidCents: count.nullable(),
    projectsWithAid: count,
  }),
  actions: z.strictObject({
    action: z.string(),
    number: count,
    edition: z.string(),
    title: z.string(),
    status: z.enum(ACTION_STATUSES),
    participations: count,
    campaign: z.string().nullable(),
    observedOn: day.nullable(),
    expected: count.nullable(),
    reported: count.nullable(),
    validated: count.nullable(),
  }),
  objectives: z.strictObject({
    ...inAction,
    component: z.string(),
    label: z.string(),
    unit: z.string(),
    countingMode: z.enum(COUNTING_MODES),
    target: count.nullable(),
    baseline: count.nullable(),
    targetVersion: count,
    targetSource: z.string(),
    dueDate: z.string().nullable(),
    duePrecision: z.enum(DATE_PRECISIONS).nullable(),
    period: z.string().nullable(),
    ...layers,
    rates,
    reasons: z.strictObject({ committed: reason, declared: reason, verified: reason }),
  }),
  published: z.strictObject({
    key: z.string(),
    action: z.string().nullable(),
    kind: z.enum(PUBLISHED_KINDS),
    value: z.number(),
    label: z.string(),
    asOf: day.nullable(),
    source: z.string(),
  }),
  regions: z.strictObject({ ...inRegion, name: z.string(), projects: count }),
  projects: z.strictObject({
    project: z.string(),
    acronym: z.string(),
    name: z.string(),
    lead: z.string().nullable(),
    status: z.enum(PROJECT_STATUSES),
  }),
  learnersProgramme: z.strictObject(figures),
  learnersAction: z.strictObject({ ...inAction, ...figures }),
  learnersRegion: z.strictObject({ ...inRegion, ...figures }),
  learnersActionRegion: z.strictObject({ ...inAction, ...inRegion, ...figures }),
  learnersActionLevel: z.strictObject({ ...inAction, level: z.string(), ...figures }),
  learnersProject: z.strictObject({ project: z.string(), ...figures }),
};

const editionSeason = z.strictObject({
  season,
  counts: seasonTables.counts,
  actions: z.array(seasonTables.actions),
  objectives: z.array(seasonTables.objectives),
  published: z.array(seasonTables.published),
  regions: z.array(seasonTables.regions),
  projects: z.array(seasonTables.projects),
  learnersProgramme: z.array(seasonTables.learnersProgramme),
  learnersAction: z.array(seasonTables.learnersAction),
  learnersRegion: z.array(seasonTables.learnersRegion),
  learnersActionRegion: z.array(seasonTables.learnersActionRegion),
  learnersActionLevel: z.array(seasonTables.learnersActionLevel),
  learnersProject: z.array(seasonTables.learnersProject),
});

const editionGap = z.strictObject({
  key: z.string(),
  rule: z.enum(GAP_RULES),
  season: season.nullable(),
  actions: z.array(z.string()),
  label: z.string(),
  state: z.enum(GAP_STATES),
  numbers: z.array(
    z.strictObject({
      name: z.enum(GAP_NUMBERS),
      form: z.enum(NUMBER_FORMS),
      value: z.union([z.number(), z.string()]),
      of: z.string().nullable(),
      source: z.string().nullable(),
      dated: z.strictObject({ on: z.string(), inferred: z.boolean() }).nullable(),
    }),
  ),
  records: z.array(z.strictObject({ code: z.string(), finding: z.string(), treatment: z.string() })),
});

/** An edition, as its text is stored when it is frozen and answered ever after. */
export const edition = z
  .strictObject({
    format: z.literal(EDITION_FORMAT),
    key: z.string(),
    title: z.string(),
    asOf: day.describe('The figures are as known at the end of that day.'),
    frozenAt: z.string().describe('The instant at which the edition was frozen.'),
    demonstration: z.string().nullable().describe('In French: what says that the data are fictitious.'),
    licence: z.string(),
    rules: z.array(z.string()).describe('How to read the tables, in French.'),
    seasons: z.array(editionSeason),
    gaps: z.array(editionGap),
  })
  .register(named, { id: 'Edition' });

export type Edition = z.infer<typeof edition>;
export type EditionSeason = z.infer<typeof editionSeason>;
export type EditionTable = Exclude<keyof EditionSeason, 'season' | 'counts'>;
export type EditionRowOf<T extends keyof typeof seasonTables> = z.infer<(typeof seasonTables)[T]>;
