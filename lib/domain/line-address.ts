import { fold } from './fold';
import {
  EMPLOYER_KINDS,
  type EmployerKind,
  type LevelKey,
  type Measure,
  PRACTICES,
  type Practice,
} from './vocabulary';

/** What only some actions ask of a line (`ActionFacts.lineDetails`); every other line says `na`, « sans objet ». */
export interface LineDetails {
  practice: Practice;
  employerKind: EmployerKind;
}
export type LineDetail = keyof LineDetails;
export const LINE_DETAILS: { readonly [Detail in LineDetail]: readonly LineDetails[Detail][] } = {
  practice: PRACTICES,
  employerKind: EMPLOYER_KINDS,
};
export const DETAIL_NAMES = ['practice', 'employerKind'] as const satisfies LineDetail[];
export const NO_DETAILS: LineDetails = { practice: 'na', employerKind: 'na' };

/**
 * What the learners of a line are, beside where they learn. A field added here is asked for by the compiler wherever a
 * line is read, written or named; nothing else lists them.
 */
export interface Breakdown extends LineDetails {
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
export const breakdownOf = ({ levelKey, professionKey, professionOther, ...row }: Breakdown): Breakdown => ({
  levelKey,
  professionKey,
  professionOther,
  ...detailsOf(row),
});

export const detailsOf = ({ practice, employerKind }: LineDetails): LineDetails => ({
  practice,
  employerKind,
});

/** The row alone of a line or a cell, whatever else the object holds. */
export const rowOf = (row: FigureRow): FigureRow => ({
  trainingId: row.trainingId,
  regionCode: row.regionCode,
  ...breakdownOf(row),
});

/** The same text for the same row: « Aidants » and « aidants » are one profession. Written out: a report asks it thousands of times. */
export function rowKey(row: FigureRow): string {
  const { trainingId, regionCode, levelKey, professionKey, professionOther } = row;
  let key = `${trainingId}|${regionCode}|${levelKey}|${professionKey}|${professionOther && fold(professionOther)}`;
  for (const name of DETAIL_NAMES) key += `|${row[name]}`;
  return key;
}

export const cellKey = (row: FigureRow, measure: Measure): string => `${rowKey(row)}|${measure}`;
