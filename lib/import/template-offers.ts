import type { WriteSheet } from 'hucre/xlsx';
import { CLEAR_WORD, columnName, offerIdentifier, TEMPLATE_SHEETS } from '@/lib/domain/exchange';
import { actionWords } from '@/lib/wording/sections';
import { BEFORE_OPENING, OFFER_COLUMNS } from '@/lib/workbook/column-headings';
import { COMPARISON_HEADER, HEADER, LOCKED, LOCKED_DAY, OPEN_DAY } from '@/lib/workbook/sheet-styles';
import {
  cellsOf,
  dayValue,
  heightFor,
  LANDSCAPE,
  PROTECTION,
  printed,
  type Written,
  widthFor,
} from '@/lib/workbook/sheet-writer';
import type { ReportFile, ReportFileOffer } from './report-file';

/** « Ouvertures »: what opened in each section, and when. */
export function offersSheet(file: ReportFile, printedAs: string): WriteSheet {
  const sections = new Map(file.sections.map((section) => [section.id, actionWords(section.action)]));
  const headers = [...Object.values(OFFER_COLUMNS), BEFORE_OPENING];
  const rows = file.offers.map((offer): Written[] => [
    { value: identifierOf(offer), style: LOCKED },
    { value: sections.get(offer.sectionId) ?? '', style: LOCKED },
    {
      value: offer.subject === 'university' ? 'Université avec secteur santé' : 'Formation',
      style: LOCKED,
    },
    { value: offer.label, style: LOCKED },
    { value: offer.organisation, style: LOCKED },
    { value: dayValue(offer.committedOn), style: LOCKED_DAY },
    { value: dayValue(offer.text), style: offer.editable ? OPEN_DAY : LOCKED_DAY },
    { value: dayValue(offer.declaredOn), style: LOCKED_DAY },
  ]);
  const opened = columnName(headers.indexOf(OFFER_COLUMNS.openedOn));
  const last = rows.length + 1;
  const texts = (column: number) => [
    headers[column] ?? '',
    ...rows.map((row) => String(row[column]?.value ?? '')),
  ];
  const widths = [
    18,
    widthFor(texts(1), 14, 34),
    widthFor(texts(2), 14, 34),
    widthFor(texts(3), 20, 60),
    widthFor(texts(4), 14, 40),
    14,
    14,
    18,
  ];
  const heights = rows.map((row) =>
    heightFor([1, 2, 3, 4].map((at) => [String(row[at]?.value ?? ''), widths[at] ?? 14] as const)),
  );
  return {
    name: TEMPLATE_SHEETS.offers,
    ...cellsOf([
      headers.map((value) => ({ value, style: value === BEFORE_OPENING ? COMPARISON_HEADER : HEADER })),
      ...rows,
    ]),
    columns: widths.map((width, index) => ({ width, hidden: index === 0 })),
    rowDefs: new Map([33, ...heights].map((height, index) => [index, { height }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(headers.length - 1)}${last}` },
    dataValidations:
      rows.length === 0
        ? []
        : [
            {
              type: 'custom',
              formula1: `OR(ISNUMBER(${opened}2),${opened}2="${CLEAR_WORD}")`,
              range: `${opened}2:${opened}${last}`,
              allowBlank: true,
              showErrorMessage: true,
              errorStyle: 'warning',
              errorTitle: 'Une date',
              errorMessage: 'Écrivez une date comme 01/09/2026, ou «\u00a0effacer\u00a0».',
            },
          ],
    protection: PROTECTION,
    pageSetup: LANDSCAPE,
    headerFooter: printed(printedAs),
  };
}

const identifierOf = ({ subject, participationId, trainingId, organisationId }: ReportFileOffer): string =>
  offerIdentifier({ subject, participationId, thingId: trainingId ?? organisationId });
