import { z } from 'zod';
import { MAX_CENTS, parseEuros } from './euros';
import { confirmedInput, dayInput, type FieldProblem, problem, sourceInput } from './inputs';
import type { RefusalCode } from './refusal-codes';
import { says } from './says';
import { AMOUNT_KINDS, type AmountKind } from './vocabulary';

/** An amount as a person types it (« 4 043 200,00 € », « 55,5 M€ »), or whole cents from a program. */
export const centsInput = z.union([z.string(), z.number()]).transform((typed, context) => {
  const refuse = (code: RefusalCode) => {
    context.addIssue({ code: 'custom', message: says(code) });
    return z.NEVER;
  };
  if (typeof typed === 'string') {
    const parsed = parseEuros(typed);
    return parsed.ok ? parsed.cents : refuse(parsed.code);
  }
  if (!Number.isInteger(typed) || typed < 0) return refuse('not_an_amount');
  return typed > MAX_CENTS ? refuse('amount_too_large') : typed;
});

/** The same, where it may be left blank. */
export const optionalCentsInput = z
  .union([z.literal('').transform(() => null), centsInput])
  .nullable()
  .default(null);

export const amountInput = z.object({
  projectId: z.int().positive(),
  kind: z.enum(AMOUNT_KINDS, says('amount_kind_needed')),
  cents: centsInput,
  /** The day that its document bears: it is known from then. */
  datedOn: dayInput,
  source: sourceInput,
  confirmed: confirmedInput,
});
export type AmountInput = z.output<typeof amountInput>;

/** Beyond so many times another amount of the project, a figure has probably two zeros too many. */
const FAR = 100;

/** What to confirm: an amount a hundred times another one of the project, or a hundredth of it. */
export function amountWarnings(
  { kind, cents }: Pick<AmountInput, 'kind' | 'cents'>,
  others: readonly { kind: AmountKind; cents: number }[],
): FieldProblem[] {
  if (cents === 0) return [];
  const compared =
    kind === 'paid' || kind === 'spent' ? ['contracted', 'announced'] : ['announced', 'contracted'];
  const known = compared
    .map((of) => others.find((other) => other.kind === of))
    .find((other) => other !== undefined && other.cents > 0);
  if (!known) return [];
  // What is paid or spent begins small: only too much of it is surprising.
  const tooSmall = kind !== 'paid' && kind !== 'spent' && cents * FAR <= known.cents;
  return cents >= known.cents * FAR || tooSmall
    ? [problem('cents', 'amount_far', { cents, known: known.cents, kind: known.kind })]
    : [];
}
