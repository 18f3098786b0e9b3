import type { FileProblem } from '@/lib/domain/exchange';
import { fold } from '@/lib/domain/fold';
import { nearest } from '@/lib/domain/nearest';
import { FileRow } from '@/lib/programme-file/file-row';
import type { FileWords } from '@/lib/programme-file/file-words';
import type { TablesRead } from '@/lib/workbook/tables-read';
import { columnsOf, SHEET_NAMES, type SheetName } from './columns';

export type SessionRow = FileRow<SheetName>;

/** The rows of a file that speak of one session. */
export interface RowsOfSession {
  code: string;
  session: SessionRow;
  slots: SessionRow[];
  participants: SessionRow[];
  attendance: SessionRow[];
}

/**
 * The rows of a file by the session that they name, in the order of its first sheet. A row of another sheet that names
 * none of them, and a session that is there twice, are problems of the file.
 */
export function rowsBySession(file: TablesRead, words: FileWords, problems: FileProblem[]): RowsOfSession[] {
  const rowsOf = (sheet: SheetName): SessionRow[] =>
    file.tables
      .filter(({ name }) => name === sheet)
      .flatMap((table) =>
        table.rows.map((row) => new FileRow(sheet, columnsOf(sheet), table, row, words, problems)),
      );
  const [sessions, slots, participants, attendance] = SHEET_NAMES.map(rowsOf);
  const found = new Map<string, RowsOfSession>();
  for (const row of sessions ?? []) {
    const code = row.needed('code', 'text');
    if (code === undefined) continue;
    const first = found.get(fold(code));
    if (first) row.refuse('code', 'session_twice_here', { text: code, firstRow: first.session.number });
    else found.set(fold(code), { code, session: row, slots: [], participants: [], attendance: [] });
  }
  const codes = [...found.values()].map(({ code }) => code);
  const put = (rows: readonly SessionRow[] | undefined, into: 'slots' | 'participants' | 'attendance') => {
    for (const row of rows ?? []) {
      const code = row.needed('code', 'text');
      const own = code === undefined ? undefined : found.get(fold(code));
      if (own) own[into].push(row);
      else if (code !== undefined)
        row.refuse('code', 'unknown_session_here', { text: code, nearest: nearest(code, codes) });
    }
  };
  put(slots, 'slots');
  put(participants, 'participants');
  put(attendance, 'attendance');
  return [...found.values()];
}
