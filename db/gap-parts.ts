import type { SeasonKey } from '@/lib/domain/vocabulary';
import { standingLearners } from './figure-standing';
import { titleAt } from './known';
import { isSameRowOf } from './line-address';
import { allAside, type Read } from './store';

/** The lines of a training in a region and a period whose first entrants are more than their entrants, summed. */
export interface PartsRow {
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
  first: number;
  entered: number;
}

/** What stands in a layer at the end of a day: what was sent before the service looked at it, or by a file of the past. */
export async function firstOverEntered(
  read: Read,
  layer: 'declared' | 'verified',
  day: string,
  { isPast }: { isPast: boolean },
): Promise<PartsRow[]> {
  const standing = isPast
    ? standingLearners(layer)
    : `SELECT line_id, value, state, 1 AS rank FROM current_figures WHERE layer = '${layer}' AND @day IS NOT NULL`;
  return (await allAside(
    read,
    `WITH w AS MATERIALIZED (SELECT line_id, value FROM (${standing}) WHERE rank = 1 AND state = 'number')
     SELECT t.project_id AS projectId, q.slug, q.acronym, p.season_key AS seasonKey, p.action_key AS actionKey,
       t.id AS trainingId, ${titleAt('t')} AS training, n.region_code AS regionCode, g.name AS region,
       n.period_id AS periodId, d.label AS period, sum(w.value) AS first, sum(v.value) AS entered
     FROM w JOIN figure_lines n ON n.id = w.line_id AND n.measure = 'first_entered' AND n.nature = 'actual'
     JOIN figure_lines m ON m.measure = 'entered' AND m.nature = 'actual' AND ${isSameRowOf('m', 'n')}
     JOIN w v ON v.line_id = m.id AND v.value < w.value
     JOIN trainings t ON t.id = n.training_id JOIN participations p ON p.id = t.participation_id
     JOIN projects q ON q.id = t.project_id JOIN regions g ON g.code = n.region_code JOIN periods d ON d.id = n.period_id
     GROUP BY t.id, n.region_code, n.period_id`,
    { day },
  )) as PartsRow[];
}
