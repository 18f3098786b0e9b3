import type { FilePlace, FileProblem } from '@/lib/domain/exchange';
import type { CellProblemCode } from '@/lib/domain/file-problem-codes';

/** More than this are counted, not kept: the first ones are enough to see what goes wrong. */
const KEPT = 5_000;

/** The problems of a file as they are found; read in the order of its cells. */
export class ProblemList {
  private readonly kept: FileProblem[] = [];
  private more = 0;

  add(code: CellProblemCode, place: FilePlace | null, params: FileProblem['params'] = {}): void {
    if (this.kept.length < KEPT) this.kept.push({ place, code, params });
    else this.more++;
  }

  /** Those of the whole file first, then sheet by sheet, row by row. */
  all(): FileProblem[] {
    const sheets = [...new Set(this.kept.map(({ place }) => place?.sheet ?? ''))];
    const sorted = this.kept.toSorted(
      (a, b) =>
        Number(a.place !== null) - Number(b.place !== null) ||
        sheets.indexOf(a.place?.sheet ?? '') - sheets.indexOf(b.place?.sheet ?? '') ||
        (a.place?.row ?? 0) - (b.place?.row ?? 0) ||
        (a.place?.column.length ?? 0) - (b.place?.column.length ?? 0) ||
        (a.place?.column ?? '').localeCompare(b.place?.column ?? '', 'en'),
    );
    if (this.more > 0) sorted.push({ place: null, code: 'more_problems', params: { count: this.more } });
    return sorted;
  }
}
