import { DataTable } from '@/app/_ui/data-table';
import { alikeBases } from '@/lib/domain/money/ratios';
import type { LearnerAid } from '@/lib/money/learner-aid';
import { measureWords } from '@/lib/wording/measures';
import { learnerBasisWords } from '@/lib/wording/money';
import { formatCount, formatEurosInFull } from '@/lib/wording/numbers';

/** What the aid makes for each planned learner. No threshold is printed: no verdict, and nothing is compared. */
export function LearnerAidTable({ rows }: { rows: readonly LearnerAid[] }) {
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="Aide conventionnée par apprenant prévu"
      note={`À titre indicatif : l’appel demande l’adéquation de l’aide et du nombre d’apprenants (003:102), sans en imprimer le rapport.${
        alikeBases(rows) ? '' : ' Ces lignes ne se comparent pas : leurs bases diffèrent.'
      }`}
      columns={[
        { key: 'measure', label: 'Mesure' },
        { key: 'count', label: 'Prévus, années enregistrées', numeric: true },
        { key: 'cents', label: 'Aide', numeric: true },
        { key: 'basis', label: 'Base' },
      ]}
      rows={rows.map(({ measure, count, cents, basis }) => ({
        key: measure,
        cells: [
          measureWords[measure].label,
          formatCount(count),
          formatEurosInFull(cents),
          learnerBasisWords[basis],
        ],
      }))}
    />
  );
}
