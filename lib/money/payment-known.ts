import type { PaymentRow } from '@/db/money-rows';
import type { Read } from '@/db/store';
import type { Known } from '@/lib/domain/money/payment';
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
