import type { Read } from '@/db/store';
import type { ClosedPeriod } from '@/lib/domain/campaign';
import { type PlanPart, type PlanVerdict, planVerdictOf } from '@/lib/domain/plan-verdict';
import type { Layer, Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { actionsProgress } from '@/lib/figure/action-progress';
import { remember } from '@/lib/figure/memory';
import { type CellPlace, publicTables } from '@/lib/figure/public-tables';
import { periodsClosed } from './closed-periods';
import { planParts } from './contributor-parts';

/** Where there is no target: how something stands against its plan. What has no participation has no verdict. */
export interface PlanVerdicts {
  actions: ReadonlyMap<string, PlanVerdict>;
  projects: ReadonlyMap<number, PlanVerdict>;
  regions: ReadonlyMap<string, PlanVerdict>;
}

/**
 * How the actions, projects and regions of a season stand against what was planned, at the end of a day: entrants, and
 * primo-entrants of an action that counts distinct people or of a project in no other. What is realised is that of the
 * public tables, a contributor is a participation.
 */
export function planVerdicts(read: Read, season: SeasonKey, day: string): Promise<PlanVerdicts> {
  return remember(read, 'plan-verdicts', { season, day }, async () => {
    const tables = await publicTables(read, season, day);
    const closed = await periodsClosed(read, season, day);
    const entrants = await planParts(read, season, day, 'entered');
    const newPeople = await planParts(read, season, day, 'first_entered');
    const distinct = await actionsOfDistinctPeople(read, season, day);
    const measureOf = (actionKeys: readonly string[]): Measure =>
      actionKeys.every((key) => distinct.has(key)) ? 'first_entered' : 'entered';
    const partsOf = (measure: Measure) => (measure === 'entered' ? entrants : newPeople).inAll;

    const judge = (place: CellPlace, measure: Measure, periods: ClosedPeriod[], parts: PlanPart[]) => {
      const at = (layer: Layer) =>
        periods.map(({ id }) => tables.value({ ...place, layer, measure, periodId: id }));
      return planVerdictOf({
        ...{ season, measure, parts, realised: at('verified') },
        periods: periods.map(({ label }) => label),
        isPlanHidden: at('committed').some(({ state }) => state === 'hidden'),
      });
    };

    const actions = new Map<string, PlanVerdict>();
    for (const actionKey of new Set(entrants.inAll.map((part) => part.actionKey))) {
      const measure = measureOf([actionKey]);
      const own = partsOf(measure).filter((part) => part.actionKey === actionKey);
      const periods = closed.ofAction(actionKey);
      actions.set(actionKey, judge({ grain: 'action', actionKey }, measure, periods, own));
    }
    const projects = new Map<number, PlanVerdict>();
    for (const [projectId, parts] of Map.groupBy(entrants.inAll, (part) => part.projectId)) {
      const measure = measureOf(parts.map(({ actionKey }) => actionKey));
      const own = partsOf(measure).filter((part) => part.projectId === projectId);
      projects.set(projectId, judge({ grain: 'project', projectId }, measure, closed.ofSeason, own));
    }
    const regions = new Map<string, PlanVerdict>();
    for (const [regionCode, own] of entrants.byRegion)
      regions.set(regionCode, judge({ grain: 'region', regionCode }, 'entered', closed.ofSeason, own));
    return { actions, projects, regions };
  });
}

/** The actions whose objective counts people once over the years: their plan is read in primo-entrants too. */
async function actionsOfDistinctPeople(read: Read, season: SeasonKey, day: string): Promise<Set<string>> {
  const actions = await actionsProgress(read, season, day);
  return new Set(
    actions
      .filter(({ components }) => components.some((one) => one.countingMode === 'cumulative_distinct'))
      .map(({ key }) => key),
  );
}
