import type { FileProblem } from '@/lib/domain/exchange';

/** Numbers as runs of those that follow each other. */
export function runsOf(numbers: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}

/**
 * One problem of a run of rows that have the same in the same column, at the first of them: nobody reads it two hundred
 * times. What the cells hold may differ; what is said of them may not. The problems come in the order of the file.
 */
export function inRuns(problems: readonly FileProblem[]): FileProblem[] {
  const found: FileProblem[] = [];
  const open = new Map<string, number>();
  for (const problem of problems) {
    const { place, code, params } = problem;
    if (!place) {
      found.push(problem);
      continue;
    }
    const { value = null, ...said } = params;
    const key = JSON.stringify([place.sheet, place.column, code, said]);
    const at = open.get(key);
    const first = at === undefined ? undefined : found[at];
    if (at !== undefined && first?.place && place.row === (first.place.lastRow ?? first.place.row) + 1) {
      const same = (first.params.value ?? null) === value;
      const { value: _, ...others } = first.params;
      found[at] = {
        ...first,
        place: { ...first.place, lastRow: place.row },
        params: same ? first.params : others,
      };
      continue;
    }
    open.set(key, found.push(problem) - 1);
  }
  return found;
}
