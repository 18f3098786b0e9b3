import { writeXlsx } from 'hucre/xlsx';
import { headings, typedCells, typedSheet } from '@/lib/export/typed-sheet';
import { workbookText } from '@/lib/workbook/safe-text';
import type { CommitteeReport } from '../committee-report';
import { committeeMarks, committeeTitle } from '../committee-words';
import { aboutSheet } from './about-sheet';
import { contextLines } from './context-lines';
import { decisionSheet } from './decision-sheet';
import { quoteSheet } from './fact-sheet';
import { gapSheet } from './gap-sheet';
import { headlineSheet } from './headline-sheet';
import { learnerSheet } from './learner-sheet';
import { moneySheet } from './money-sheet';
import type { CommitteeSheet } from './sheet';
import { planSheet } from './sheet-of-plans';
import { sourceSheet } from './source-sheet';
import { targetSheet } from './target-sheet';
import { coverageSheet, territorySheet } from './territory-sheet';
import { whyAddress } from './why-address';

/** Every figure of a committee's report, each with its source: what the workbook holds before it is one. */
export function committeeSheets(report: CommitteeReport, service: string | undefined): CommitteeSheet[] {
  const why = whyAddress(service, report.asked.day);
  return [
    headlineSheet(report, why),
    targetSheet(report, why),
    planSheet(report),
    learnerSheet(report, why),
    territorySheet(report, why),
    coverageSheet(report),
    moneySheet(report),
    gapSheet(report),
    decisionSheet(report),
    ...quoteSheet(report),
    sourceSheet(report),
  ];
}

/** The workbook of a committee: numbers are numbers, days are days, and a blank is no zero. */
export function committeeWorkbook(
  report: CommitteeReport,
  { service }: { service: string | undefined },
): Promise<Uint8Array> {
  const sheets = committeeSheets(report, service);
  const title = committeeTitle(report);
  return writeXlsx({
    sheets: [
      aboutSheet([...committeeMarks(report), title].join(' – '), contextLines(report, service), sheets),
      ...sheets.map(({ name, columns, rows }) =>
        typedSheet(name, columns, [headings(columns), ...rows.map((row) => typedCells(columns, row))]),
      ),
    ],
    stringMode: 'inline',
    properties: { title: workbookText(title), creator: 'Suivi CMA' },
  });
}
