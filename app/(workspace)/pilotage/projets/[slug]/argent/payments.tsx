import { PaymentTable } from '@/app/_money/payment-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ManagedMoney } from '@/lib/money/managed-money';
import { formatDay } from '@/lib/wording/dates';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { withdrawMoneyFact } from '../../../../_money/actions';
import { WithdrawForm } from '../../../withdraw-form';
import { PaymentForm } from './payment-form';

/** What was paid, one payment after the other. */
export function Payments({ managed }: { managed: ManagedMoney }) {
  const { project, money } = managed;
  const { payments, tranches, next } = money;
  return (
    <section aria-labelledby="versements">
      <h2 id="versements">Versements</h2>
      <PaymentTable payments={payments} />
      {money.versions.length > 0 && (
        <Disclosure summary="Enregistrer un versement">
          {payments.length === 0 && money.paid && (
            <p>
              Un total versé de {formatEurosInFull(money.paid.cents)} est enregistré à ce jour. Dès le premier
              versement, le total est la somme des versements : enregistrez aussi les versements passés.
            </p>
          )}
          <PaymentForm
            project={project}
            tranches={tranches.filter(({ state }) => state !== 'cancelled')}
            proposed={next?.position}
          />
        </Disclosure>
      )}
      {payments.length > 0 && (
        <Disclosure summary="Un versement enregistré par erreur ?">
          {payments.map(({ id, paidOn, cents }) => (
            <div key={id}>
              <h3>{`${formatEurosInFull(cents)}, ${formatDay(paidOn)}`}</h3>
              <WithdrawForm
                action={withdrawMoneyFact}
                thing="payment"
                id={id}
                version={project.version}
                what="ce versement"
              />
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}
