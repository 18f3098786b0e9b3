import type { FileProblem } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { fileProblemText } from '@/lib/wording/file-problems';
import { PROBLEM_COLUMN } from './column-headings';
import { csvRecords, type KnownHeadings } from './csv-records';
import { csvBytes } from './csv-writer';
import { knownHeadings } from './header-reader';
import { bareText } from './safe-text';
import type { SheetRow } from './sheet-cells';

/**
 * A CSV given back: the same rows with a last column « Erreur » that says what is wrong in each, replaced when the
 * file is marked again. What is wrong with the file as a whole or its headings stands in the row under them. UTF-8
 * with its mark, whatever the file came in; a text that a spreadsheet would run is written after an apostrophe.
 */
export function markedCsv(
  original: Uint8Array,
  problems: readonly FileProblem[],
  known: KnownHeadings = knownHeadings,
): Uint8Array {
  const { delimiter, rows } = csvRecords(Buffer.from(original), known);
  const header = Math.max(
    rows.findIndex((row) => known(asSheetRow(row)) >= 3),
    0,
  );
  const bare = withoutProblems(rows, header);
  const width = Math.max(...bare.map((row) => row.length));
  const sentences = new Map<number, string[]>();
  for (const { place, ...problem } of problems) {
    const row = Math.max(place ? place.row - 1 : 0, header + 1);
    const where = place?.column ? `${headingAt(bare[header], place.column)}\u00a0: ` : '';
    sentences.set(row, [...(sentences.get(row) ?? []), where + fileProblemText(problem)]);
  }
  while (bare.length <= Math.max(...sentences.keys())) bare.push([]);
  const marked = bare.map((row, index) => [
    ...row.map(bareText),
    ...Array.from({ length: width - row.length }, () => ''),
    index === header ? PROBLEM_COLUMN : (sentences.get(index) ?? []).join(' '),
  ]);
  return csvBytes(marked, delimiter);
}

const asSheetRow = (row: readonly string[]): SheetRow => ({
  row: 1,
  hidden: false,
  cells: row.map((text, column) => ({ column, kind: 'text', text })),
});

function withoutProblems(rows: readonly string[][], header: number): string[][] {
  const column = (rows[header] ?? []).findIndex((text) => fold(text) === fold(PROBLEM_COLUMN));
  return rows.map((row) => (column < 0 ? [...row] : row.slice(0, column)));
}

function headingAt(headings: readonly string[] | undefined, column: string): string {
  let index = 0;
  for (const letter of column) index = index * 26 + letter.charCodeAt(0) - 64;
  return headings?.[index - 1]?.trim() || `colonne ${column}`;
}
