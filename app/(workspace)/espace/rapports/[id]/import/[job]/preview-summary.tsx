import { LeftOfFile } from '@/app/_files/left-of-file';
import { DataTable } from '@/app/_ui/data-table';
import type { ImportJob } from '@/lib/import/import-job';
import { CELL_CHANGES } from '@/lib/import/import-plan';
import { foundWords } from '@/lib/wording/imports';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';

const COUNT_WORDS = {
  created: 'nouvelles',
  changed: 'modifiées',
  cleared: 'effacées',
  unchanged: 'inchangées',
  conflict: 'à trancher',
} as const;

/** What the file would change, counted, and the totals that one compares with one's own. */
export function PreviewSummary({ job }: { job: ImportJob }) {
  const conflicts = job.counts.conflict > 0;
  // What the choices left is in the report: the two ends that were possible before are no longer news.
  const settled = conflicts && job.state === 'committed';
  return (
    <>
      <h2>Ce que contient le fichier</h2>
      {job.found && <p>{foundWords(job.found)}</p>}
      <dl className="app-import-counts">
        {CELL_CHANGES.map((change) => (
          <div key={change}>
            <dt>{COUNT_WORDS[change]}</dt>
            <dd>{formatCount(job.counts[change] + job.offerCounts[change])}</dd>
          </div>
        ))}
      </dl>
      <LeftOfFile notices={job.notices} />
      <DataTable
        caption="Totaux, à comparer aux vôtres"
        note={
          conflicts && !settled
            ? 'Après publication\u00a0: selon que les conflits gardent la valeur du service ou prennent la vôtre.'
            : 'Somme des nombres\u00a0: les estimations et les réponses sans nombre n’y entrent pas.'
        }
        columns={[
          { key: 'measure', label: 'Mesure' },
          { key: 'period', label: 'Période' },
          { key: 'file', label: 'Dans le fichier', numeric: true },
          { key: 'cells', label: 'Cellules', numeric: true },
          { key: 'before', label: 'Rapport avant', numeric: true },
          ...(settled ? [] : [{ key: 'after', label: 'Rapport après', numeric: true }]),
        ]}
        rows={job.totals.map((total) => ({
          key: `${total.periodId}|${total.measure}`,
          cells: [
            measureWords[total.measure].label,
            total.period,
            formatCount(total.file),
            formatCount(total.cells),
            formatCount(total.before),
            ...(settled
              ? []
              : [
                  total.after === total.afterMine
                    ? formatCount(total.after)
                    : `${formatCount(total.after)} ou ${formatCount(total.afterMine)}`,
                ]),
          ],
        }))}
      />
    </>
  );
}
