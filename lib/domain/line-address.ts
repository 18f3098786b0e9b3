import { fold } from './fold';
import type { LevelKey, Measure } from './vocabulary';

/**
 * What the learners of a line are, beside where they learn. A field added here is asked for by the compiler wherever a
 * line is read, written or named; nothing else lists them.
 */
export interface Breakdown {
  levelKey: LevelKey;
  /** A profession's number, `na` or `other`. */
  professionKey: string;
  /** The profession in words where it is `other`; empty otherwise. */
  professionOther: string;
}

/** A row of the entry grid: the address of its cells without the period and the measure. */
export interface FigureRow extends Breakdown {
  trainingId: number;
  regionCode: string;
}

/** The breakdown alone of whatever holds one. */
export const breakdownOf = ({ levelKey, professionKey, professionOther }: Breakdown): Breakdown => ({
  levelKey,
  professionKey,
  professionOther,
});

/** The row alone of a line or a cell, whatever else the object holds. */
export const rowOf = (row: FigureRow): FigureRow => ({
  trainingId: row.trainingId,
  regionCode: row.regionCode,
  ...breakdownOf(row),
});

/** The same text for the same row: « Aidants » and « aidants » are one profession. */
export const rowKey = (row: FigureRow): string =>
  Object.values({ ...rowOf(row), professionOther: fold(row.professionOther) }).join('|');

export const cellKey = (row: FigureRow, measure: Measure): string => `${rowKey(row)}|${measure}`;
