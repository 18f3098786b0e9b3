import type { FilePlace, FileProblem } from '@/lib/domain/exchange';
import { COMMENT_COLUMN } from '@/lib/workbook/column-headings';
import { runsOf } from './problem-runs';
import type { PlacedFile } from './row-placement';

/**
 * What the sender of a file does not see, where it changes the report or is wrong: somebody who filters a template and
 * sends it back has not changed what the filter hides.
 */
export function hiddenChanges(hidden: readonly FileProblem[], placed: PlacedFile): FileProblem[] {
  if (hidden.length === 0) return [];
  const touched: FilePlace[] = placed.problems.flatMap(({ place }) => place ?? []);
  const commented = new Set<string>();
  for (const { place, change, ...item } of [...placed.cells, ...placed.offers]) {
    if (change === 'unchanged') continue;
    touched.push(place);
    if ('commented' in item && item.commented) commented.add(place.sheet);
  }
  return hiddenAmong(
    hidden.filter(({ code, params }) => code !== 'hidden_column' || params.heading !== COMMENT_COLUMN),
    touched,
  ).concat(
    hidden.filter(
      ({ code, params, place }) =>
        code === 'hidden_column' && params.heading === COMMENT_COLUMN && commented.has(place?.sheet ?? ''),
    ),
  );
}

/** What is hidden of a file, where cells that count are: its sheets, its columns, and its rows by their runs. */
export function hiddenAmong(hidden: readonly FileProblem[], touched: readonly FilePlace[]): FileProblem[] {
  return hidden.flatMap((problem): FileProblem[] => {
    const { place, code, params } = problem;
    if (code === 'hidden_sheet') return touched.some(({ sheet }) => sheet === params.sheet) ? [problem] : [];
    const here = touched.filter(({ sheet }) => sheet === place?.sheet);
    if (code === 'hidden_column') return here.some(({ column }) => column === place?.column) ? [problem] : [];
    if (code !== 'hidden_rows' || !place) return [problem];
    const [from, to] = [Number(params.from), Number(params.to)];
    const rows = here.map(({ row }) => row).filter((row) => row >= from && row <= to);
    return runsOf(rows).map((run) => ({ code, place: { ...place, row: run.from }, params: { ...run } }));
  });
}
