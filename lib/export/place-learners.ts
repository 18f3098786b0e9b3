import type { LearnerRatio } from '@/lib/domain/ratio';
import { actionNames } from '@/lib/figure/action-names';
import type { CellPlace } from '@/lib/figure/learner-cells';
import { type LearnerTotal, learnerTables } from '@/lib/figure/learner-totals';
import { placeCoverage } from '@/lib/figure/place-coverage';
import { regionNames } from '@/lib/figure/region-names';
import { projectDetail } from '@/lib/project/project-detail';
import { refused } from './filter-values';
import type { ContextLine, TableQuestion } from './table-definition';
import { coverageLine } from './table-notes';

export interface AskedLearners {
  totals: LearnerTotal[];
  ratios: LearnerRatio[];
  notes: ContextLine[];
}

/**
 * The learners of a place of the fixed public tables: the programme, an action, a region, an action in a region, a
 * project. Small cells are hidden by the same query as on the pages; another place has no table (422).
 */
export async function learnersAsked(question: TableQuestion): Promise<AskedLearners> {
  const { read, season, day, filter } = question;
  const [action, region, slug] = [filter('action'), filter('region'), filter('project')];
  if (slug !== undefined) {
    if (action !== undefined) throw refused('action', 'no_public_table');
    if (region !== undefined) throw refused('region', 'no_public_table');
    const project = await projectDetail(read, { slug, season, day });
    return { totals: project.learners, ratios: project.ratios, notes: [coverageLine(project.coverage)] };
  }
  if (action !== undefined && !(await actionNames(read)).known(action))
    throw refused('action', 'unknown_action');
  if (region !== undefined && !(await regionNames(read)).byCode.has(region))
    throw refused('region', 'unknown_region');
  const tables = await learnerTables(read, season, day);
  const place = placeOf(action, region);
  const coverage =
    region === undefined ? undefined : await placeCoverage(read, { regionCode: region }, { season }, day);
  return {
    totals: tables.totals(place),
    ratios: tables.ratios(place),
    notes: coverage ? [coverageLine(coverage)] : [],
  };
}

function placeOf(actionKey: string | undefined, regionCode: string | undefined): CellPlace {
  if (actionKey !== undefined && regionCode !== undefined)
    return { grain: 'action_region', actionKey, regionCode };
  if (actionKey !== undefined) return { grain: 'action', actionKey };
  return regionCode === undefined ? { grain: 'programme' } : { grain: 'region', regionCode };
}
