import { DataTable } from '@/app/_ui/data-table';
import { ExportLinks } from '@/app/_ui/export-links';
import type { Params } from '@/app/_ui/keep-filters';
import type { ProjectMoney } from '@/lib/money/project-money';
import { formatDay } from '@/lib/wording/dates';
import {
  funderKindWords,
  pledgeStateWords,
  reviewOutcomeWords,
  reviewStepWords,
  reviewWords,
  trancheConditionWords,
  trancheStateWords,
} from '@/lib/wording/money';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { capitalised, french } from '@/lib/wording/typography';

/** What only those who follow the project read of its money: the schedule, payments, reviews, funders by their names. */
export function FollowedMoney({ money, exported }: { money: ProjectMoney; exported: Params }) {
  const { tranches, payments, pledges, reviews } = money;
  return (
    <>
      {tranches.length > 0 && (
        <>
          <DataTable
            caption="Tranches"
            columns={[
              { key: 'position', label: 'Tranche' },
              { key: 'amount', label: 'Montant', numeric: true },
              { key: 'condition', label: 'Condition' },
              { key: 'due', label: 'Prévue' },
              { key: 'paid', label: 'Versé', numeric: true },
              { key: 'state', label: 'État' },
            ]}
            rows={tranches.map((one, index) => ({
              key: `${index} ${one.position}`,
              cells: [
                one.position,
                formatEurosInFull(one.cents),
                french(one.conditionText ?? capitalised(trancheConditionWords[one.condition])),
                one.dueOn ? formatDay(one.dueOn) : '–',
                formatEurosInFull(one.paidCents),
                `${capitalised(trancheStateWords[one.state])}${one.late ? ', en retard' : ''}`,
              ],
            }))}
          />
          <ExportLinks table="project-tranches" params={exported} />
        </>
      )}
      {payments.length > 0 && (
        <>
          <DataTable
            caption="Versements"
            columns={[
              { key: 'on', label: 'Payé le' },
              { key: 'amount', label: 'Montant', numeric: true },
              { key: 'tranche', label: 'Tranche' },
              { key: 'source', label: 'Source' },
            ]}
            rows={payments.map(({ id, paidOn, cents, tranche, source }) => ({
              key: String(id),
              cells: [formatDay(paidOn), formatEurosInFull(cents), tranche ?? '–', french(source)],
            }))}
          />
          <ExportLinks table="project-payments" params={exported} />
        </>
      )}
      {pledges.length > 0 && (
        <>
          <DataTable
            caption="Cofinancements par financeur"
            columns={[
              { key: 'funder', label: 'Financeur' },
              { key: 'kind', label: 'Type' },
              { key: 'state', label: 'État' },
              { key: 'amount', label: 'Montant', numeric: true },
              { key: 'source', label: 'Source' },
            ]}
            rows={pledges.map(({ id, funder, funderKind, state, cents, datedOn, source }) => ({
              key: String(id),
              cells: [
                french(funder),
                capitalised(funderKindWords[funderKind]),
                `${capitalised(pledgeStateWords[state])} au ${formatDay(datedOn)}`,
                formatEurosInFull(cents),
                french(source),
              ],
            }))}
          />
          <ExportLinks table="project-cofunding" params={exported} />
        </>
      )}
      {reviews.length > 0 && (
        <ul>
          {reviews.map(({ id, review, step, outcome, onDay }) => (
            <li key={id}>
              {capitalised(reviewWords[review])}, {reviewStepWords[step]} le {formatDay(onDay)}
              {outcome && ` : ${reviewOutcomeWords[outcome]}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
