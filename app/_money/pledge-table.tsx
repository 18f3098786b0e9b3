import { DataTable } from '@/app/_ui/data-table';
import type { ProjectMoney } from '@/lib/money/project-money';
import { formatDay } from '@/lib/wording/dates';
import { funderKindWords, pledgeStateWords } from '@/lib/wording/money';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';

/** What others than the strategy give: the last word on each funder. */
export function PledgeTable({ pledges }: Pick<ProjectMoney, 'pledges'>) {
  return (
    <DataTable
      caption="Cofinancements, par financeur"
      hideCaption
      empty="Aucun cofinancement enregistré."
      note="Attendu, obtenu et versé ne s’additionnent pas : de chaque financeur, le dernier état connu."
      columns={[
        { key: 'funder', label: 'Financeur' },
        { key: 'state', label: 'État' },
        { key: 'cents', label: 'Euros', numeric: true },
        { key: 'dated', label: 'Daté du' },
        { key: 'source', label: 'Source' },
        { key: 'shown', label: 'Total de son type' },
      ]}
      rows={pledges.map(({ id, funderKind, funder, state, cents, datedOn, source, shown }) => ({
        key: String(id),
        cells: [
          <span key="funder">
            {french(funder)}
            <span className="app-second">{funderKindWords[funderKind]}</span>
          </span>,
          pledgeStateWords[state],
          formatEurosInFull(cents),
          formatDay(datedOn),
          french(source),
          shown ? 'public' : 'non public',
        ],
      }))}
    />
  );
}
