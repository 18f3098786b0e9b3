import type { Read } from '@/db/store';
import type { ClosedPeriod } from '@/lib/domain/campaign';
import { type PlanVerdict, planVerdictOf } from '@/lib/domain/plan-verdict';
import type { Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionProgress, actionsProgress, type ComponentProgress } from '@/lib/figure/action-progress';
import { type CellPlace, nameOf } from '@/lib/figure/learner-cells';
import { remember } from '@/lib/figure/memory';
import { publicTables } from '@/lib/figure/public-tables';
import { maySee, seesMore } from '@/lib/figure/reader';
import { periodsClosed } from './closed-periods';
import { type Contribution, type Contributions, contributionsTo } from './contributions';
import { secretSums } from './secret-sums';

/** How what has no target stands against its plan. Where nothing was planned or counted there is none. */
export interface PlanVerdicts {
  actions: ReadonlyMap<string, PlanVerdict>;
  projects: ReadonlyMap<number, PlanVerdict>;
  regions: ReadonlyMap<string, PlanVerdict>;
}

/** Something that is to be judged against its plan. */
interface Planned {
  place: CellPlace;
  measure: Measure;
  periods: ClosedPeriod[];
  contributions: Contribution[];
  /** Its reader may see all that it is made of. */
  isOwn: boolean;
}

/**
 * How the actions, projects and regions of a season stand against what was planned, at the end of a day: entrants, and
 * primo-entrants of a project that is only in actions whose objective counts people once over the years. What is realised is that of the
 * public tables, a contributor is a participation.
 */
export function planVerdicts(read: Read, season: SeasonKey, day: string): Promise<PlanVerdicts> {
  return remember(read, 'plan-verdicts', { season, day }, async () => {
    const tables = await publicTables(read, season, day);
    const planned = await plannedPlaces(read, season, day, await sourcesOf(read, season, day, tables.day));
    const secret = await secretPlaces(
      read,
      season,
      tables.day,
      planned.filter(({ isOwn }) => !isOwn),
    );
    const actions = new Map<string, PlanVerdict>();
    const projects = new Map<number, PlanVerdict>();
    const regions = new Map<string, PlanVerdict>();
    for (const { place, measure, periods, contributions, isOwn } of planned) {
      const at = (layer: Layer) =>
        periods.map(({ id }) => tables.value({ ...place, layer, measure, periodId: id }));
      const verdict = planVerdictOf({
        ...{ season, measure, contributions, realised: at('verified') },
        periods: periods.map(({ label }) => label),
        isOwn,
        isPlanHidden: secret.has(nameOf(place)) || at('committed').some(({ state }) => state === 'hidden'),
      });
      if (place.actionKey !== undefined) actions.set(place.actionKey, verdict);
      if (place.projectId !== undefined) projects.set(place.projectId, verdict);
      if (place.regionCode !== undefined) regions.set(place.regionCode, verdict);
    }
    return { actions, projects, regions };
  });
}

/** The participations as contributors of plans, on one day. */
interface Source {
  /** On the day asked for, which its reader may read of his own projects alone. */
  isOwn: boolean;
  entrants: Contributions;
  newPeople: Contributions;
}

/** A reader's own contributors first, where the day of the public tables is another one. */
async function sourcesOf(read: Read, season: SeasonKey, day: string, on: string): Promise<Source[]> {
  const at = async (of: string, isOwn: boolean): Promise<Source> => ({
    isOwn,
    entrants: await contributionsTo(read, season, of, 'entered'),
    newPeople: await contributionsTo(read, season, of, 'first_entered'),
  });
  const anyones = await at(on, false);
  return day === on || !seesMore(read) ? [anyones] : [await at(day, true), anyones];
}

const isOfReader = (read: Read, contributions: readonly Contribution[]): boolean =>
  contributions.length > 0 &&
  maySee(
    read,
    contributions.map(({ projectId }) => projectId),
  );

async function plannedPlaces(
  read: Read,
  season: SeasonKey,
  day: string,
  sources: readonly Source[],
): Promise<Planned[]> {
  const closed = await periodsClosed(read, season, day);
  const actions = await actionsProgress(read, season, day);
  const distinct = keysOf(actions, ({ countingMode }) => countingMode === 'cumulative_distinct');
  const targeted = keysOf(actions, ({ target }) => target !== null);
  const measureOf = (actionKeys: readonly string[]): Measure =>
    actionKeys.every((key) => distinct.has(key)) ? 'first_entered' : 'entered';

  const planned = new Map<string, Planned>();
  const add = (
    source: Source,
    place: CellPlace,
    periods: ClosedPeriod[],
    { measure, contributions }: Pick<Planned, 'measure' | 'contributions'>,
  ) => {
    const isOwn = isOfReader(read, contributions);
    if (planned.has(nameOf(place)) || (source.isOwn && !isOwn)) return;
    planned.set(nameOf(place), { place, measure, periods, contributions, isOwn });
  };
  for (const source of sources) {
    const { entrants } = source;
    const by = (measure: Measure, isIn: (one: Contribution) => boolean) => ({
      measure,
      contributions: (measure === 'entered' ? entrants : source.newPeople).inAll.filter(isIn),
    });
    for (const actionKey of new Set(entrants.inAll.map((one) => one.actionKey)))
      if (!targeted.has(actionKey))
        add(
          source,
          { grain: 'action', actionKey },
          closed.ofAction(actionKey),
          by(measureOf([actionKey]), (one) => one.actionKey === actionKey),
        );
    for (const [projectId, own] of Map.groupBy(entrants.inAll, (one) => one.projectId))
      add(
        source,
        { grain: 'project', projectId },
        closed.ofSeason,
        by(measureOf(own.map(({ actionKey }) => actionKey)), (one) => one.projectId === projectId),
      );
    for (const [regionCode, contributions] of entrants.byRegion)
      add(source, { grain: 'region', regionCode }, closed.ofSeason, { measure: 'entered', contributions });
  }
  return [...planned.values()];
}

/** The places of which the sum of what is planned may not be shown. */
async function secretPlaces(
  read: Read,
  season: SeasonKey,
  day: string,
  planned: readonly Planned[],
): Promise<ReadonlySet<string>> {
  return secretSums(
    read,
    season,
    day,
    planned.map(({ place, periods, contributions }) => ({
      name: nameOf(place),
      contributions: contributions.filter((one) => periods.some(({ id }) => id === one.periodId)),
    })),
  );
}

/** The actions that have such a component. */
const keysOf = (
  actions: readonly ActionProgress[],
  has: (component: ComponentProgress) => boolean,
): ReadonlySet<string> =>
  new Set(actions.filter(({ components }) => components.some(has)).map(({ key }) => key));
