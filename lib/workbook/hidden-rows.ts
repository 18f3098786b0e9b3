import { placeAt } from './column-recognition';
import type { ProblemList } from './problem-list';

/** Hidden rows that say something, told by runs: a filter hides thousands of them. */
export class HiddenRows {
  private run: { from: number; to: number } | null = null;

  constructor(
    private readonly sheet: string,
    private readonly problems: ProblemList,
  ) {}

  add(row: number): void {
    if (this.run && row === this.run.to + 1) this.run.to = row;
    else {
      this.end();
      this.run = { from: row, to: row };
    }
  }

  end(): void {
    if (this.run) this.problems.add('hidden_rows', placeAt(this.sheet, this.run.from), { ...this.run });
    this.run = null;
  }
}
