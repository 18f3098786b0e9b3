import { LeftOfFile } from '@/app/_files/left-of-file';
import { DataTable } from '@/app/_ui/data-table';
import type { ProgrammeImport } from '@/lib/programme-file/programme-import';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';

/** What the file would create and change, sheet by sheet. */
export function SheetCounts({ job: { bySheet, unchanged, notices } }: { job: ProgrammeImport }) {
  const rows = Object.entries(bySheet).filter(([, { created, changed }]) => created + changed > 0);
  return (
    <>
      <h2>Ce que contient le fichier</h2>
      {rows.length > 0 && (
        <DataTable
          caption="Lignes qui créent ou modifient"
          columns={[
            { key: 'sheet', label: 'Feuille' },
            { key: 'created', label: 'Créées', numeric: true },
            { key: 'changed', label: 'Modifiées', numeric: true },
          ]}
          rows={rows.map(([sheet, { created, changed }]) => ({
            key: sheet,
            cells: [sheet, formatCount(created), formatCount(changed)],
          }))}
        />
      )}
      {unchanged > 0 && <p>{counted(unchanged, 'ligne laisse', 'lignes laissent')} tout comme c’est.</p>}
      <LeftOfFile notices={notices} />
    </>
  );
}
