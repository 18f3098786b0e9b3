import { z } from 'zod';
import { linesText, lineText } from './accepted-text';
import {
  type FieldProblem,
  optionalDayInput,
  problem,
  reasonInput,
  sourceDayProblems,
  sourceInput,
} from './inputs';
import { says } from './says';

/** The action whose needs a diagnostic evaluates (003:158), and no other. */
export const DIAGNOSED_ACTION = 'SPECIALISTES';

/** The three domains in which needs are evaluated (003:160-162). */
export const DIAGNOSTIC_DOMAINS = ['health_facilities', 'software_publishers', 'other_industry'] as const;
export type DiagnosticDomain = (typeof DIAGNOSTIC_DOMAINS)[number];

/**
 * What a finding is about: the four that the call asks of a diagnostic (003:164-167), and what a study counted of the
 * trainings that exist, which is no need.
 */
export const FINDING_KINDS = [
  'job_in_tension',
  'skill_need',
  'training_need',
  'attractiveness_action',
  'training_supply',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** How a quantity is meant: « 26 », « plus de 70 », « moins de 10 », « environ 30 », « entre 144 et 204 ». */
export const QUALIFIERS = ['exactly', 'more_than', 'less_than', 'about', 'between'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What became of the link between a finding and a training that answers it. */
export const ANSWER_EVENTS = ['proposed', 'confirmed', 'withdrawn'] as const;
export type AnswerEvent = (typeof ANSWER_EVENTS)[number];

const optionalLine = (most: number) =>
  lineText
    .max(most, says('finding_words_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null);

/** A diagnostic that was delivered, of a project; or, of no project, a study that somebody else made. */
export const diagnosticInput = z.object({
  projectId: z.int().positive().nullable().default(null),
  domain: z.enum(DIAGNOSTIC_DOMAINS, says('diagnostic_domain_needed')),
  title: lineText.min(2, says('diagnostic_title_needed')).max(300, says('diagnostic_title_needed')),
  /** A project says on which day it delivered it; a study may bear none. */
  deliveredOn: optionalDayInput,
  source: sourceInput,
});
export type DiagnosticInput = z.output<typeof diagnosticInput>;

export function diagnosticProblems(
  { projectId, deliveredOn }: Pick<DiagnosticInput, 'projectId' | 'deliveredOn'>,
  today: string,
): FieldProblem[] {
  if (deliveredOn !== null) return sourceDayProblems('deliveredOn', deliveredOn, today);
  return projectId === null ? [] : [problem('deliveredOn', 'day_needed')];
}

const wholeInput = z
  .int(says('quantity_not_whole'))
  .min(0, says('quantity_not_whole'))
  .max(99_999_999, says('quantity_not_whole'))
  .nullable()
  .default(null);

export const findingInput = z.object({
  diagnosticId: z.int().positive(),
  kind: z.enum(FINDING_KINDS, says('finding_kind_needed')),
  label: lineText.min(2, says('finding_label_needed')).max(300, says('finding_label_needed')),
  text: linesText
    .max(2000, says('finding_words_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
  professionId: z.int().positive().nullable().default(null),
  /** The occupation, as ROME numbers it. */
  romeCode: z
    .string()
    .transform((text) => text.replace(/[\s\u00a0\u202f]/g, '').toUpperCase())
    .refine((text) => text === '' || /^[A-Z]\d{4}$/.test(text), says('rome_form'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
  qualifier: z.enum(QUALIFIERS).nullable().default(null),
  low: wholeInput,
  high: wholeInput,
  unit: optionalLine(120),
  horizon: optionalLine(120),
  basis: optionalLine(300),
  source: sourceInput,
});
export type FindingInput = z.output<typeof findingInput>;

/** A quantity says what it counts, when it holds and what it rests on; « between » says two of them, in order. */
export function quantityProblems({
  qualifier,
  low,
  high,
  unit,
  horizon,
  basis,
}: Pick<FindingInput, 'qualifier' | 'low' | 'high' | 'unit' | 'horizon' | 'basis'>): FieldProblem[] {
  if (low === null) return unit === null && high === null ? [] : [problem('low', 'quantity_needed')];
  const problems = Object.entries({ unit, horizon, basis }).flatMap(([field, said]) =>
    said === null ? [problem(field, 'quantity_needs_basis')] : [],
  );
  if (qualifier === 'between' && (high === null || high <= low))
    problems.push(problem('high', 'quantity_upper_needed'));
  if (qualifier !== 'between' && high !== null) problems.push(problem('high', 'quantity_upper_alone'));
  return problems;
}

/** What of an input is kept as a quantity: « exactly » where nothing else is said. */
export const quantityOf = ({ qualifier, low, high, unit, horizon, basis }: FindingInput) => ({
  ...{ unit, horizon, basis },
  qualifier: low === null ? null : (qualifier ?? ('exactly' as const)),
  quantityLow: low,
  quantityHigh: high,
});

/** Takes back a diagnostic, or a finding, that was recorded by mistake. */
export const findingWithdrawal = z.object({ id: z.int().positive(), reason: reasonInput });

/** A training answers a finding, or no longer. */
export const answerInput = z.object({
  findingId: z.int().positive(says('finding_needed')),
  trainingId: z.int().positive(says('training_needed')),
  note: linesText
    .max(2000, says('reason_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
});
export type AnswerInput = z.output<typeof answerInput>;

export const answerWithdrawal = answerInput.extend({ note: reasonInput });
