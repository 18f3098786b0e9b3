import { cellAddress } from '@/app/_files/column-label';
import { DataTable } from '@/app/_ui/data-table';
import { Pagination } from '@/app/_ui/pagination';
import { ITEMS_ON_PAGE, type Page } from '@/lib/import/list-page';
import type { SessionOutcome } from '@/lib/session-file/applied-sessions';
import { counted } from '@/lib/wording/plural';

interface Props {
  outcomes: Page<SessionOutcome>;
  page: number;
  hrefOf: (page: number) => string;
}

/** Each session that the file creates or changes. */
export function SessionChanges({ outcomes, page, hrefOf }: Props) {
  if (outcomes.total === 0) return null;
  return (
    <>
      <DataTable
        caption={`${counted(outcomes.total, 'session créée ou modifiée', 'sessions créées ou modifiées')} par ce fichier`}
        columns={[
          { key: 'code', label: 'Session' },
          { key: 'change', label: 'Changement' },
          { key: 'row', label: 'Ligne' },
        ]}
        rows={outcomes.items.map(({ code, place, change }) => ({
          key: code,
          cells: [
            code,
            change === 'created' ? 'Création' : 'Modification',
            cellAddress({ ...place, column: '' }),
          ],
        }))}
      />
      <Pagination
        page={page}
        pages={Math.ceil(outcomes.total / ITEMS_ON_PAGE)}
        hrefOf={hrefOf}
        label="Pages des sessions"
      />
    </>
  );
}
