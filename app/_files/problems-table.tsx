import { DataTable } from '@/app/_ui/data-table';
import { Pagination } from '@/app/_ui/pagination';
import type { FileProblem } from '@/lib/domain/exchange';
import { ITEMS_ON_PAGE, type Page } from '@/lib/import/list-page';
import { fileProblemText } from '@/lib/wording/file-problems';
import { counted } from '@/lib/wording/plural';
import { cellAddress } from './column-label';

interface Props {
  problems: Page<FileProblem>;
  page: number;
  hrefOf: (page: number) => string;
}

/** Every wrong cell of the file, where the spreadsheet shows it, with what it holds and what to do. */
export function ProblemsTable({ problems, page, hrefOf }: Props) {
  return (
    <>
      <DataTable
        caption={counted(problems.total, 'erreur')}
        columns={[
          { key: 'cell', label: 'Cellule' },
          { key: 'sentence', label: 'Ce qui ne va pas' },
          { key: 'value', label: 'Valeur' },
        ]}
        rows={problems.items.map((problem, index) => ({
          key: String(problems.from + index),
          cells: [
            cellAddress(problem.place),
            fileProblemText(problem),
            problem.params.value ?? problem.params.text ?? '',
          ],
        }))}
      />
      <Pagination
        page={page}
        pages={Math.ceil(problems.total / ITEMS_ON_PAGE)}
        hrefOf={hrefOf}
        label="Pages des erreurs"
      />
    </>
  );
}
