import { z } from 'zod';
import { linesText, lineText } from './accepted-text';
import { readDue } from './amendment';
import { parseCount } from './count';
import { parseEuros } from './euros';
import {
  dayInput,
  type FieldProblem,
  optionalReasonInput,
  problem,
  sourceDayProblems,
  sourceInput,
} from './inputs';
import type { IntermediateTarget } from './pace';
import { says } from './says';
import { seasonKeyInput } from './season';
import { LAYERS, PUBLISHED_KINDS, type PublishedKind } from './vocabulary';

/** A whole number as a person types it; null or blank is none. */
const countOrNone = z.union([z.string(), z.number(), z.null()]).transform((typed, context) => {
  const text = typed === null ? '' : String(typed).trim();
  if (text === '') return null;
  const parsed = parseCount(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: says('target_not_whole') });
  return z.NEVER;
});

/** A thing that an objective of an action counts in a season, with its target as a document sets it. */
export const componentInput = z.object({
  actionKey: z.string().min(1, says('action_to_choose')).max(40),
  seasonKey: seasonKeyInput,
  label: lineText.min(2, says('label_needed')).max(300, says('label_too_long')),
  /** Of the catalogue: what is measured, its unit, how it counts. */
  indicatorKey: z.string().min(1, says('indicator_needed')).max(80),
  /** Blank: « pas de cible chiffrée ». */
  target: countOrNone.default(null),
  baseline: countOrNone.default(null),
  /** A year, a month or a day; blank for none. */
  dueOn: lineText
    .refine((text) => text === '' || readDue(text) !== undefined, says('impossible_due'))
    .default(''),
  inForceFrom: dayInput,
  /** The day that the document bears: the target is known from then. */
  datedOn: dayInput,
  documentKey: z
    .string()
    .max(20)
    .nullable()
    .default(null)
    .transform((key) => key || null),
  src: sourceInput,
  /** What remains of a component of an earlier season: shown as « objectif repris », never added to it. */
  remainderOf: z
    .string()
    .max(80)
    .nullable()
    .default(null)
    .transform((id) => id || null),
});
export type ComponentInput = z.output<typeof componentInput>;

/** Where a component should stand at the end of a year before its due date; a blank target takes the year back. */
export const intermediateTargetInput = z.object({
  componentId: z.string().max(80),
  year: z.int(says('period_year')).min(2021, says('period_year')).max(2100, says('period_year')),
  target: countOrNone,
  datedOn: dayInput,
  src: sourceInput,
  reason: optionalReasonInput,
});
export type IntermediateTargetInput = z.output<typeof intermediateTargetInput>;

/** What a document printed, as it printed it: « 116,6 % », « 24 », « 55,5 M€ ». */
export const publishedInput = z.object({
  seasonKey: seasonKeyInput,
  /** Blank: of the whole programme. */
  actionKey: z
    .string()
    .max(40)
    .nullable()
    .default(null)
    .transform((key) => key || null),
  kind: z.enum(PUBLISHED_KINDS, says('published_kind_needed')),
  value: lineText.min(1, says('published_value_needed')).max(40, says('published_value_needed')),
  /** Of a rate: the step it seems rounded to, in points (« 10 » is the nearest ten percent); blank: unknown. */
  roundedTo: lineText.regex(/^\d{0,2}(?:,\d)?$/, says('rounding_form')).default(''),
  label: lineText.min(2, says('label_needed')).max(300, says('label_too_long')),
  asOf: dayInput,
  documentKey: z
    .string()
    .max(20)
    .nullable()
    .default(null)
    .transform((key) => key || null),
  src: sourceInput,
  /** What it may be a figure of; none: nobody knows. */
  readings: z
    .array(
      z.object({
        componentIds: z.array(z.string().max(80)).min(1, says('reading_component_needed')).max(20),
        layer: z.enum(LAYERS),
        /** The components are added up before they are divided. */
        pooled: z.boolean().default(false),
        /** The document does not say so. */
        inferred: z.boolean(),
        src: lineText.max(300).nullable().default(null),
      }),
    )
    .max(10)
    .default([]),
});
export type PublishedInput = z.output<typeof publishedInput>;

/** What a public page states: material for the disagreements, never a target nor a result. */
export const statementInput = z.object({
  /** The action that it speaks of; blank: the whole programme. */
  actionKey: z
    .string()
    .max(40)
    .nullable()
    .default(null)
    .transform((key) => key || null),
  datedOn: dayInput,
  text: linesText.min(2, says('statement_text_needed')).max(2000, says('text_too_long')),
  source: sourceInput,
  note: linesText
    .max(2000, says('text_too_long'))
    .nullable()
    .default(null)
    .transform((text) => text || null),
});
export type StatementInput = z.output<typeof statementInput>;

/** The number that a document printed: a rate is a fraction (1.166), an amount is in cents. Undefined: it is none. */
export function publishedValue(kind: PublishedKind, text: string): number | undefined {
  if (kind === 'amount') {
    const euros = parseEuros(text);
    return euros.ok ? euros.cents : undefined;
  }
  if (kind === 'count') {
    const count = parseCount(text);
    return count.ok ? count.value : undefined;
  }
  const [, whole, decimals = ''] = /^(\d{1,4})(?:,(\d{1,4}))?[\s\u00a0\u202f]*%?$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : Number(`${whole}.${decimals || '0'}`) / 100;
}

/** What is wrong with a new component by itself. */
export function componentProblems(given: ComponentInput, today: string): FieldProblem[] {
  const { target, baseline, dueOn, inForceFrom, datedOn } = given;
  const due = readDue(dueOn);
  return [
    ...sourceDayProblems('datedOn', datedOn, today),
    ...(target === 0 && !baseline ? [problem('target', 'zero_target')] : []),
    ...(target !== null && target === baseline
      ? [problem('target', 'target_equals_baseline', { baseline })]
      : []),
    ...(due && due.dueOn < inForceFrom.slice(0, due.dueOn.length)
      ? [problem('dueOn', 'due_before_force')]
      : []),
  ];
}

interface InForce {
  target: number | null;
  baseline: number | null;
  dueOn: string | null;
  inForceFrom: string;
}

/** What is wrong with an intermediate target beside the target that it leads to, and those recorded already. */
export function intermediateProblems(
  { year, target, datedOn }: IntermediateTargetInput,
  version: InForce | undefined,
  recorded: readonly IntermediateTarget[],
  today: string,
): FieldProblem[] {
  if (!version || version.target === null) return [problem('target', 'intermediate_without_target')];
  const dueYear = version.dueOn === null ? null : Number(version.dueOn.slice(0, 4));
  const problems = sourceDayProblems('datedOn', datedOn, today);
  if (dueYear === null) problems.push(problem('year', 'intermediate_without_due'));
  else if (year >= dueYear) problems.push(problem('year', 'intermediate_after_due', { year: dueYear }));
  if (year < Number(version.inForceFrom.slice(0, 4)))
    problems.push(problem('year', 'intermediate_before_force', { day: version.inForceFrom }));
  const known = recorded.find((one) => one.day.startsWith(`${year}-`))?.target ?? null;
  if (known === target)
    problems.push(problem('target', target === null ? 'intermediate_unknown' : 'intermediate_unchanged'));
  const from = version.baseline ?? 0;
  const [least, most] = [Math.min(from, version.target), Math.max(from, version.target)];
  if (target !== null && (target < least || target > most))
    problems.push(problem('target', 'intermediate_beyond_target', { from: least, to: most }));
  return problems;
}
