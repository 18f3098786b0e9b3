import { lastRevisions } from '@/db/report-revisions';
import type { FileProblem, FileRead } from '@/lib/domain/exchange';
import { fileWarnings } from './file-warnings';
import { hiddenChanges } from './hidden-changes';
import type { CellChange, PlacedCell } from './import-plan';
import { type ImportResult, NO_CHANGES } from './import-result';
import { keepSome } from './item-file';
import { inOrder } from './problem-order';
import { inRuns } from './problem-runs';
import { type PlacedFile, type Placing, placeRows } from './row-placement';

const RANK: Record<CellChange, number> = { conflict: 0, changed: 1, cleared: 1, created: 1, unchanged: 2 };

/** What a file would do to a report, with every problem that it has. Nothing is written in the database. */
export async function previewOf(placing: Placing, file: FileRead): Promise<ImportResult> {
  const now = await lastRevisions(placing.read, placing.report.id);
  const mark = placing.mark ?? file.mark ?? now;
  const { mark: fileMark } = file;
  if (fileMark && fileMark.reportId !== placing.report.id)
    return kept(
      file,
      { cells: [], offers: [], totals: [], problems: [{ place: null, code: 'other_report', params: {} }] },
      mark,
    );
  const ageUnknown = fileMark === null;
  if (ageUnknown) file.notices.unshift({ place: null, code: 'age_unknown', params: {} });
  const placed = await placeRows(
    { ...placing, ageUnknown, ofFile: true, mark: placing.mark ?? fileMark ?? undefined },
    file,
  );
  const warnings = await fileWarnings(placing.read, placing.report, placed.cells);
  return kept(file, placed, mark, warnings);
}

async function kept(
  file: FileRead,
  placed: PlacedFile,
  { revision, offerRevision }: ImportResult['mark'],
  warnings: readonly FileProblem[] = [],
): Promise<ImportResult> {
  // Reading already says of most lines that they are there twice: once is enough.
  const rowOf = ({ place }: FileProblem) => `${place?.sheet}|${place?.row}`;
  const twice = new Set(file.problems.filter(({ code }) => code === 'duplicate_line').map(rowOf));
  const found = placed.problems.filter((one) => one.code !== 'repeated_line' || !twice.has(rowOf(one)));
  const unseen = hiddenChanges(file.hidden, placed);
  const problems = inRuns(inOrder([...file.problems, ...found, ...unseen]));
  const cells = placed.cells.toSorted((a, b) => RANK[a.change] - RANK[b.change]);
  const offers = placed.offers.toSorted((a, b) => RANK[a.change] - RANK[b.change]);
  return {
    refusal: null,
    form: file.form,
    rows: file.rows.length,
    problems: await keepSome('imports', problems),
    cells: await keepSome('imports', cells),
    offers: await keepSome('imports', offers),
    warnings: await keepSome('imports', inOrder([...warnings])),
    notices: await keepSome('imports', file.notices),
    found: foundIn(file),
    counts: countsOf(cells),
    offerCounts: countsOf(offers),
    totals: placed.totals,
    mark: { revision, offerRevision },
    written: null,
  };
}

function countsOf(items: readonly Pick<PlacedCell, 'change'>[]): Record<CellChange, number> {
  const counts = { ...NO_CHANGES };
  for (const { change } of items) counts[change] += 1;
  return counts;
}

/** What was read, counted as its sender would count it. */
const foundIn = ({ rows, offers }: FileRead): NonNullable<ImportResult['found']> => ({
  lines: rows.filter(({ cells }) => cells.length > 0).length,
  values: rows.reduce((sum, { cells }) => sum + cells.length, 0),
  openings: offers.length,
  comments: rows.filter(({ comment }) => comment !== '').length,
});
