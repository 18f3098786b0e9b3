import { expect } from 'vitest';
import { rollupsAt } from '@/db/figure-rollups';
import { read } from '@/db/store';
import { LEARNER_GRAINS } from '@/lib/domain/figure-address';
import { isSmall } from '@/lib/domain/small-cells';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { ALL_PERIODS, isOfMeasure, type PublicPlace, type TermRow } from '@/lib/figure/learner-cells';
import { publicTables } from '@/lib/figure/public-tables';
import { type Feasible, feasibleRanges, type Knowledge, type Known } from './attacker';

const WHOLES = [
  ['first_entered', 'entered'],
  ['validated', 'entered'],
  ['certified', 'validated'],
] as const;

type LinePlace = Pick<
  TermRow,
  'layer' | 'projectId' | 'actionKey' | 'regionCode' | 'levelKey' | 'periodId' | 'measure'
>;

const lineOf = (row: LinePlace): string =>
  [row.layer, row.projectId, row.actionKey, row.regionCode, row.levelKey, row.periodId, row.measure].join(
    ' ',
  );

const counts = (place: PublicPlace, row: TermRow): boolean =>
  place.layer === row.layer &&
  place.measure === row.measure &&
  (place.periodId === ALL_PERIODS || place.periodId === row.periodId) &&
  (place.actionKey ?? row.actionKey) === row.actionKey &&
  (place.regionCode ?? row.regionCode) === row.regionCode &&
  (place.levelKey ?? row.levelKey) === row.levelKey &&
  (place.projectId ?? row.projectId) === row.projectId;

/**
 * What a reader of the tables of a day knows at most: the numbers that are shown, where each project counts anybody,
 * who is validated as it stands, and that whoever validates or is certified had entered. A number that is the same
 * in both layers, or on two days, because all those of its participation are, has one name.
 */
export async function toldOn(season: SeasonKey, day: string) {
  const rows = (await rollupsAt(read(), 'term', day, { seasonKey: season })).filter(isOfMeasure);
  const counted = rows.filter(({ tally }) => tally.numbers > 0);
  const wholeOf = (row: TermRow) =>
    `${row.layer === 'committed'} ${row.projectId} ${row.actionKey} ${row.periodId} ${row.measure}`;
  const together = Map.groupBy(counted, (row) => `${row.layer} ${wholeOf(row)}`);
  const nameOf = (row: TermRow) => {
    const all = (together.get(`${row.layer} ${wholeOf(row)}`) ?? []).map(
      (one) => `${one.regionCode} ${one.levelKey} ${one.tally.value}`,
    );
    return `${wholeOf(row)} ${row.regionCode} ${row.levelKey} of ${all.sort()}`;
  };
  const lines = new Map(counted.map((row) => [lineOf(row), row]));
  const within = counted.flatMap((row) =>
    WHOLES.flatMap(([inside, measure]) => {
      const whole = row.measure === inside && lines.get(lineOf({ ...row, measure }));
      return whole && whole.tally.value >= row.tally.value ? [[nameOf(row), nameOf(whole)] as const] : [];
    }),
  );
  const tables = await publicTables(read(), season, day);
  expect(tables.day).toBe(day);
  const cells: (Known & { value: number })[] = [];
  for (const grain of LEARNER_GRAINS)
    for (const { place, value } of tables.cells(grain)) {
      const own = counted.filter((row) => counts(place, row));
      if (own.length === 0) continue;
      const sum = own.reduce((total, { tally }) => total + tally.value, 0);
      if (value.state !== 'hidden') expect(value).toEqual({ value: sum, state: 'number' });
      const terms = [...new Set(own.map(nameOf))];
      cells.push({ name: `${day} ${JSON.stringify(place)}`, terms, shown: value.value, value: sum });
    }
  return { cells, within, termOf: (place: LinePlace) => lines.get(lineOf(place)), nameOf };
}

/** Whether a range tells no more of a number than anybody may know. */
const isKept = (value: number, { low, high }: Feasible): boolean =>
  isSmall(value) ? low <= 1 && high >= 4 : high - low >= 4;

/** The hidden numbers of which a reader knows more than he may, with what he knows. */
export async function givenBack(known: Knowledge, numberOf: (name: string) => number): Promise<string[]> {
  const ranges = await feasibleRanges(known, (range) => isKept(numberOf(range.name), range));
  return ranges
    .filter((range) => !isKept(numberOf(range.name), range))
    .map(({ name, low, high }) => `${name} is ${numberOf(name)}, known from ${low} to ${high}`);
}
