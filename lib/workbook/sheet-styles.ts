import type { CellStyle } from 'hucre/xlsx';

/** The looks of the sheets: what is white is filled in, what is grey is read. */

const side = { style: 'thin', color: { rgb: 'CECECE' } } as const;
const border = { top: side, right: side, bottom: side, left: side };
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

const header = (rgb: string): CellStyle => ({
  font: { name: 'Calibri', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: solid(rgb),
  border,
  alignment: { vertical: 'center', wrapText: true },
  protection: { locked: true },
});

export const HEADER = header('000091');
export const COMPARISON_HEADER = header('5E5E5E');

/** Read only: names of known lines, lines of others, what is planned. */
export const LOCKED: CellStyle = {
  fill: solid('EEEEEE'),
  border,
  alignment: { vertical: 'top', wrapText: true },
  protection: { locked: true },
};
export const LOCKED_NUMBER: CellStyle = {
  ...LOCKED,
  alignment: { vertical: 'top', horizontal: 'right' },
  numFmt: '#,##0',
};
export const LOCKED_DAY: CellStyle = { ...LOCKED, numFmt: 'dd/mm/yyyy' };

/** To be filled in. */
export const OPEN: CellStyle = {
  border,
  alignment: { vertical: 'top', wrapText: true },
  protection: { locked: false },
};
export const OPEN_NUMBER: CellStyle = {
  ...OPEN,
  alignment: { vertical: 'top', horizontal: 'right' },
  numFmt: '#,##0',
};
/** In euros, to the cent. */
export const OPEN_AMOUNT: CellStyle = { ...OPEN_NUMBER, numFmt: '#,##0.00' };
export const OPEN_DAY: CellStyle = { ...OPEN, numFmt: 'dd/mm/yyyy' };
/** Kept as text: a comment that begins with = or a number is still a comment. */
export const OPEN_COMMENT: CellStyle = { ...OPEN, numFmt: '@' };

export const TITLE: CellStyle = { font: { name: 'Calibri', size: 16, bold: true, color: { rgb: '000091' } } };
export const SUBTITLE: CellStyle = {
  font: { name: 'Calibri', size: 12, bold: true, color: { rgb: '000091' } },
};
export const LABEL: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true },
  alignment: { vertical: 'top', wrapText: true },
};
export const PARAGRAPH: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
