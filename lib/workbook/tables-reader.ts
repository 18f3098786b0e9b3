import { FILE_LIMITS } from '@/lib/domain/exchange';
import { Refusal } from '@/lib/refusal';
import { readCsvSheet } from './csv-records';
import { fileKind } from './file-kind';
import { ProblemList } from './problem-list';
import { headingsAmong } from './table-headings';
import { TableBudget, TableSheet, type TableSink } from './table-sheet';
import { tablesOfWorkbook } from './table-sheets';
import type { ReadTable, TablesAsked, TablesRead } from './tables-read';

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
  const sink = { problems: new ProblemList(), notices: new ProblemList(), hidden: new ProblemList() };
  const { problems, notices, hidden } = sink;
  const budget = new TableBudget(progress);
  const tables =
    fileKind(bytes) === 'zip'
      ? await tablesOfWorkbook(bytes, asked, sink, budget)
      : csvTable(bytes, asked, sink, budget);
  if (tables.length === 0 && problems.all().length === 0)
    problems.add('no_known_sheet', null, namesOf(asked));
  else if (tables.every(({ rows }) => rows.length === 0) && problems.all().length === 0)
    problems.add('no_data', null);
  return { tables, problems: problems.all(), notices: notices.all(), hidden: hidden.all() };
}

const namesOf = ({ specs }: TablesAsked) => ({ sheets: specs.map(({ name }) => name).join(', ') });

function csvTable(
  bytes: Buffer,
  { specs, besides }: TablesAsked,
  sink: TableSink,
  budget: TableBudget,
): ReadTable[] {
  const reader = new TableSheet('', specs, sink, budget);
  const headings = specs.flatMap(({ columns }) => columns.map(({ heading }) => heading));
  readCsvSheet(bytes, headingsAmong(headings), reader, sink.problems);
  if (reader.table) return [reader.table];
  sink.problems.add('no_known_headings', null, namesOf({ specs, besides }));
  return [];
}
