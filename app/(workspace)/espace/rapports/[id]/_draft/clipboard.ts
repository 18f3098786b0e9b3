/** What was copied from a spreadsheet, row by row. The last, empty row that Excel adds is left out. */
export function readBlock(text: string): string[][] {
  const rows = text.replace(/\r\n?/g, '\n').split('\n');
  if (rows.at(-1) === '') rows.pop();
  return rows.map((row) => row.split('\t').map(unquoted));
}

/** Whether a pasted text is a block of cells; a single value is left to the field itself. */
export const isBlock = (text: string): boolean => /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''));

/** Excel quotes a cell that holds a line break or a quote. */
const unquoted = (cell: string): string => {
  const text = cell.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"')
    : text;
};
