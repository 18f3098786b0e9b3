import { cellKey } from './sheet-part';
import { readSheet } from './sheet-reader';
import type { WorkbookFrame } from './workbook-frame';

/** What the cells of some rows hold, by their address, as a person reads it. */
export async function valuesOfRows(
  rows: readonly string[],
  frame: WorkbookFrame,
): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  async function* sheet() {
    yield Buffer.from('<worksheet><sheetData>');
    for (const row of rows) yield Buffer.from(row, 'latin1');
    yield Buffer.from('</sheetData></worksheet>');
  }
  await readSheet(sheet(), frame, {
    row({ row, cells }) {
      for (const { column, kind, text } of cells)
        values.set(cellKey({ row, column }), kind === 'date' ? text.split('-').reverse().join('/') : text);
      return true;
    },
    end: () => undefined,
  });
  return values;
}
