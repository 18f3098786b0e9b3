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
  /** Warnings keep nothing from being published. */
  of?: 'errors' | 'warnings';
}

/** Every wrong cell of the file, where the spreadsheet shows it, with what it holds and what to do. */
export function ProblemsTable({ problems, page, hrefOf, of = 'errors' }: Props) {
  return (
    <>
      <DataTable
        caption={
          of === 'errors'
            ? counted(problems.total, 'erreur')
            : counted(problems.total, 'valeur inhabituelle', 'valeurs inhabituelles')
        }
        columns={[
          { key: 'cell', label: 'Cellule' },
          { key: 'sentence', label: of === 'errors' ? 'Ce qui ne va pas' : 'Ce qui surprend' },
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
        label={of === 'errors' ? 'Pages des erreurs' : 'Pages des valeurs inhabituelles'}
      />
    </>
  );
}
