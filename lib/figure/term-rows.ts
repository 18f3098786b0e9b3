import { rollupsAt } from '@/db/figure-rollups';
import type { Read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { isOfMeasure, type TermRow } from './learner-cells';
import { rememberPast } from './past-memory';
import { publicRead } from './reader';

/** What a row of a list takes beside the cells that hold it too. */
const BYTES_OF_ROW = 250;

/** The terms of all tables of learners of a season at the end of a day: read once, whatever is made of them. */
export function termRows(handle: Read, seasonKey: SeasonKey, day: string): Promise<readonly TermRow[]> {
  const read = publicRead(handle);
  const make = async () => (await rollupsAt(read, 'term', day, { seasonKey })).filter(isOfMeasure);
  const weigh = (rows: readonly TermRow[]) => rows.length * BYTES_OF_ROW;
  return rememberPast(read, `term-rows ${seasonKey}`, day, make, { isKept: false, weigh });
}
