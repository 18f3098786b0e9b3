import { z } from 'zod';
import { dayInput, optionalSourceInput, reasonInput } from '../inputs';
import { says } from '../says';
import { ASSESSMENTS, FRAMEWORK_KEYS } from './vocabulary';

const frameworkKey = z.enum(FRAMEWORK_KEYS, says('framework_unknown'));

/** What is said of one competence: a framework and the place of the competence in it, never its printed code. */
export const competenceInput = z.object({
  framework: frameworkKey,
  position: z.string().min(1, says('competence_unknown')).max(8, says('competence_unknown')),
  covers: z.boolean().default(true),
  minutes: z
    .int(says('minutes_not_whole'))
    .min(1, says('minutes_not_whole'))
    .max(1_200_000, says('minutes_not_whole'))
    .nullable()
    .default(null),
  assessed: z.enum(ASSESSMENTS, says('assessment_unknown')).nullable().default(null),
});
export type CompetenceInput = z.output<typeof competenceInput>;

/**
 * What a training covers. `replaces`: the frameworks of which the whole is said, so that a competence which is not
 * listed is not covered; « all »: those that are listed or were said before, else all those of the action.
 */
export const coverageInput = z.object({
  trainingId: z.int().positive(),
  replaces: z.union([z.literal('all'), z.array(frameworkKey).max(FRAMEWORK_KEYS.length)]).default('all'),
  competences: z.array(competenceInput).max(120),
  /** The last row that the person had before his eyes; 0: nothing was said yet. */
  seen: z.int().min(0).optional(),
});
export type CoverageInput = z.output<typeof coverageInput>;

/** The printed title of a table that has none, from a day on; null: no longer decided. */
export const attributionInput = z.object({
  framework: frameworkKey,
  title: z.string().max(300).nullable(),
  effectiveOn: dayInput,
  source: optionalSourceInput,
  reason: reasonInput,
});
export type AttributionInput = z.output<typeof attributionInput>;

/** Whether the people of a profession are trained by a framework, from a day on. */
export const professionLinkInput = z.object({
  framework: frameworkKey,
  professionId: z.int().positive(says('profession_unknown')),
  linked: z.boolean(),
  effectiveOn: dayInput,
  reason: reasonInput,
});
export type ProfessionLinkInput = z.output<typeof professionLinkInput>;
