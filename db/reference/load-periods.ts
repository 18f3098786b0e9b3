import * as t from '../schema';
import type { Tx } from '../store';
import { put } from './put';

const FIRST_YEAR = 2021;
const LAST_YEAR = 2027;

/** The academic years of the call and of its commitments: 1 September to 31 August. */
export function loadPeriods(tx: Tx): number {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const rows = years.map((year) => ({
    kind: 'academic_year' as const,
    label: `${year}-${year + 1}`,
    startsOn: `${year}-09-01`,
    endsOn: `${year + 1}-08-31`,
  }));
  return put(tx, t.periods, [t.periods.kind, t.periods.startsOn, t.periods.endsOn], rows);
}
