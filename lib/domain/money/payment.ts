import { z } from 'zod';
import { centsInput } from '../amount';
import {
  confirmedInput,
  dayInput,
  type FieldProblem,
  problem,
  sourceDayProblems,
  sourceInput,
  versionInput,
} from '../inputs';
import type { StandingTranche } from './schedule';

/** What was paid to a consortium, once: never a running total. */
export const paymentInput = z.object({
  projectId: z.int().positive(),
  /** The position of the tranche that it pays, where the schedule is known. */
  tranche: z.int().min(1).max(20).nullable().default(null),
  cents: centsInput,
  paidOn: dayInput,
  source: sourceInput,
  version: versionInput,
  confirmed: confirmedInput,
});
export type PaymentInput = z.output<typeof paymentInput>;

/** What a payment is read beside. */
export interface Known {
  today: string;
  /** The signature of the first agreement; undefined where none is recorded. */
  signedOn: string | undefined;
  tranches: readonly Pick<StandingTranche, 'position' | 'cents' | 'paidCents' | 'state'>[];
  contractedCents: number;
  paidCents: number;
}

export function paymentProblems(
  { tranche, cents, paidOn }: Pick<PaymentInput, 'tranche' | 'cents' | 'paidOn'>,
  { today, signedOn, tranches }: Known,
): FieldProblem[] {
  const problems = sourceDayProblems('paidOn', paidOn, today);
  if (signedOn === undefined) problems.push(problem('paidOn', 'agreement_missing'));
  else if (paidOn < signedOn) problems.push(problem('paidOn', 'payment_before_agreement', { day: signedOn }));
  if (cents === 0) problems.push(problem('cents', 'payment_needed'));
  if (tranche !== null && !tranches.some(({ position }) => position === tranche))
    problems.push(problem('tranche', 'tranche_unknown', { position: tranche }));
  return problems;
}

/** What to confirm: more than the agreement gives, more than the tranche is, or a tranche whose condition is not met. */
export function paymentWarnings(
  { tranche, cents }: Pick<PaymentInput, 'tranche' | 'cents'>,
  { tranches, contractedCents, paidCents }: Known,
): FieldProblem[] {
  const warnings: FieldProblem[] = [];
  if (paidCents + cents > contractedCents)
    warnings.push(
      problem('cents', 'over_contracted', { cents: paidCents + cents, contracted: contractedCents }),
    );
  const paid = tranches.find(({ position }) => position === tranche);
  if (paid && paid.paidCents + cents > paid.cents)
    warnings.push(problem('cents', 'over_tranche', { cents: paid.paidCents + cents, tranche: paid.cents }));
  if (paid && (paid.state === 'blocked' || paid.state === 'to_come' || paid.state === 'cancelled'))
    warnings.push(problem('tranche', 'tranche_not_due', { position: paid.position, state: paid.state }));
  return warnings;
}
