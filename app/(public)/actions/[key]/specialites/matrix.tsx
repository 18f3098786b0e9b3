import { DataTable } from '@/app/_ui/data-table';
import { AI_CATEGORY } from '@/lib/domain/specialty';
import type { MatrixCell, SpecialtyMatrix } from '@/lib/specialty/specialty-matrix';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { sourceWords } from '@/lib/wording/source-lines';
import { specialtyWords } from '@/lib/wording/specialties';
import { french } from '@/lib/wording/typography';
import './matrix.css';

/** The annex as printed, row by row; each row is led to by `#specialite-45`. */
export function SpecialtyRows({ matrix, withAi }: { matrix: SpecialtyMatrix; withAi: boolean }) {
  const shown = matrix.categories.filter(({ key }) => withAi || key !== AI_CATEGORY);
  const keys = new Set(shown.map(({ key }) => key));
  return (
    <div className="app-annex">
      <DataTable
        caption="Spécialités et catégories transverses"
        note="Libellés imprimés, fautes comprises."
        columns={[
          { key: 'specialty', label: 'Spécialité' },
          ...shown.map(({ key, label }) => ({ key, label: french(label) })),
        ]}
        rows={matrix.rows.map(({ specialty, cells }) => ({
          key: String(specialty.id),
          cells: [
            <span key="name" id={`specialite-${specialty.id}`}>
              {french(specialtyWords(specialty))}
              {!specialty.inScope && ', hors périmètre de l’action'}
              <span className="app-annex__source">{sourceWords(specialty.src)}</span>
            </span>,
            ...cells
              .filter(({ category }) => keys.has(category))
              .map((cell) => <Said key={cell.category} cell={cell} />),
          ],
        }))}
      />
    </div>
  );
}

function Said({ cell: { printed, said } }: { cell: MatrixCell }) {
  const open = new Set(said.module_open.map(({ trainingId }) => trainingId)).size;
  const written = new Set(said.framework_written.map(({ trainingId }) => trainingId)).size;
  if (open + written === 0)
    return (
      <>
        <span aria-hidden="true">{printed ? '○' : '–'}</span>
        <span className="fr-sr-only">{printed ? 'cochée, rien n’est dit' : 'non cochée'}</span>
      </>
    );
  const words = [
    open > 0 && counted(open, 'module ouvert', 'modules ouverts'),
    written > 0 && counted(written, 'référentiel écrit', 'référentiels écrits'),
    !printed && 'hors matrice imprimée',
  ].filter(Boolean);
  return (
    <>
      <span aria-hidden="true">
        {open > 0 ? '●' : '◐'} {formatCount(open > 0 ? open : written)}
        {!printed && ' hors matrice'}
      </span>
      <span className="fr-sr-only">{words.join(', ')}</span>
    </>
  );
}
