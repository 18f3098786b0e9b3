import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { standingLearners } from './figure-standing';
import { holdsAt, titleAt } from './known';
import { allAside, type Read } from './store';

/** The entrants of a training in a region and a period, beside its places: of a project, for those entitled. */
export interface EntrantsRow {
  projectId: number;
  slug: string;
  acronym: string;
  seasonKey: SeasonKey;
  actionKey: string;
  trainingId: number;
  training: string;
  regionCode: string;
  region: string;
  periodId: number;
  period: string;
  measure: Measure;
  places: number;
  entrants: number;
}

/**
 * What stands in a layer at the end of a day, summed over levels and professions, where the places are known. What
 * stands today is kept by the writes (`current_figures`): only a past day is made again from the revisions.
 */
export async function entrantsBesidePlaces(
  read: Read,
  layer: 'declared' | 'verified',
  day: string,
  { isPast }: { isPast: boolean },
): Promise<EntrantsRow[]> {
  const standing = isPast
    ? `(${standingLearners(layer)}) w`
    : `(SELECT line_id, value, state, 1 AS rank FROM current_figures WHERE layer = '${layer}' AND @day IS NOT NULL) w`;
  return (await allAside(
    read,
    `SELECT t.project_id AS projectId, q.slug, q.acronym, p.season_key AS seasonKey, p.action_key AS actionKey,
       t.id AS trainingId, ${titleAt('t')} AS training, n.region_code AS regionCode, g.name AS region, n.period_id AS periodId,
       d.label AS period, n.measure, x.places, sum(w.value) AS entrants
     FROM ${standing} JOIN figure_lines n ON n.id = w.line_id
     JOIN training_regions x ON x.training_id = n.training_id AND x.region_code = n.region_code AND ${holdsAt('x')}
     JOIN trainings t ON t.id = n.training_id JOIN participations p ON p.id = t.participation_id
     JOIN projects q ON q.id = t.project_id JOIN regions g ON g.code = n.region_code JOIN periods d ON d.id = n.period_id
     WHERE w.rank = 1 AND w.state = 'number' AND n.nature = 'actual' AND n.measure IN ('entered', 'first_entered')
       AND x.places IS NOT NULL
     GROUP BY t.id, n.region_code, n.period_id, n.measure`,
    { day },
  )) as EntrantsRow[];
}
