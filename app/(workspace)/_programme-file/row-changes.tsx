import { cellAddress } from '@/app/_files/column-label';
import { DataTable } from '@/app/_ui/data-table';
import { Pagination } from '@/app/_ui/pagination';
import { isRealDay } from '@/lib/domain/time';
import { ITEMS_ON_PAGE, type Page } from '@/lib/import/list-page';
import type { RowDetail, RowOutcome } from '@/lib/programme-file/file-run';
import { formatDay } from '@/lib/wording/dates';
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
          { key: 'row', label: 'Ligne' },
          { key: 'what', label: 'Objet' },
          { key: 'change', label: 'Changement' },
        ]}
        rows={outcomes.items.map(({ sheet, place, change, what, details }, index) => ({
          key: String(outcomes.from + index),
          cells: [
            cellAddress({ ...place, sheet: place.sheet || sheet, column: '' }),
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

/** What a cell says, a day as a screen says it. */
const said = (text: string): string => (isRealDay(text) ? formatDay(text) : text || 'vide');

const createdText = (details: readonly RowDetail[]): string =>
  ['Création', ...details.map(({ heading, after }) => `${heading}\u00a0: ${said(after)}`)].join(' · ');

const detailText = ({ heading, before, after }: RowDetail): string =>
  `${capitalised(heading)}\u00a0: ${said(before)} → ${said(after)}`;
