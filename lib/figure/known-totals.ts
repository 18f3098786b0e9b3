import type { Read } from '@/db/store';
import type { LearnerGrain } from '@/lib/domain/figure-address';
import { tallyValue, type Value } from '@/lib/domain/value';
import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { ALL_PERIODS, learnerCells, type PublicPlace } from './learner-cells';
import { learnerDay } from './learner-day';
import { rememberPast } from './past-memory';
import { publicTables } from './public-tables';
import { dayItselfOf, maySee, publicRead, seesMore } from './reader';
import { termRows } from './term-rows';

/** A value, and the day that it is of. */
type Dated = { value: Value; day: string };

export interface Known {
  /** The day that the values are of which anyone may see. */
  day: string;
  /** The values of the programme and of each action, by `action|layer|period`. */
  values: ReadonlyMap<string, Dated>;
}

const TOTALS: readonly LearnerGrain[] = ['programme', 'action'];

const totalName = ({ actionKey = '', layer, periodId }: PublicPlace): string =>
  `${actionKey}|${layer}|${periodId}`;

/** The totals of learners of a season as known at the end of a day, as far as their reader may see them. */
export async function knownAt(read: Read, season: SeasonKey, measure: Measure, day: string): Promise<Known> {
  // The tables of today are made anyway. Of past days they would be made for each reader, to take two totals of each.
  if (!seesMore(read) || dayItselfOf(read) === day) return tabulated(read, season, measure, day);
  const anyones = await tabulated(publicRead(read), season, measure, day);
  const own = await ownTotals(read, season, measure, day);
  return own.size === 0 ? anyones : { ...anyones, values: new Map([...anyones.values, ...own]) };
}

async function tabulated(read: Read, season: SeasonKey, measure: Measure, day: string): Promise<Known> {
  const on = await learnerDay(read, day);
  return rememberPast(read, `trajectory ${season} ${measure} ${on}`, day, async () => {
    const tables = await publicTables(read, season, day);
    const values = new Map<string, Dated>();
    for (const grain of TOTALS)
      for (const { place, value, day: of } of tables.cells(grain))
        if (place.measure === measure && place.periodId !== ALL_PERIODS)
          values.set(totalName(place), { value, day: of });
    return { day: tables.day, values };
  });
}

/** The totals that are made wholly of a reader's own projects, of the day itself: those of a lead are few. */
const ownTotals = (
  read: Read,
  season: SeasonKey,
  measure: Measure,
  day: string,
): Promise<ReadonlyMap<string, Dated>> =>
  rememberPast(read, `own totals ${season} ${measure}`, day, async () => {
    const rows = (await termRows(read, season, day)).filter((row) => row.measure === measure);
    const own = new Map<string, Dated>();
    for (const { place, tally, rows: terms } of learnerCells(rows, TOTALS).values())
      if (
        place.periodId !== ALL_PERIODS &&
        maySee(
          read,
          terms.values().map(({ projectId }) => projectId),
        )
      )
        own.set(totalName(place), { value: tallyValue(tally), day });
    return own;
  });
