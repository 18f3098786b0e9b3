import type { FileRead } from '@/lib/domain/exchange';
import { readCsvSheet } from './csv-records';
import { FigureLines, FigureSheet } from './figures-reader';
import { knownHeadings } from './header-reader';
import { markOfLines } from './mark-reader';
import { ProblemList } from './problem-list';

/** Reads a CSV of Excel or of a program: the columns of « Effectifs », or the wide form. */
export function readCsv(bytes: Buffer, progress?: (lines: number) => void): FileRead {
  const problems = new ProblemList();
  const notices = new ProblemList();
  const lines = new FigureLines(problems, progress, { notices, hidden: new ProblemList() });
  const sheet = new FigureSheet('', lines);
  readCsvSheet(bytes, knownHeadings, sheet, problems);
  if (!sheet.header) problems.add('foreign_csv', null);
  else if (lines.rows.length === 0) problems.add('no_data', null);
  return {
    form: sheet.header?.form ?? 'template',
    mark: markOfLines(lines.mark),
    rows: lines.rows,
    offers: [],
    problems: problems.all(),
    notices: notices.all(),
    hidden: [],
  };
}
