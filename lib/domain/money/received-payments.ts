import { z } from 'zod';
import { type FieldProblem, optionalReasonInput, problem, reasonInput, versionInput } from '../inputs';
import { says } from '../says';
import { type Known, paymentInput, paymentProblems, paymentWarnings } from './payment';
import { MOST_PAYMENTS } from './vocabulary';

const received = paymentInput.pick({ tranche: true, cents: true, paidOn: true, source: true });
type Received = z.output<typeof received>;

/** Every payment of a project, as the service that pays keeps them. */
export const receivedPayments = z.object({
  projectId: paymentInput.shape.projectId,
  payments: z.array(received).max(MOST_PAYMENTS, says('too_many_payments')),
  /** Needed where a recorded payment is not among them: it is taken back. */
  reason: optionalReasonInput,
  /** Of the project, as it was read: what was recorded since is not taken back unseen. */
  version: versionInput,
  confirmed: paymentInput.shape.confirmed,
});
export type ReceivedPayments = z.output<typeof receivedPayments>;

/** What is new among the payments that are sent, with their place, and what was recorded and is not sent. */
export interface PaymentDifference<Row> {
  added: { at: number; payment: Received }[];
  gone: Row[];
}

/** Two payments that say the same are two: each that is sent answers one that is recorded. */
export function paymentDifference<Row extends Received>(
  sent: readonly Received[],
  recorded: readonly Row[],
): PaymentDifference<Row> {
  const left = Map.groupBy(recorded, said);
  const added = sent.flatMap((payment, at) => (left.get(said(payment))?.shift() ? [] : [{ at, payment }]));
  return { added, gone: [...left.values()].flat() };
}

const said = ({ paidOn, cents, tranche, source }: Received): string =>
  `${paidOn} ${cents} ${tranche ?? ''} ${source}`;

/**
 * What is wrong with the payments that are new, and what to confirm of them: each after those that stay and those of an
 * earlier day, as if it were recorded by itself.
 */
export function addedProblems(
  { added, gone }: PaymentDifference<Received>,
  known: Known,
  reason: string | null,
): { problems: FieldProblem[]; warnings: FieldProblem[] } {
  const sum = (payments: readonly Received[]) => payments.reduce((total, { cents }) => total + cents, 0);
  const before = added.toSorted((a, b) => (a.payment.paidOn < b.payment.paidOn ? -1 : 1));
  const asOf = (rank: number): Known => {
    const earlier = before.slice(0, rank).map(({ payment }) => payment);
    const moved = (position: number | null) =>
      sum(earlier.filter(({ tranche }) => tranche === position)) -
      sum(gone.filter(({ tranche }) => tranche === position));
    return {
      ...known,
      paidCents: known.paidCents + sum(earlier) - sum(gone),
      tranches: known.tranches.map((one) => ({ ...one, paidCents: one.paidCents + moved(one.position) })),
    };
  };
  const each = (ask: (payment: Received, known: Known) => FieldProblem[]) =>
    before.flatMap(({ at, payment }, rank) =>
      ask(payment, asOf(rank)).map((one) => ({ ...one, path: `payments.${at}.${one.path}` })),
    );
  return {
    problems: [...each(paymentProblems), ...reasonProblems(gone, reason)],
    warnings: each(paymentWarnings),
  };
}

/** What is taken back needs a reason, as it does on its page. */
function reasonProblems(gone: readonly Received[], reason: string | null): FieldProblem[] {
  const [first] = gone;
  if (!first) return [];
  if (reason === null)
    return [problem('reason', 'payments_left_out', { count: gone.length, day: first.paidOn })];
  return reasonInput.safeParse(reason).success ? [] : [problem('reason', 'reason_needed')];
}
