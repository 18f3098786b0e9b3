import { DataTable } from '@/app/_ui/data-table';
import type { PublicMoney } from '@/lib/money/public-money';
import { formatDay } from '@/lib/wording/dates';
import { funderKindWords, pledgeStateWords } from '@/lib/wording/money';
import { tranchesShareWords } from '@/lib/wording/money-portfolio';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { capitalised, french } from '@/lib/wording/typography';

/** « Tranches : 1 versée sur 2 »: how far the payments are, and nothing of what they wait for. */
export const TranchesPaid = ({ tranches }: Pick<PublicMoney, 'tranches'>) => (
  <p>Tranches : {tranches ? tranchesShareWords(tranches) : 'échéancier non renseigné'}.</p>
);

/** What others than the strategy give, by kind of funder: expected, obtained and paid are never one sum. */
export function Cofunding({ cofunding, day }: Pick<PublicMoney, 'cofunding'> & { day: string }) {
  if (cofunding.length === 0)
    return <p>Cofinancements : non renseignés, ou que le consortium ne publie pas.</p>;
  const cents = (value: number) => (value > 0 ? formatEurosInFull(value) : '–');
  return (
    <DataTable
      caption="Cofinancements"
      note={`Par type de financeur, connus au ${formatDay(day)}. Attendu, obtenu et versé ne s’additionnent pas.`}
      columns={[
        { key: 'kind', label: 'Financeur' },
        { key: 'expected', label: capitalised(pledgeStateWords.expected), numeric: true },
        { key: 'obtained', label: capitalised(pledgeStateWords.obtained), numeric: true },
        { key: 'paid', label: capitalised(pledgeStateWords.paid), numeric: true },
      ]}
      rows={cofunding.map(({ funderKind, expected, obtained, paid }) => ({
        key: funderKind,
        cells: [
          capitalised(french(funderKindWords[funderKind])),
          cents(expected),
          cents(obtained),
          cents(paid),
        ],
      }))}
    />
  );
}
