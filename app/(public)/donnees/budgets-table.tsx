import { SourceWords } from '@/app/_charts/source-words';
import { DataTable } from '@/app/_ui/data-table';
import { GapMarks } from '@/app/_ui/figure-links';
import type { Params } from '@/app/_ui/keep-filters';
import type { GapMarks as GapMarksOf } from '@/lib/gap/gap-marks';
import type { Budget } from '@/lib/overview/programme-overview';
import { formatAtPrecision } from '@/lib/wording/dates';
import { formatEuros } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';

interface Props {
  budgets: Budget[];
  gaps: GapMarksOf['budgets'];
  params: Params;
}

/** Budgets that documents print at different dates: side by side, none replaces another. */
export function BudgetsTable({ budgets, gaps, params }: Props) {
  return (
    <DataTable
      caption="Budgets de la stratégie et de ses formations, à leur date"
      note="Chaque montant est celui d’un document ou d’une page publique ; aucun n’en remplace un autre."
      columns={[
        { key: 'label', label: 'Budget' },
        { key: 'amount', label: 'Montant', numeric: true },
        { key: 'date', label: 'Date' },
        { key: 'source', label: 'Source' },
      ]}
      rows={budgets.map(({ key, label, cents, asOf, precision, inferred, source }) => ({
        key: `${key} ${source}`,
        cells: [
          <span key="label">
            {french(label)} <GapMarks gaps={gaps.get(key)} params={params} />
          </span>,
          formatEuros(cents),
          asOf
            ? `${formatAtPrecision(`${asOf}-01-01`.slice(0, 10), precision ?? 'day')}${inferred ? ' (date déduite)' : ''}`
            : 'sans date',
          <SourceWords key="source" source={source} />,
        ],
      }))}
    />
  );
}
