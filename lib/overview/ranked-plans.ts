import type { Read } from '@/db/store';
import { type PlanVerdict, planRanks } from '@/lib/domain/plan-verdict';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { remember } from '@/lib/figure/memory';
import { projectIndex } from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';
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

/** The plan of one thing in each season where it has one. */
export async function plansOf(
  read: Read,
  { grain, key }: Pick<PlanRow, 'grain' | 'key'>,
  seasons: readonly SeasonKey[],
  day: string,
): Promise<(PlanRow & { of: number })[]> {
  const found: (PlanRow & { of: number })[] = [];
  for (const season of seasons) {
    const alike = (await rankedPlans(read, season, day)).filter((row) => row.grain === grain);
    const own = alike.find((row) => row.key === key);
    if (own) found.push({ ...own, of: alike.filter(({ rank }) => rank !== null).length });
  }
  return found;
}
