import { SourceWords } from '@/app/_charts/source-words';
import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import type { SeasonMoney } from '@/lib/overview/season-money';
import {
  amountText,
  type MoneyLine,
  seasonMoneyLines,
  seasonMoneyNote,
  shareText,
} from '@/lib/overview/season-money-lines';
import { seasonNames } from '@/lib/wording/actions';
import { french } from '@/lib/wording/typography';

interface Props {
  seasons: SeasonMoney[];
  params: Readonly<Record<string, string | undefined>>;
}

/** What was published and announced of each season, and the sum of what is recorded: side by side, none added to another. */
export function SeasonAid({ seasons, params }: Props) {
  return (
    <section aria-labelledby="rapprochement">
      <h2 id="rapprochement">Rapprochement des saisons</h2>
      {seasons.map((money) => (
        <DataTable
          key={money.season}
          caption={seasonNames(money.season)}
          note={french(seasonMoneyNote(money))}
          columns={[
            { key: 'label', label: 'Montant' },
            { key: 'amount', label: 'Valeur', numeric: true },
            { key: 'covers', label: 'Pour' },
            { key: 'share', label: 'Part du budget' },
            { key: 'source', label: 'Source' },
          ]}
          rows={seasonMoneyLines(money).map((line) => ({ key: line.key, cells: cellsOf(line) }))}
        />
      ))}
      <ExportLinks table="season-money" params={params} />
    </section>
  );
}

const cellsOf = (line: MoneyLine) => [
  french(line.label),
  line.cents === null ? (
    <span key="amount" className="app-figure--words">
      {amountText(line)}
    </span>
  ) : (
    amountText(line)
  ),
  line.covers || '–',
  french(shareText(line.share) ?? '–'),
  line.source ? <SourceWords key="source" source={line.source} /> : '–',
];
