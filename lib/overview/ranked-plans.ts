import type { Read } from '@/db/store';
import { type PlanVerdict, planRanks } from '@/lib/domain/plan-verdict';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { remember } from '@/lib/figure/memory';
import { projectIndex } from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';
import { recordedSeasons } from '@/lib/figure/seasons';
import { planVerdicts } from '@/lib/verdict/verdicts-against-plan';

export const PLANNED_GRAINS = ['action', 'project', 'region'] as const;

/** How an action without a target, a project or a region stands against its plan, and its rank among its like. */
export interface PlanRow {
  season: SeasonKey;
  grain: (typeof PLANNED_GRAINS)[number];
  /** The key of the action, the slug of the project, the code of the region. */
  key: string;
  name: string;
  plan: PlanVerdict;
  /** From the least realised; null where there is no rate. */
  rank: number | null;
}

/** Everything of a season that is read against a plan, the least realised of each grain first. */
export function rankedPlans(read: Read, season: SeasonKey, day: string): Promise<PlanRow[]> {
  return remember(read, 'plan-list', { season, day }, async () => {
    const plans = await planVerdicts(read, season, day);
    const projects = new Map((await projectIndex(read, day)).map((one) => [one.id, one]));
    const regions = (await regionNames(read)).byCode;
    const names = await actionNames(read);
    const ranked = (grain: PlanRow['grain'], rows: { key: string; name: string; plan: PlanVerdict }[]) => {
      const ranks = planRanks(rows.map(({ plan }) => plan));
      return rows
        .map((row, index): PlanRow => ({ ...row, season, grain, rank: ranks[index] ?? null }))
        .toSorted((a, b) => (a.rank ?? rows.length + 1) - (b.rank ?? rows.length + 1));
    };
    return [
      ...ranked(
        'action',
        [...plans.actions].map(([key, plan]) => ({ key, name: names.of(season, key).shortTitle, plan })),
      ),
      ...ranked(
        'project',
        [...plans.projects].flatMap(([id, plan]) => {
          const project = projects.get(id);
          return project ? [{ key: project.slug, name: project.acronym, plan }] : [];
        }),
      ),
      ...ranked(
        'region',
        [...plans.regions].map(([key, plan]) => ({ key, name: regions.get(key)?.name ?? key, plan })),
      ),
    ];
  });
}

/** A plan with the number of its like that have a rank. */
export type PlaceInPlans = PlanRow & { of: number };

/** How each thing of a grain stands in each of some seasons, by its key; none for what has no plan. */
export async function plansByKey(
  read: Read,
  grain: PlanRow['grain'],
  season: SeasonKey | undefined,
  day: string,
): Promise<(key: string) => PlaceInPlans[]> {
  const found: PlaceInPlans[] = [];
  for (const one of season ? [season] : recordedSeasons(read)) {
    const alike = (await rankedPlans(read, one, day)).filter((row) => row.grain === grain);
    const of = alike.filter(({ rank }) => rank !== null).length;
    found.push(...alike.map((row) => ({ ...row, of })));
  }
  const byKey = Map.groupBy(found, ({ key }) => key);
  return (key) => byKey.get(key) ?? [];
}
