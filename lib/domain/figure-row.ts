import { fold } from './fold';
import type { LevelKey, Measure } from './vocabulary';

/** A row of the entry grid: the address of its cells without the period and the measure. */
export interface FigureRow {
  trainingId: number;
  regionCode: string;
  levelKey: LevelKey;
  /** A profession's number, `na` or `other`. */
  professionKey: string;
  /** The profession in words where it is `other`; empty otherwise. */
  professionOther: string;
}

/** The same text for the same row, whatever else the object holds: « Aidants » and « aidants » are one profession. */
export const rowKey = (row: FigureRow): string =>
  [row.trainingId, row.regionCode, row.levelKey, row.professionKey, fold(row.professionOther)].join('|');

export const cellKey = (row: FigureRow, measure: Measure): string => `${rowKey(row)}|${measure}`;
