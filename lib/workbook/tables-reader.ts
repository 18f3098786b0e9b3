import { FILE_LIMITS } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { Refusal } from '@/lib/refusal';
import { PROBLEMS_SHEET } from './column-headings';
import { readCsvSheet } from './csv-records';
import { fileKind } from './file-kind';
import { ProblemList } from './problem-list';
import { readSheet } from './sheet-reader';
import { headingsAmong } from './table-headings';
import { TableBudget, TableSheet } from './table-sheet';
import type { ReadTable, TableSpec, TablesRead } from './tables-read';
import { workbookFrame } from './workbook-frame';
import { openZip } from './zip-entries';

/** What a file of tables may hold. */
export interface TablesAsked {
  specs: readonly TableSpec[];
  /** Sheets of the template that nobody reads. */
  besides: readonly string[];
}

/**
 * Reads a workbook whose sheets are tables, or a CSV that is one of them, by its content alone. It may take seconds:
 * only its thread calls it (`readTableFile` for everybody else).
 */
export async function readTables(
  bytes: Buffer,
  asked: TablesAsked,
  progress?: (rows: number) => void,
): Promise<TablesRead> {
  if (bytes.length > FILE_LIMITS.bytes)
    throw new Refusal('too_large', 'file_too_large', { megabytes: FILE_LIMITS.bytes / 1_000_000 });
  const problems = new ProblemList();
  const budget = new TableBudget(progress);
  const tables =
    fileKind(bytes) === 'zip'
      ? await tablesOf(bytes, asked, problems, budget)
      : csvTable(bytes, asked, problems, budget);
  if (tables.length === 0 && problems.all().length === 0)
    problems.add('no_known_sheet', null, namesOf(asked));
  else if (tables.every(({ rows }) => rows.length === 0) && problems.all().length === 0)
    problems.add('no_data', null);
  return { tables, problems: problems.all() };
}

const namesOf = ({ specs }: TablesAsked) => ({ sheets: specs.map(({ name }) => name).join(', ') });

/** Each sheet is known by its name; one that is not, and is shown, is somebody's mistake. */
async function tablesOf(
  bytes: Buffer,
  { specs, besides }: TablesAsked,
  problems: ProblemList,
  budget: TableBudget,
): Promise<ReadTable[]> {
  const zip = await openZip(bytes);
  const frame = await workbookFrame(zip);
  const ours = new Set([...besides, PROBLEMS_SHEET].map(fold));
  const tables: ReadTable[] = [];
  for (const sheet of frame.sheets) {
    const spec = specs.find(({ name }) => fold(name) === fold(sheet.name));
    if (!spec) {
      if (!sheet.hidden && !ours.has(fold(sheet.name)))
        problems.add('unknown_sheet', null, { sheet: sheet.name, ...namesOf({ specs, besides }) });
      continue;
    }
    const reader = new TableSheet(sheet.name, [spec], problems, budget);
    await readSheet(zip.chunks(sheet.entry), frame, reader);
    if (!reader.table && reader.tried > 0) problems.add('table_without_header', null, { sheet: sheet.name });
    else if (sheet.hidden && reader.table && reader.table.rows.length > 0)
      problems.add('hidden_sheet', null, { sheet: sheet.name });
    if (reader.table) tables.push(reader.table);
  }
  return tables;
}

function csvTable(
  bytes: Buffer,
  { specs, besides }: TablesAsked,
  problems: ProblemList,
  budget: TableBudget,
): ReadTable[] {
  const reader = new TableSheet('', specs, problems, budget);
  const headings = specs.flatMap(({ columns }) => columns.map(({ heading }) => heading));
  readCsvSheet(bytes, headingsAmong(headings), reader, problems);
  if (reader.table) return [reader.table];
  problems.add('no_known_headings', null, namesOf({ specs, besides }));
  return [];
}
