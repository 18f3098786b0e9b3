import { columnLabel } from '@/app/_files/column-label';
import { DataTable } from '@/app/_ui/data-table';
import { Pagination } from '@/app/_ui/pagination';
import { ITEMS_ON_PAGE, type Page } from '@/lib/import/list-page';
import type { RowDetail, RowOutcome } from '@/lib/programme-file/file-run';
import { counted } from '@/lib/wording/plural';
import { capitalised } from '@/lib/wording/typography';

interface Props {
  outcomes: Page<RowOutcome>;
  page: number;
  hrefOf: (page: number) => string;
  /** « à publier » before, « publiées » after. */
  done: boolean;
}

/** Each row that creates or changes something, with what stood before. */
export function RowChanges({ outcomes, page, hrefOf, done }: Props) {
  if (outcomes.total === 0) return null;
  return (
    <>
      <DataTable
        caption={`${counted(outcomes.total, 'ligne')} ${done ? 'publiées' : 'à publier'}`}
        columns={[
          { key: 'sheet', label: 'Feuille' },
          { key: 'row', label: 'Ligne' },
          { key: 'what', label: 'Objet' },
          { key: 'change', label: 'Changement' },
        ]}
        rows={outcomes.items.map(({ sheet, place, change, what, details }, index) => ({
          key: String(outcomes.from + index),
          cells: [
            sheet,
            columnLabel({ ...place, column: '' }),
            what,
            change === 'created' && details.every(({ before }) => before === '')
              ? createdText(details)
              : details.map(detailText).join(' · '),
          ],
        }))}
      />
      <Pagination
        page={page}
        pages={Math.ceil(outcomes.total / ITEMS_ON_PAGE)}
        hrefOf={hrefOf}
        label="Pages des lignes"
      />
    </>
  );
}

const createdText = (details: readonly RowDetail[]): string =>
  ['Création', ...details.map(({ heading, after }) => `${heading} : ${after}`)].join(' · ');

const detailText = ({ heading, before, after }: RowDetail): string =>
  `${capitalised(heading)} : ${before === '' ? 'vide' : before} → ${after === '' ? 'vide' : after}`;
