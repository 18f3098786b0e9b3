import type { Read } from '@/db/store';
import type { PlanVerdict } from '@/lib/domain/plan-verdict';
import { sumValues, type Value } from '@/lib/domain/value';
import type { Layer, SeasonKey } from '@/lib/domain/vocabulary';
import { learnerTables, type PeriodName } from '@/lib/figure/learner-totals';
import { projectIndex, standsIn } from '@/lib/figure/project-index';
import { deliveringIn, type RegionSummary, regionList, trainingsByRegion } from '@/lib/overview/region-list';
import { planVerdicts } from '@/lib/verdict/verdicts-against-plan';

/** A region as a committee reads it. */
export interface CommitteeRegion extends Pick<RegionSummary, 'code' | 'name' | 'overseas'> {
  /** Distinct projects of the actions asked for that deliver here. */
  projects: number;
  trainings: Record<Layer, Value>;
  /** Entrants of `CommitteeTerritories.period`; null where several actions were chosen: no public table adds them. */
  learners: Record<Layer, Value> | null;
  /** Of all the actions together; null where some were chosen, or where nothing is planned. */
  plan: PlanVerdict | null;
  /** The projects of each action of `CommitteeTerritories.actions`, in its order. */
  byAction: number[];
}

export interface CommitteeTerritories {
  regions: CommitteeRegion[];
  /** The actions that were open, in the order of their numbers. */
  actions: { key: string; number: number; shortTitle: string }[];
  /** The period that the learners of the regions are of. */
  period: PeriodName | null;
  /** A plan of a region is read over every action. */
  withPlans: boolean;
}

interface Asked {
  season: SeasonKey;
  day: string;
  /** None: every action of the season. */
  actions: readonly { key: string }[];
}

/** The 18 regions of a season, as « Territoires » shows them, or counted again over the actions asked for. */
export async function committeeTerritories(
  read: Read,
  { season, day, actions: chosen }: Asked,
): Promise<CommitteeTerritories> {
  const list = await regionList(read, { season, day });
  const columns = list.actions
    .map((action, index) => ({ ...action, index }))
    .filter(({ key }) => chosen.length === 0 || chosen.some((one) => one.key === key));
  const frame = {
    actions: columns.map(({ index: _, ...action }) => action),
    period: list.regions[0]?.learners.period ?? null,
    withPlans: chosen.length === 0,
  };
  const byAction = ({ actions }: RegionSummary) => columns.map(({ index }) => actions[index]?.projects ?? 0);
  if (chosen.length === 0) {
    const plans = await planVerdicts(read, season, day);
    const regions = list.regions.map((region): CommitteeRegion => {
      const { code, name, overseas, projects, trainings } = region;
      const { committed, declared, verified } = region.learners;
      return {
        ...{ code, name, overseas, projects, trainings, byAction: byAction(region) },
        learners: { committed, declared, verified },
        plan: plans.regions.get(code) ?? null,
      };
    });
    return { ...frame, regions };
  }
  const all = await projectIndex(read, day);
  const ofThese = all.filter((project) =>
    chosen.some(({ key }) => standsIn(project, { season, action: key })),
  );
  const trainingsOf = await trainingsByRegion(read, season, day);
  const tables = await learnerTables(read, season, day);
  const [only, ...others] = chosen;
  const regions = list.regions.map((region): CommitteeRegion => {
    const { code, name, overseas } = region;
    const here = new Set(
      chosen.flatMap(({ key }) => deliveringIn(ofThese, code, { season, action: key }).map(({ id }) => id)),
    );
    const trainings = chosen.map(({ key }) => trainingsOf(code, key));
    const sum = (layer: Layer) => sumValues(trainings.map((of) => of[layer]));
    return {
      ...{ code, name, overseas, projects: here.size, byAction: byAction(region), plan: null },
      trainings: { committed: sum('committed'), declared: sum('declared'), verified: sum('verified') },
      learners:
        only && others.length === 0
          ? tables.values(
              { grain: 'action_region', actionKey: only.key, regionCode: code },
              'entered',
              frame.period?.id ?? 0,
            )
          : null,
    };
  });
  return { ...frame, regions };
}
