import type { ProjectMoney, SourcedAmount } from '@/lib/money/project-money';
import { formatDay } from '@/lib/wording/dates';
import { aidBaseWords, moneyRemarkWords } from '@/lib/wording/money';
import { formatEurosInFull, formatRate } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { amountWords } from '@/lib/wording/projects';
import { french } from '@/lib/wording/typography';

/** The four amounts of a project, each with its document; what is surprising in their order is said beside them. */
export function MoneyFacts({ money }: { money: ProjectMoney }) {
  return (
    <>
      <dl className="app-facts">
        {(['announced', 'contracted', 'paid', 'spent'] as const).flatMap((kind) => [
          <dt key={`${kind}-label`}>{amountWords[kind].label}</dt>,
          <dd key={kind}>{amountText(money[kind])}</dd>,
        ])}
        <dt>Taux d’aide</dt>
        <dd>
          {money.aidRate
            ? `${formatRate(money.aidRate.fraction)} ${aidBaseWords[money.aidRate.base]}`
            : 'sans base renseignée, aucun taux'}
        </dd>
      </dl>
      {money.remarks.length > 0 && (
        <ul>
          {money.remarks.map((remark) => (
            <li key={remark}>{moneyRemarkWords[remark]}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function amountText(amount: SourcedAmount | null): string {
  if (!amount) return 'non renseignée';
  const payments = amount.payments === null ? '' : `, en ${counted(amount.payments, 'versement')}`;
  return `${formatEurosInFull(amount.cents)}${payments} · ${formatDay(amount.datedOn)} · ${french(amount.source)}`;
}
