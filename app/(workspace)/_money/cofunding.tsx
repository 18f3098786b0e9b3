import { PledgeTable } from '@/app/_money/pledge-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ProjectMoney } from '@/lib/money/project-money';
import { pledgeStateWords } from '@/lib/wording/money';
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
      <PledgeTable pledges={money.pledges} />
      {may && (
        <Disclosure summary="Enregistrer un cofinancement, ou son nouvel état">
          <PledgeForm projectId={projectId} />
        </Disclosure>
      )}
      {may && money.pledges.length > 0 && (
        <Disclosure summary="Un cofinancement enregistré par erreur ?">
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
