import { DataTable } from '@/app/_ui/data-table';
import type { OverlapEffect } from '@/lib/project/project-overlaps';
import { measureWords } from '@/lib/wording/measures';
import { netWords } from '@/lib/wording/nets';
import { formatCount } from '@/lib/wording/numbers';

/** What the overlaps of a project do to its totals, nothing hidden: for those entitled. */
export function OverlapEffects({ effects }: { effects: OverlapEffect[] }) {
  if (effects.length === 0) return null;
  const words = (of: OverlapEffect['declared']) =>
    of ? `brut\u00a0: ${formatCount(of.gross)}\u00a0; ${netWords(of.net)}` : 'sans effet';
  return (
    <DataTable
      caption="Effet sur les totaux du projet"
      note="Rien n’est masqué ici. Une fourchette va du moins au plus de personnes, selon ce que l’on sait."
      columns={[
        { key: 'measure', label: 'Mesure' },
        { key: 'period', label: 'Période' },
        { key: 'declared', label: 'Déclarés (non vérifié)' },
        { key: 'verified', label: 'Vérifiés' },
      ]}
      rows={effects.map(({ measure, period, declared, verified }) => ({
        key: `${measure} ${period}`,
        cells: [measureWords[measure].label, period, words(declared), words(verified)],
      }))}
    />
  );
}
