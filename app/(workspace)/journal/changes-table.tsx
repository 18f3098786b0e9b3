import { DataTable } from '@/app/_ui/data-table';
import type { JournalLine } from '@/lib/journal/journal-lines';
import { changeWords } from '@/lib/journal/journal-words';

/** What a line wrote, from what to what. */
export function ChangesTable({ line }: { line: JournalLine }) {
  const rows = line.changes.map((change, index) => ({
    key: `${change.kind} ${index}`,
    lineId: change.kind === 'figure' ? change.lineId : null,
    ...changeWords(change, line.words),
  }));
  const commented = rows.some(({ comment }) => comment !== '');
  return (
    <DataTable
      caption={`Valeurs de la ligne ${line.id}`}
      hideCaption
      columns={[
        { key: 'what', label: 'Quoi' },
        { key: 'before', label: 'Avant' },
        { key: 'after', label: 'Après' },
        ...(commented ? [{ key: 'comment', label: 'Commentaire' }] : []),
      ]}
      rows={rows.map(({ key, what, detail, before, after, comment, lineId }) => ({
        key,
        cells: [
          <span key="what" className="app-journal__thing">
            {what}
            {detail && <span className="app-journal__detail">{detail}</span>}
            {lineId !== null && (
              <span className="app-journal__detail">
                <a href={`/journal?subject=figure:${lineId}`}>
                  Historique de cet effectif
                  <span className="fr-sr-only">
                    {'\u00a0: '}
                    {what}, {detail}
                  </span>
                </a>
              </span>
            )}
          </span>,
          before,
          <strong key="after">{after}</strong>,
          ...(commented ? [comment] : []),
        ],
      }))}
    />
  );
}
