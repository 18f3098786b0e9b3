import { z } from 'zod';
import { REASONS, RULE_RESULTS } from '@/lib/domain/eligibility/reading';
import { ELIGIBILITY_VERDICTS } from '@/lib/domain/eligibility/vocabulary';
import { day, season } from '@/lib/domain/figure-shapes';
import { named } from '@/lib/domain/named-shapes';

const fact = z.strictObject({
  kind: z.string(),
  text: z.string().describe('In French, as the screens say it.'),
  effectiveOn: day.nullable().describe('Since when it is so; null: deduced, or not said.'),
  knownFrom: day.nullable(),
  source: z.string().nullable(),
});

const note = z.strictObject({
  verdict: z.enum(ELIGIBILITY_VERDICTS),
  note: z.string(),
  day,
  stands: z.boolean().describe('False where the facts are no longer those that it was written about.'),
});

const rule = z.strictObject({
  code: z.string(),
  action: z.string(),
  season,
  result: z.enum(RULE_RESULTS),
  reading: z.enum(RULE_RESULTS).describe('The same without regard to the season.'),
  reason: z.enum(REASONS).nullable(),
  label: z.string(),
  sentence: z.string().describe('As it is printed, letter for letter.'),
  src: z.array(z.string()).describe('Document and line: « 003:457 ».'),
  facts: z.array(fact),
  note: note.nullable().describe('Null also for whoever does not read what officers write.'),
});

/** `GET /api/v1/projects/{slug}/eligibility` */
export const projectEligibilityShape = z
  .strictObject({ slug: z.string(), day, rules: z.array(rule) })
  .register(named, { id: 'ProjectEligibility' });
export type ProjectEligibilityAnswer = z.infer<typeof projectEligibilityShape>;
