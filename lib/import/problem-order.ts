import type { FileProblem } from '@/lib/domain/exchange';

/** As one reads the file: what concerns it whole, then by sheet (in an order that is given, or as they come), row and column. */
export function inOrder(problems: readonly FileProblem[], order: readonly string[] = []): FileProblem[] {
  const column = (name = '') => name.padStart(3);
  const sheets = [...new Set([...order, ...problems.map(({ place }) => place?.sheet)])];
  return problems.toSorted(
    ({ place: a }, { place: b }) =>
      Number(a !== null) - Number(b !== null) ||
      sheets.indexOf(a?.sheet) - sheets.indexOf(b?.sheet) ||
      (a?.row ?? 0) - (b?.row ?? 0) ||
      column(a?.column).localeCompare(column(b?.column)),
  );
}
