import { z } from 'zod';
import { linesText, lineText } from './accepted-text';
import { parseCount } from './count';
import type { RefusalCode } from './refusal-codes';
import { says } from './says';
import { isRealDay } from './time';
import { COUNTING_MODES, type CountingMode, type DatePrecision, type TargetEvent } from './vocabulary';

/** What changes a target after the documents of the call. */
export const AMENDMENT_EVENTS = ['amendment', 'decision'] as const satisfies readonly TargetEvent[];

/** A target as a person types it; null is « pas de cible chiffrée », which must be said: a blank is refused. */
const targetInput = z.union([z.string(), z.number(), z.null()]).transform((typed, context) => {
  if (typed === null) return null;
  const text = String(typed).trim();
  const parsed = parseCount(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({
    code: 'custom',
    message: text === '' ? says('target_needed') : says('target_not_whole'),
  });
  return z.NEVER;
});

const PRECISIONS: readonly DatePrecision[] = ['year', 'month', 'day'];

/** A due date as precise as the document that sets it: a year, a month or a day. */
export function readDue(text: string): { dueOn: string; duePrecision: DatePrecision } | undefined {
  const dueOn = text.trim();
  const precision = PRECISIONS[dueOn.split('-').length - 1];
  const fits = /^\d{4}(?:-\d{2}){0,2}$/.test(dueOn) && isRealDay(`${dueOn}-01-01`.slice(0, 10));
  return fits && precision ? { dueOn, duePrecision: precision } : undefined;
}

const dueInput = lineText
  .refine((text) => text === '' || readDue(text) !== undefined, says('impossible_due'))
  .nullable()
  .transform((text) => text || null);

/** An amendment of a target, as a form or a script gives it. */
export const amendmentInput = z.object({
  componentId: z.string().max(80),
  event: z.enum(AMENDMENT_EVENTS).default('amendment'),
  target: targetInput,
  /** Absent: the due date stays. Null or blank: there is none any more. */
  dueOn: dueInput.optional(),
  /** Absent: what the count started from stays. */
  baseline: z.int().min(0).max(99_999_999).nullable().optional(),
  inForceFrom: lineText.refine(isRealDay, says('impossible_date')),
  /** The amendment or decision that founds it. */
  src: lineText.min(2, says('source_needed')).max(300, says('source_too_long')),
  reason: linesText.min(2, says('amendment_reason_needed')).max(2000, says('reason_too_long')),
  /** The version that the person had before his eyes: another one since then is a conflict. */
  expectedVersion: z.int().positive().optional(),
  /** What the target is said to count: never changed by an amendment. */
  countingMode: z.enum(COUNTING_MODES).optional(),
  unit: z.string().optional(),
});
export type Amendment = z.output<typeof amendmentInput>;

/** The last version of a target, as far as an amendment needs it. */
export interface AmendedVersion {
  version: number;
  target: number | null;
  baseline: number | null;
  dueOn: string | null;
  duePrecision: DatePrecision | null;
  countingMode: CountingMode;
  inForceFrom: string;
  inForceTo: string | null;
}

export interface AmendmentProblem {
  kind: 'invalid' | 'conflict';
  path: string;
  code: RefusalCode;
  params: Record<string, string | number | null>;
}

/**
 * The version that an amendment makes of the last one, or why it cannot be: somebody amended meanwhile, another mode
 * or unit (which is another indicator), a target of 0 without a baseline above it, a day before the version that
 * stands, a due date before the amendment takes effect, an objective that has ended, or nothing that changes. A day
 * to come is taken: until then the version before it holds.
 */
export function amended<V extends AmendedVersion>(
  last: V,
  unit: string,
  given: Amendment,
): { version: V } | { problem: AmendmentProblem } {
  const no = (
    path: string,
    code: RefusalCode,
    params: AmendmentProblem['params'] = {},
    kind: AmendmentProblem['kind'] = 'invalid',
  ) => ({ problem: { kind, path, code, params } });
  const { target, inForceFrom } = given;
  const baseline = given.baseline === undefined ? last.baseline : given.baseline;
  const due = dueOf(last, given.dueOn);

  if (given.expectedVersion !== undefined && given.expectedVersion !== last.version)
    return no(
      'target',
      'target_changed_meanwhile',
      { theirs: last.target, mine: target, version: last.version },
      'conflict',
    );
  const isOther = (given.countingMode ?? last.countingMode) !== last.countingMode;
  if (isOther || (given.unit ?? unit) !== unit) return no('target', 'indicator_switched');
  if (target === 0 && !baseline) return no('target', 'zero_target');
  if (target !== null && target === baseline) return no('target', 'target_equals_baseline', { baseline });
  if (inForceFrom < last.inForceFrom)
    return no('inForceFrom', 'amendment_before_agreement', { day: last.inForceFrom });
  if (last.inForceTo !== null && inForceFrom >= last.inForceTo)
    return no('inForceFrom', 'objective_ended', { day: last.inForceTo });
  if (due.dueOn !== null && due.dueOn < inForceFrom.slice(0, due.dueOn.length))
    return no('dueOn', 'due_before_force');
  if (target === last.target && baseline === last.baseline && due.dueOn === last.dueOn)
    return no('target', 'nothing_amended');
  return { version: { ...last, ...due, target, baseline, inForceFrom, version: last.version + 1 } };
}

function dueOf(last: AmendedVersion, typed: string | null | undefined) {
  if (typed === undefined) return { dueOn: last.dueOn, duePrecision: last.duePrecision };
  return (typed && readDue(typed)) || { dueOn: null, duePrecision: null };
}
