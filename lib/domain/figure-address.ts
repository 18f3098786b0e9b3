import { z } from 'zod';
import { type Grain, LAYERS, LEVEL_KEYS, MEASURES, type Measure } from './vocabulary';

/** The figures that are not sums of learners nor components: each is a distinct count, or a sum of amounts. */
export const COUNTED_FIGURES = [
  'laureates',
  'participations',
  'aid',
  'regions',
  'reports',
  'trainings',
] as const;
export type CountedFigure = (typeof COUNTED_FIGURES)[number];

export const LEARNER_GRAINS = [
  'programme',
  'action',
  'region',
  'action_region',
  'action_level',
  'project',
] as const satisfies readonly Grain[];
export type LearnerGrain = (typeof LEARNER_GRAINS)[number];

/** Where the figure stands: the dimensions that it does not name are summed over. */
export interface FigurePlace {
  action?: string;
  region?: string;
  level?: string;
  /** The slug of a project. */
  project?: string;
}

/**
 * The name of a figure of the service, whatever the screen: with a season, a day and a layer, it is what
 * « Pourquoi ce chiffre ? » answers for.
 */
export type FigureAddress =
  | { kind: 'component'; componentId: string }
  /** Learners of a cell of the fixed public tables; without a period, the sum over those known. */
  | { kind: 'learners'; measure: Measure; periodId?: number; place: FigurePlace }
  | { kind: 'count'; what: CountedFigure; place: FigurePlace };

/** The query of an explanation, after the season and the day, with the names that the API has too. */
export const placeQuery = z.object({
  action: z.string().optional(),
  region: z.string().optional(),
  level: z.enum(LEVEL_KEYS).optional(),
  project: z.string().optional(),
});
export const learnersQuery = placeQuery.extend({
  measure: z.enum(MEASURES).default('entered'),
  period: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional(),
});
export const layerQuery = z.enum(LAYERS).optional();

/** The fixed table in which a place is a cell; undefined where no table has it. */
export function grainOf({ action, region, level, project }: FigurePlace): LearnerGrain | undefined {
  const named = [action && 'action', region && 'region', level && 'level', project && 'project']
    .filter(Boolean)
    .join('_');
  return LEARNER_GRAINS.find((grain) => (grain === 'programme' ? named === '' : grain === named));
}
