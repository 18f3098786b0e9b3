import type { Read } from '@/db/store';
import type { ClosedPeriod } from '@/lib/domain/campaign';
import { type PlanVerdict, planVerdictOf } from '@/lib/domain/plan-verdict';
import type { Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { type ActionProgress, actionsProgress, type ComponentProgress } from '@/lib/figure/action-progress';
import { type CellPlace, nameOf } from '@/lib/figure/learner-cells';
import { remember } from '@/lib/figure/memory';
import { publicTables } from '@/lib/figure/public-tables';
import { periodsClosed } from './closed-periods';
import { type Contribution, contributionsTo } from './contributions';
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
}

/**
 * How the actions, projects and regions of a season stand against what was planned, at the end of a day: entrants, and
 * primo-entrants of a project that is only in actions whose objective counts people once over the years. What is realised is that of the
 * public tables, a contributor is a participation.
 */
export function planVerdicts(read: Read, season: SeasonKey, day: string): Promise<PlanVerdicts> {
  return remember(read, 'plan-verdicts', { season, day }, async () => {
    const tables = await publicTables(read, season, day);
    const planned = await plannedPlaces(read, season, day);
    const secret = await secretPlaces(read, season, day, planned);
    const actions = new Map<string, PlanVerdict>();
    const projects = new Map<number, PlanVerdict>();
    const regions = new Map<string, PlanVerdict>();
    for (const { place, measure, periods, contributions } of planned) {
      const at = (layer: Layer) =>
        periods.map(({ id }) => tables.value({ ...place, layer, measure, periodId: id }));
      const verdict = planVerdictOf({
        ...{ season, measure, contributions, realised: at('verified') },
        periods: periods.map(({ label }) => label),
        isPlanHidden: secret.has(nameOf(place)) || at('committed').some(({ state }) => state === 'hidden'),
      });
      if (place.actionKey !== undefined) actions.set(place.actionKey, verdict);
      if (place.projectId !== undefined) projects.set(place.projectId, verdict);
      if (place.regionCode !== undefined) regions.set(place.regionCode, verdict);
    }
    return { actions, projects, regions };
  });
}

async function plannedPlaces(read: Read, season: SeasonKey, day: string): Promise<Planned[]> {
  const closed = await periodsClosed(read, season, day);
  const entrants = await contributionsTo(read, season, day, 'entered');
  const newPeople = await contributionsTo(read, season, day, 'first_entered');
  const actions = await actionsProgress(read, season, day);
  const distinct = keysOf(actions, ({ countingMode }) => countingMode === 'cumulative_distinct');
  const targeted = keysOf(actions, ({ target }) => target !== null);
  const measureOf = (actionKeys: readonly string[]): Measure =>
    actionKeys.every((key) => distinct.has(key)) ? 'first_entered' : 'entered';
  const of = (measure: Measure) => (measure === 'entered' ? entrants : newPeople).inAll;

  const planned: Planned[] = [];
  for (const actionKey of new Set(entrants.inAll.map((one) => one.actionKey))) {
    if (targeted.has(actionKey)) continue;
    const measure = measureOf([actionKey]);
    const contributions = of(measure).filter((one) => one.actionKey === actionKey);
    const periods = closed.ofAction(actionKey);
    planned.push({ place: { grain: 'action', actionKey }, measure, periods, contributions });
  }
  const periods = closed.ofSeason;
  for (const [projectId, own] of Map.groupBy(entrants.inAll, (one) => one.projectId)) {
    const measure = measureOf(own.map(({ actionKey }) => actionKey));
    const contributions = of(measure).filter((one) => one.projectId === projectId);
    planned.push({ place: { grain: 'project', projectId }, measure, periods, contributions });
  }
  for (const [regionCode, contributions] of entrants.byRegion)
    planned.push({ place: { grain: 'region', regionCode }, measure: 'entered', periods, contributions });
  return planned;
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
