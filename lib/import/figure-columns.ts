import { cellText } from '@/lib/domain/count';
import { LINE_NAMES, type LineName, lineIdentifier } from '@/lib/domain/exchange';
import { DETAIL_NAMES } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import { MEASURES } from '@/lib/domain/vocabulary';
import type { EntryCell } from '@/lib/report/entry-section';
import { actionWords } from '@/lib/wording/sections';
import {
  beforeColumn,
  COMMENT_COLUMN,
  LINE_COLUMNS,
  measureColumn,
  plannedColumn,
} from '@/lib/workbook/column-headings';
import { lineNames } from './line-names';
import type { ReportFile, ReportFileLine } from './report-file';

type Known = (line: ReportFileLine) => string | number;

/** A column of the table of figures, and what it holds for a line of the report. */
export interface FigureColumn {
  header: string;
  kind: 'identifier' | 'name' | 'value' | 'comment' | 'comparison';
  text: Known;
}

/** The columns of « Effectifs » and of the CSV: names, measures, comment, then what there is to compare with. */
export function figureColumns(file: ReportFile): FigureColumn[] {
  const measures = file.measures.length > 0 ? file.measures : [...MEASURES];
  const sections = new Map(file.sections.map((section) => [section.id, actionWords(section.action)]));
  const name = (header: string, text: Known): FigureColumn => ({ header, kind: 'name', text });
  return [
    { header: LINE_COLUMNS.identifier, kind: 'identifier', text: lineIdentifier },
    name(LINE_COLUMNS.section, (line) => sections.get(line.sectionId) ?? ''),
    ...LINE_NAMES.filter((key) => isShown(key, file)).map((key) =>
      name(LINE_COLUMNS[key], (line) => ({ ...line, ...lineNames(line, file.words) })[key]),
    ),
    ...measures.map(
      (measure): FigureColumn => ({
        header: measureColumn(measure),
        kind: 'value',
        text: (line) => asNumber(line.cells[measure]?.text ?? ''),
      }),
    ),
    { header: COMMENT_COLUMN, kind: 'comment', text: commonComment },
    ...comparison(file, measures, plannedColumn, ({ planned }) => planned ?? ''),
    ...comparison(file, measures, beforeColumn, ({ before }) => (before ? asNumber(cellText(before)) : '')),
  ];
}

/** What only some actions ask has no column in the file of a report that has none of them. */
const isShown = (name: LineName, { lineDetails }: ReportFile): boolean =>
  !DETAIL_NAMES.some((detail) => detail === name && !lineDetails.includes(detail));

/** A column for each measure of which something is known. */
const comparison = (
  { lines }: ReportFile,
  measures: readonly Measure[],
  header: (measure: Measure) => string,
  known: (cell: EntryCell) => string | number,
): FigureColumn[] =>
  measures
    .map((measure): FigureColumn => {
      const text: Known = ({ cells }) => {
        const cell = cells[measure];
        return cell ? known(cell) : '';
      };
      return { header: header(measure), kind: 'comparison', text };
    })
    .filter(({ text }) => lines.some((line) => text(line) !== ''));

/** A count is written as a number; « rien », « so » and « ~120 » as the words that they are. */
const asNumber = (text: string): string | number => (/^\d+$/.test(text) ? Number(text) : text);

/**
 * The comment of a line where all its entered cells hold the same; else nothing, which leaves them as they are. That of a
 * blank cell is left out: sent back without a value, it would be refused.
 */
function commonComment({ cells }: ReportFileLine): string {
  const entered = Object.values(cells).filter(({ text }) => text !== '');
  const comments = new Set(entered.map(({ comment }) => comment));
  return comments.size === 1 ? ([...comments][0] ?? '') : '';
}
