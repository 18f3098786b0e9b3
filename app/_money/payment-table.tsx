import { DataTable } from '@/app/_ui/data-table';
import type { ProjectMoney } from '@/lib/money/project-money';
import { formatDay } from '@/lib/wording/dates';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';

/** What was paid, one payment after the other. */
export function PaymentTable({ payments }: Pick<ProjectMoney, 'payments'>) {
  return (
    <DataTable
      caption="Chaque versement"
      hideCaption
      empty="Aucun versement enregistré un par un."
      columns={[
        { key: 'on', label: 'Versé le' },
        { key: 'tranche', label: 'Tranche' },
        { key: 'cents', label: 'Euros', numeric: true },
        { key: 'source', label: 'Source' },
      ]}
      rows={payments.map(({ id, paidOn, tranche, cents, source }) => ({
        key: String(id),
        cells: [
          formatDay(paidOn),
          tranche === null ? 'non dite' : `Tranche ${tranche}`,
          formatEurosInFull(cents),
          french(source),
        ],
      }))}
    />
  );
}
