import { fold } from '@/lib/domain/fold';
import { PROBLEMS_SHEET } from './column-headings';
import { ProblemList } from './problem-list';
import { isCalled, LOOKED_AT } from './sheet-kinds';
import { readSheet } from './sheet-reader';
import { type TableBudget, TableSheet, type TableSink } from './table-sheet';
import type { ReadTable, TableRow, TableSpec, TablesAsked } from './tables-read';
import { workbookFrame } from './workbook-frame';
import { openZip } from './zip-entries';

/** A sheet that has the headings of a spec. */
interface Candidate {
  name: string;
  hidden: boolean;
  named: boolean;
  table: ReadTable;
  sink: TableSink;
}

/**
 * Reads the tables of a workbook: a sheet by its name, or by its headings where somebody gave it another. What is left
 * is told; of two sheets that differ nobody can tell which is meant, and the file is refused where they do.
 */
export async function tablesOfWorkbook(
  bytes: Buffer,
  { specs, besides }: TablesAsked,
  sink: TableSink,
  budget: TableBudget,
): Promise<ReadTable[]> {
  const { problems, notices } = sink;
  const zip = await openZip(bytes);
  const frame = await workbookFrame(zip);
  const candidates: Candidate[] = [];
  let beyond = 0;
  for (const [index, { name, hidden, entry }] of frame.sheets.entries()) {
    const spec = specs.find((one) => fold(one.name) === fold(name));
    if (!spec && isCalled(name, [...besides, PROBLEMS_SHEET])) continue;
    if (!spec && index >= LOOKED_AT) {
      beyond += 1;
      continue;
    }
    const own = emptySink();
    const reader = new TableSheet(name, spec ? [spec] : specs, own, budget, spec ? 'name' : 'headings');
    await readSheet(zip.chunks(entry), frame, reader);
    const { table, tried } = reader;
    const named = spec !== undefined;
    if (table && hidden && !named) notices.add('hidden_sheet_left', null, { sheet: name });
    else if (table) candidates.push({ name, hidden, named, table, sink: own });
    else if (tried > 0 && named) problems.add('table_without_header', null, { sheet: name });
    else if (tried > 0) notices.add('sheet_left', null, { sheet: name });
  }
  if (beyond > 0) notices.add('sheets_beyond', null, { count: beyond, limit: LOOKED_AT });
  const read = new Set(specs.map((spec) => oneOf(spec, candidates, sink)));
  return candidates.filter((one) => read.has(one)).map(({ table }) => table);
}

const emptySink = (): TableSink => ({
  problems: new ProblemList(),
  notices: new ProblemList(),
  hidden: new ProblemList(),
});

const says = ({ table, sink }: Candidate) => table.rows.length > 0 || sink.problems.all().length > 0;

/** The sheet that is read of those with the headings of a spec: the one that bears its name, if it says something. */
function oneOf({ name }: TableSpec, all: readonly Candidate[], sink: TableSink): Candidate | undefined {
  const own = all
    .filter(({ table }) => table.name === name)
    .toSorted((a, b) => Number(b.named) - Number(a.named));
  const main = own.find(says) ?? own[0];
  if (!main) return undefined;
  for (const list of ['problems', 'notices', 'hidden'] as const)
    for (const { code, place, params } of main.sink[list].all()) sink[list].add(code, place, params);
  if (!main.named) sink.notices.add('sheet_read_as', null, { sheet: main.name, as: name });
  if (main.hidden && main.table.rows.length > 0) sink.hidden.add('hidden_sheet', null, { sheet: main.name });
  for (const other of own) {
    if (other === main) continue;
    const names = { sheet: other.name, read: main.name };
    const more = differing(main, other);
    if (more) sink.problems.add('table_elsewhere', more, names);
    else sink.notices.add('sheet_copy_left', null, names);
  }
  return main;
}

/** Where a sheet says something that the one that is read does not. */
function differing(main: Candidate, { name, table, sink }: Candidate) {
  const known = new Set(main.table.rows.map(saidBy));
  const row = table.rows.find((one) => !known.has(saidBy(one)));
  if (row) return { sheet: name, row: row.row, column: '' };
  return sink.problems.all().find(({ place }) => place !== null)?.place ?? null;
}

const saidBy = ({ cells }: TableRow): string =>
  JSON.stringify(
    Object.entries(cells)
      .map(([key, { text }]) => [key, text])
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
