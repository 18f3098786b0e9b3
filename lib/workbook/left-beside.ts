import { placeAt } from './column-recognition';
import type { ProblemList } from './problem-list';

/** Where a reader tells what is no problem by itself: what it left, and what its sender does not see. */
export interface Beside {
  notices: ProblemList;
  hidden: ProblemList;
}

/** What a sheet holds beside what is read of it: told once it is over. */
export class LeftBeside {
  private readonly rowsAbove: number[] = [];
  private empty = 0;

  constructor(
    private readonly sheet: string,
    private readonly notices: ProblemList,
  ) {}

  /** A row that is no header, over it. */
  above(row: number): void {
    this.rowsAbove.push(row);
  }

  /** A line that neither counts nor comments. */
  withoutValue(): void {
    this.empty += 1;
  }

  /** With the headings of the columns that nobody reads. */
  end(headings: readonly string[]): void {
    const { sheet, notices, rowsAbove } = this;
    const [from] = rowsAbove;
    if (from !== undefined)
      notices.add('rows_above_left', placeAt(sheet, from), { sheet, from, to: rowsAbove.at(-1) ?? from });
    if (headings.length > 0)
      notices.add('columns_left', null, { sheet, headings: headings.join(', '), count: headings.length });
    if (this.empty > 0) notices.add('rows_without_value', null, { sheet, count: this.empty });
  }
}
