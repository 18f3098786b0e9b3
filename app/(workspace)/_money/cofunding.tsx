import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ProjectMoney } from '@/lib/money/project-money';
import { formatDay } from '@/lib/wording/dates';
import { funderKindWords, pledgeStateWords } from '@/lib/wording/money';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { capitalised, french } from '@/lib/wording/typography';
import { WithdrawForm } from '../pilotage/withdraw-form';
import { withdrawPledge } from './actions';
import { PledgeForm } from './pledge-form';

interface Props {
  projectId: number;
  money: ProjectMoney;
  /** The reader may write: the lead, or an officer. */
  may: boolean;
}

/** What others than the strategy give: the last word on each funder. */
export function Cofunding({ projectId, money, may }: Props) {
  return (
    <section aria-labelledby="cofinancements">
      <h2 id="cofinancements">Cofinancements</h2>
      <DataTable
        caption="Cofinancements"
        hideCaption
        empty="Aucun cofinancement enregistré."
        note="Attendu, obtenu et versé ne s’additionnent pas : de chaque financeur, le dernier état connu."
        columns={[
          { key: 'funder', label: 'Financeur' },
          { key: 'state', label: 'État' },
          { key: 'cents', label: 'Euros', numeric: true },
          { key: 'dated', label: 'Daté du' },
          { key: 'source', label: 'Source' },
          { key: 'shown', label: 'Total de son type' },
        ]}
        rows={money.pledges.map(({ id, funderKind, funder, state, cents, datedOn, source, shown }) => ({
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
      {may && (
        <Disclosure summary="Enregistrer un cofinancement, ou son nouvel état">
          <PledgeForm projectId={projectId} />
        </Disclosure>
      )}
      {may && money.pledges.length > 0 && (
        <Disclosure summary="Un cofinancement enregistré par erreur ?">
          {money.pledges.map(({ id, funder, state, cents }) => (
            <div key={id}>
              <h3>{`${french(funder)}, ${capitalised(pledgeStateWords[state])}, ${formatEurosInFull(cents)}`}</h3>
              <WithdrawForm action={withdrawPledge} id={id} what="ce cofinancement" />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}
