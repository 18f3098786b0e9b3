import { rollupsAt } from '@/db/figure-rollups';
import { onceAProcess } from '@/db/once-a-process';
import type { Read } from '@/db/store';
import type { Tally } from '@/lib/domain/value';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { isOfMeasure, type TermRow } from './learner-cells';
import { rememberPast } from './past-memory';
import { publicRead } from './reader';

/** What a row of a list takes beside the cells that hold it too. */
const BYTES_OF_ROW = 250;

/** The terms of all tables of learners of a season at the end of a day: read once, whatever is made of them. */
export function termRows(handle: Read, seasonKey: SeasonKey, day: string): Promise<readonly TermRow[]> {
  const read = publicRead(handle);
  const make = async () =>
    sameRows(
      { read, seasonKey, day },
      (await rollupsAt(read, 'term', day, { seasonKey })).filter(isOfMeasure),
    );
  const weigh = (rows: readonly TermRow[]) => rows.length * BYTES_OF_ROW;
  return rememberPast(read, `term-rows ${seasonKey}`, day, make, { isKept: false, weigh });
}

interface Asked {
  read: Read;
  seasonKey: SeasonKey;
  day: string;
}

const latest = onceAProcess(
  'latest-term-rows',
  () => new Map<SeasonKey, Asked & { rows: readonly TermRow[] }>(),
);

/**
 * Most writes of a day change no number of learners: the rows of the latest day that a season was asked of are then the
 * same list as before, and so is what was made of them (`hidden-memory.ts`).
 */
function sameRows(asked: Asked, rows: readonly TermRow[]): readonly TermRow[] {
  const known = latest.get(asked.seasonKey);
  const isOwn = known?.read === asked.read;
  if (isOwn && known.day === asked.day && isSame(known.rows, rows)) return known.rows;
  if (!isOwn || known.day <= asked.day) latest.set(asked.seasonKey, { ...asked, rows });
  return rows;
}

/** Whether rows are those of the latest day that their season was asked of. */
export const areLatest = (seasonKey: SeasonKey, rows: readonly TermRow[]): boolean =>
  latest.get(seasonKey)?.rows === rows;

const isSame = (rows: readonly TermRow[], others: readonly TermRow[]): boolean =>
  rows.length === others.length &&
  rows.every((row, index) => {
    const other = others[index];
    return (
      other !== undefined &&
      row.actionKey === other.actionKey &&
      row.regionCode === other.regionCode &&
      row.levelKey === other.levelKey &&
      row.projectId === other.projectId &&
      row.periodId === other.periodId &&
      row.measure === other.measure &&
      row.layer === other.layer &&
      isSameTally(row.tally, other.tally)
    );
  });

const isSameTally = (one: Tally, other: Tally): boolean =>
  one.value === other.value &&
  one.numbers === other.numbers &&
  one.nothings === other.nothings &&
  one.notApplicables === other.notApplicables &&
  one.estimates === other.estimates &&
  one.estimated === other.estimated;
