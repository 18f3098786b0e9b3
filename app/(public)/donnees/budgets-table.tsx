import { SourceWords } from '@/app/_charts/source-words';
import { DataTable } from '@/app/_ui/data-table';
import { GapMarks } from '@/app/_ui/figure-links';
import type { Params } from '@/app/_ui/keep-filters';
import { WhyFigure } from '@/app/_ui/why-figure';
import type { GapMarks as GapMarksOf } from '@/lib/gap/gap-marks';
import type { Budget } from '@/lib/overview/programme-overview';
import { formatAtPrecision, formatDay } from '@/lib/wording/dates';
import { formatEuros, formatEurosInFull } from '@/lib/wording/numbers';
import { capitalised, french } from '@/lib/wording/typography';

interface Props {
  budgets: Budget[];
  gaps: GapMarksOf['budgets'];
  params: Params;
}

/** Budgets that documents print at different dates: side by side, none replaces another. */
export function BudgetsTable({ budgets, gaps, params }: Props) {
  return (
    <>
      <DataTable
        caption="Budgets de la stratégie et de ses formations, à leur date"
        note="Chaque montant est celui d’un document ou d’une page publique ; aucun n’en remplace un autre."
        columns={[
          { key: 'label', label: 'Budget' },
          { key: 'amount', label: 'Montant', numeric: true },
          { key: 'date', label: 'Date' },
          { key: 'source', label: 'Source' },
        ]}
        rows={budgets.map((budget, index) => ({
          key: `${budget.key} ${budget.source}`,
          cells: [
            <span key="label">
              {french(budget.label)} <GapMarks gaps={gaps.get(budget.key)} params={params} />
            </span>,
            <WhyFigure key="amount" why={`/donnees#${explained(index)}`} params={params}>
              {formatEuros(budget.cents)}
            </WhyFigure>,
            dateWords(budget),
            <SourceWords key="source" source={budget.source} />,
          ],
        }))}
      />
      <h3 id="pourquoi-budgets">Pourquoi ces montants ?</h3>
      <p>
        Aucun n’est calculé et aucun ne s’additionne : chacun est ce qu’un document, ou une page, a imprimé à
        sa date.
      </p>
      <ul>
        {budgets.map((budget, index) => (
          <li key={`${budget.key} ${budget.source}`} id={explained(index)}>
            {french(`${budget.label}, ${formatEurosInFull(budget.cents)} : `)}
            {budget.document ? `${french(budget.document)}, ligne ` : 'hors des documents de l’appel, '}
            <SourceWords source={budget.source} />
            {'\u00a0; '}
            {dateWords(budget)}, connu depuis le {formatDay(budget.knownFrom)}.
            {budget.note && ` ${capitalised(french(budget.note))}`}
          </li>
        ))}
      </ul>
    </>
  );
}

const explained = (index: number): string => `budget-${index + 1}`;

const dateWords = ({ asOf, precision, inferred }: Budget): string =>
  asOf
    ? `${formatAtPrecision(`${asOf}-01-01`.slice(0, 10), precision ?? 'day')}${inferred ? ' (date déduite)' : ''}`
    : 'sans date';
