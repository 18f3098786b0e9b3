import { DataTable } from '@/app/_ui/data-table';
import type { StandingTranche } from '@/lib/domain/money/schedule';
import type { ProjectMilestone } from '@/lib/money/project-milestones';
import { formatDay } from '@/lib/wording/dates';
import { lateTrancheWords, trancheConditionWords, trancheStateWords } from '@/lib/wording/money';
import { formatEurosInFull } from '@/lib/wording/numbers';
import { french } from '@/lib/wording/typography';

interface Props {
  tranches: readonly StandingTranche[];
  milestones: readonly ProjectMilestone[];
}

/** The schedule: what each tranche waits for, and how it stands. */
export function TrancheTable({ tranches, milestones }: Props) {
  const titleOf = (id: number | null) => milestones.find((one) => one.id === id)?.title;
  return (
    <DataTable
      caption="Tranches et leur état"
      hideCaption
      empty="Échéancier non renseigné : il se saisit depuis la convention, aucun n’est proposé."
      columns={[
        { key: 'position', label: 'Tranche' },
        { key: 'cents', label: 'Montant', numeric: true },
        { key: 'condition', label: 'Condition' },
        { key: 'due', label: 'Attendue le' },
        { key: 'state', label: 'État' },
        { key: 'paid', label: 'Versé', numeric: true },
      ]}
      rows={tranches.map((tranche) => ({
        key: String(tranche.position),
        cells: [
          `Tranche ${tranche.position}${tranche.said ? ` (${french(tranche.said)})` : ''}`,
          formatEurosInFull(tranche.cents),
          french(
            [trancheConditionWords[tranche.condition], titleOf(tranche.milestoneId), tranche.conditionText]
              .filter(Boolean)
              .join(' – '),
          ),
          tranche.dueOn ? formatDay(tranche.dueOn) : 'non renseignée',
          stateText(tranche),
          tranche.paidCents > 0 ? formatEurosInFull(tranche.paidCents) : '–',
        ],
      }))}
    />
  );
}

const stateText = ({ state, since, late }: StandingTranche): string =>
  [
    trancheStateWords[state],
    since && (state === 'due' || state === 'blocked') ? `depuis le ${formatDay(since)}` : '',
    late ? lateTrancheWords(state) : '',
  ]
    .filter(Boolean)
    .join(', ');
