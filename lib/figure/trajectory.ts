import { publishedDays } from '@/db/published-days';
import { allCampaigns, allPeriods } from '@/db/reports';
import type { Read } from '@/db/store';
import { mayAdd } from '@/lib/domain/additivity';
import { isCounted } from '@/lib/domain/comparable';
import { sumValues, type Value } from '@/lib/domain/value';
import type { Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { type Known, knownAt } from './known-totals';
import { sumOver } from './period-sum';
import { publicRead } from './reader';

/** A value on a day of the calendar. */
export interface TrajectoryPoint {
  day: string;
  value: Value;
  /** The period that its value is of, where it is that of one period. */
  periodId?: number;
}

/** Learners over time: what was planned at the end of each period, what was known at each observation. */
export interface Trajectory {
  measure: Measure;
  /** Whether each value is the sum over periods; else it is that of one period, because those of two cannot be added. */
  cumulated: boolean;
  planned: TrajectoryPoint[];
  declared: TrajectoryPoint[];
  verified: TrajectoryPoint[];
}

/**
 * The learners of a season, or of one of its actions, up to a day, cumulated over periods where their measure may
 * be: of the file active, each value is that of the latest period. Planned figures stand at the end of each period,
 * as known on that day. Declared and verified ones are as known at the due and closing dates of each campaign, on the
 * days that were published and on the day itself, as far as its reader may read them. A point one part of which is
 * hidden is hidden.
 */
export async function trajectory(
  read: Read,
  season: SeasonKey,
  day: string,
  measure: Measure = 'entered',
  actionKey = '',
): Promise<Trajectory> {
  const periods = await allPeriods(read);
  const today = await knownAt(read, season, measure, day);
  const inOrder = ({ values }: Known, layer: Layer) =>
    periods.flatMap((period) => {
      const known = values.get(`${actionKey}|${layer}|${period.id}`);
      return known ? [{ period, ...known }] : [];
    });

  const cumulated = mayAdd(measure, 'periods');
  const upTo = (parts: readonly { period: { id: number }; value: Value }[]): Omit<TrajectoryPoint, 'day'> => {
    const values = parts.map(({ value }) => value);
    if (cumulated) return { value: sumOver(measure, 'periods', values) };
    const last = parts.findLast(({ value }) => isCounted(value));
    return last ? { value: last.value, periodId: last.period.id } : { value: sumValues(values) };
  };

  const totals = inOrder(today, 'committed').filter(({ value }) => value.state !== 'not_reported');
  const planned = totals.map(({ period }, index) => ({
    day: period.endsOn,
    ...upTo(totals.slice(0, index + 1)),
  }));

  const observed: Record<'declared' | 'verified', TrajectoryPoint[]> = { declared: [], verified: [] };
  for (const observation of await observationDays(read, day)) {
    const known = observation === day ? today : await knownAt(read, season, measure, observation);
    for (const layer of ['declared', 'verified'] as const) {
      const parts = inOrder(known, layer);
      if (!isOf(observation, parts.length > 0 ? parts : [known])) continue;
      const point = { day: observation, ...upTo(parts) };
      if (point.value.state !== 'not_reported' || observed[layer].length > 0) observed[layer].push(point);
    }
  }
  return { measure, cumulated, planned, ...observed };
}

/** What stands on another day than its own is no observation of it. */
const isOf = (day: string, known: readonly { day: string }[]): boolean =>
  known.every((one) => one.day === day);

async function observationDays(read: Read, day: string): Promise<string[]> {
  const days = (await allCampaigns(read, day)).flatMap((c) => [c.dueOn, c.closesOn]);
  days.push(...(await publishedDays(publicRead(read))));
  return [...new Set([...days.filter((d) => d < day), day])].sort();
}
