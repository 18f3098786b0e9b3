import type { Read } from '@/db/store';
import { HIDDEN_NET, type Net } from '@/lib/domain/overlaps';
import type { View } from '@/lib/domain/secrecy/views';
import type { Value } from '@/lib/domain/value';
import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { hiddenCells } from './hidden-cells';
import { type LearnersAt, learnerCellsAt, learnersAt } from './hidden-learners';
import { ALL_PERIODS, type LearnerCell } from './learner-cells';
import { learnerDay } from './learner-day';
import { remember } from './memory';
import { grossName, netName } from './net-places';
import { type NetCell, netCells, netView } from './net-secrecy';
import { type NetLayer, type NetPlace, type OverlapGroup, overlapGroups } from './overlap-counts';
import { maySee, publicRead, seesMore } from './reader';
import { recordedSeasons } from './seasons';
import { projectsNotToSpeak } from './spoken-terms';

/** The nets of the two layers of what happened; null: no overlap is declared that touches the gross. */
export type Nets = Record<NetLayer, Net | null>;

export interface PublicNets {
  /**
   * What anyone may see beside a gross value of the public tables; null where no overlap is declared that touches
   * it (the gross is then not claimed to be the net), or where the gross itself is no number.
   */
  of(place: NetPlace, of: { measure: Measure; periodId: number; layer: NetLayer }, gross: Value): Net | null;
  /** Every net that a table could show, hidden ones included, with what it takes away. */
  cells: (NetCell & { measure: Measure; periodId: number; hidden: boolean })[];
}

/**
 * The nets beside the public tables at the end of a day, of both seasons: for anyone those of the last published day,
 * for a reader those of his own projects on the day itself, none of them hidden.
 */
export const publicNets = (read: Read, day: string): Promise<PublicNets> =>
  remember(read, 'public-nets', { day }, async () => {
    const on = await learnerDay(read, day);
    const shown = await netsAt(publicRead(read), await overlapGroups(read, on), on);
    const own = seesMore(read) ? await ownNets(read, day) : [];
    const named = ({ measure, periodId, name }: PublicNets['cells'][number]) =>
      `${measure} ${periodId} ${name}`;
    const cells = [...new Map([...shown, ...own].map((cell) => [named(cell), cell])).values()];
    const byName = Map.groupBy(cells, (cell) => `${cell.measure} ${cell.name}`);
    return {
      cells,
      of(place, { measure, periodId, layer }, gross) {
        const ofPeriods = byName.get(`${measure} ${netName(place, layer)}`) ?? [];
        const own = ofPeriods.filter((cell) => periodId === ALL_PERIODS || cell.periodId === periodId);
        if (own.length === 0 || gross.state !== 'number' || gross.value === null) return null;
        if (own.some(({ hidden }) => hidden)) return HIDDEN_NET;
        const sum = (side: 'low' | 'high') =>
          own.reduce((total, { deduction }) => total + deduction[side].value, 0);
        return netBeside(gross.value, { low: { value: sum('low') }, high: { value: sum('high') } });
      },
    };
  });

async function netsAt(
  read: Read,
  groups: readonly OverlapGroup[],
  day: string,
): Promise<PublicNets['cells']> {
  if (groups.length === 0) return [];
  const { hidden } = await hiddenCells(read, 'nets', day, async (on) =>
    netViews(read, on === day ? groups : await overlapGroups(read, on), on),
  );
  const learners = await learnersOf(read, day);
  return groups.flatMap((group) => {
    const { measure, periodId } = group;
    return netCells(group).map((cell) => {
      const { name, place, layer, projects } = cell;
      const gross = grossName(place, { layer, measure, periodId });
      const isHidden =
        projects === null ||
        ['low', 'high'].some((side) => hidden.has(`${systemOf(group)} ${side}|${name}`)) ||
        learners
          .entries()
          .some(([season, { hidden: own }]) => (place.season ?? season) === season && own.has(gross));
      return { ...cell, measure, periodId, hidden: isHidden };
    });
  });
}

/** The nets beside what is made of a reader's own projects alone. */
async function ownNets(read: Read, day: string): Promise<PublicNets['cells']> {
  const grosses = new Map<SeasonKey, ReadonlyMap<string, LearnerCell>>();
  for (const season of recordedSeasons(read)) grosses.set(season, await learnerCellsAt(read, season, day));
  return (await overlapGroups(read, day)).flatMap((group) => {
    const { measure, periodId } = group;
    return netCells(group).flatMap((cell) => {
      const gross = grossName(cell.place, { layer: cell.layer, measure, periodId });
      const rows = [...grosses].flatMap(([season, cells]) =>
        (cell.place.season ?? season) === season ? (cells.get(gross)?.rows ?? []) : [],
      );
      const isOwn = maySee(
        read,
        rows.map(({ projectId }) => projectId),
      );
      return isOwn ? [{ ...cell, measure, periodId, hidden: false }] : [];
    });
  });
}

const systemOf = ({ measure, periodId }: OverlapGroup): string => `${measure} ${periodId}`;

async function learnersOf(read: Read, day: string): Promise<Map<SeasonKey, LearnersAt>> {
  const learners = new Map<SeasonKey, LearnersAt>();
  for (const season of recordedSeasons(read)) learners.set(season, await learnersAt(read, season, day));
  return learners;
}

/** The systems of the nets of a day: each names its cells, as they are put together. */
async function netViews(
  read: Read,
  groups: readonly OverlapGroup[],
  day: string,
): Promise<Map<string, View>> {
  const views = new Map<string, View>();
  if (groups.length === 0) return views;
  const learners = [...(await learnersOf(read, day)).values()];
  for (const group of groups) {
    const silent = new Set(
      learners.flatMap(({ spoken, hidden }) => [...projectsNotToSpeak(group, spoken, hidden)]),
    );
    const view = netView(group, silent);
    const cells = view.cells.map((cell) => ({ ...cell, name: `${systemOf(group)} ${cell.name}` }));
    views.set(systemOf(group), { ...view, cells });
  }
  return views;
}

/** What is taken away at least and at most. */
interface TakenAway {
  low: { value: number };
  high: { value: number };
}

export const netBeside = (gross: number, { low, high }: TakenAway): Net => ({
  state: 'number',
  low: gross - high.value,
  high: gross - low.value,
  exact: low.value === high.value,
});

/** The sum of nets over periods or places that hold no person in common; where one part has no net, its gross. */
export function sumNets(terms: readonly { gross: Value; net: Net | null }[]): Net | null {
  if (terms.every(({ net }) => net === null)) return null;
  const known = terms.flatMap(({ gross, net }): Net[] => {
    if (net) return [net];
    const { state, value } = gross;
    return state === 'number' && value !== null ? [{ state, low: value, high: value, exact: true }] : [];
  });
  if (terms.some(({ gross }) => gross.state === 'hidden')) return HIDDEN_NET;
  let [low, high] = [0, 0];
  for (const net of known) {
    if (net.state === 'hidden') return HIDDEN_NET;
    low += net.low;
    high += net.high;
  }
  return { state: 'number', low, high, exact: low === high };
}
