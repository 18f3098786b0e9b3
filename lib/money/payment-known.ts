import { type PaymentRow, paymentTakenBackOn } from '@/db/money-rows';
import type { Read } from '@/db/store';
import { createdKnown, later } from '@/lib/domain/known';
import type { Known } from '@/lib/domain/money/payment';
import type { FoundProject } from '@/lib/project/project-found';
import { moneyOfProject } from './project-money';

/** What a payment of a project is read beside today, with the payments that stand. */
export function paymentKnown(
  read: Read,
  projectId: number,
  today: string,
): { known: Known; recorded: PaymentRow[] } {
  const money = moneyOfProject(read, projectId, today);
  return {
    known: {
      today,
      signedOn: money.versions[0]?.signedOn,
      tranches: money.tranches,
      contractedCents: money.contracted?.cents ?? money.versions.at(-1)?.aidCents ?? 0,
      paidCents: money.payments.reduce((sum, { cents }) => sum + cents, 0),
    },
    recorded: money.payments,
  };
}

/**
 * From when a payment is known: its own day or, where it says again one of the same day or tranche that was taken back,
 * the day of that. Until then readings have the former one, and would else have both.
 */
export const paymentKnownFrom = (
  read: Read,
  { id: projectId, decidedOn }: FoundProject['project'],
  { paidOn, tranche }: { paidOn: string; tranche: number | null },
): string =>
  later(createdKnown(paidOn, decidedOn), paymentTakenBackOn(read, { projectId, paidOn, tranche }) ?? '');
