import { DataTable } from '@/app/_ui/data-table';
import { Pagination } from '@/app/_ui/pagination';
import type { ImportJob } from '@/lib/import/import-job';
import { ITEMS_ON_PAGE } from '@/lib/import/list-page';
import { formatDay } from '@/lib/wording/dates';
import { changeKindWords } from '@/lib/wording/imports';
import { counted } from '@/lib/wording/plural';
import { lineOfCell, shownCell, shownPlace } from './change-words';

interface Props {
  job: ImportJob;
  page: number;
  hrefOf: (page: number) => string;
  /** « change » before publishing, « a changé » after. */
  done: boolean;
}

/** Each value that changes, with what stood before; then the openings. */
export function ChangesTable({ job, page, hrefOf, done }: Props) {
  const { changes, names } = job;
  const offers = job.offers.filter(({ change }) => change !== 'conflict');
  return (
    <>
      {changes.total > 0 && (
        <>
          <DataTable
            caption={`${counted(changes.total, 'valeur')} ${done ? 'publiées ou changées par le fichier' : 'à publier'}`}
            columns={[
              { key: 'training', label: 'Formation' },
              { key: 'line', label: 'Ligne' },
              { key: 'measure', label: 'Mesure' },
              { key: 'before', label: 'Avant', numeric: true },
              { key: 'after', label: 'Après', numeric: true },
              { key: 'kind', label: 'Valeur' },
              { key: 'comment', label: 'Commentaire' },
              { key: 'place', label: 'Dans le fichier' },
            ]}
            rows={changes.items.map((cell, index) => {
              const { training, line, measure } = lineOfCell(cell, names);
              const same = cell.text.state === cell.now.state && cell.text.value === cell.now.value;
              return {
                key: String(changes.from + index),
                cells: [
                  training,
                  line,
                  measure,
                  shownCell(cell.now),
                  shownCell(cell.text),
                  same ? 'commentaire seul' : changeKindWords[cell.change],
                  <span key="comment" className="app-import-comment">
                    {cell.comment ?? ''}
                  </span>,
                  shownPlace(cell.place),
                ],
              };
            })}
          />
          <Pagination
            page={page}
            pages={Math.ceil(changes.total / ITEMS_ON_PAGE)}
            hrefOf={hrefOf}
            label="Pages des valeurs"
          />
        </>
      )}
      {offers.length > 0 && (
        <DataTable
          caption={counted(offers.length, 'ouverture')}
          columns={[
            { key: 'what', label: 'Ouverture' },
            { key: 'before', label: 'Avant' },
            { key: 'after', label: 'Après' },
            { key: 'place', label: 'Dans le fichier' },
          ]}
          rows={offers.map(({ offer, now, place }) => ({
            key: `${offer.subject}|${offer.participationId}|${offer.trainingId ?? offer.organisationId}`,
            cells: [
              offer.trainingId === null ? 'Université' : (names.trainings[offer.trainingId] ?? ''),
              now === '' ? 'non renseignée' : formatDay(now),
              offer.happenedOn === '' ? 'retirée' : formatDay(offer.happenedOn),
              shownPlace(place),
            ],
          }))}
        />
      )}
    </>
  );
}
