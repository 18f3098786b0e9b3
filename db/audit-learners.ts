import type { Tally } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import { cellsOf } from './figure-learner-totals';
import type { RollupKey } from './figure-rollups';
import { standingLearners } from './figure-standing';
import { knownAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

type Place = Parameters<typeof cellsOf>[0];

/** What every learner series of a layer is made of at the end of a day; a series comes once for each of its parts. */
export function learnerSeries(read: Read, layer: Layer, day: string): { key: RollupKey; tally: Tally }[] {
  const rows = prepared(
    read,
    `SELECT p.season_key AS seasonKey, p.action_key AS actionKey, p.project_id AS projectId,
       n.region_code AS regionCode, n.level_key AS levelKey, n.period_id AS periodId, n.measure,
       coalesce(sum(CASE WHEN w.state = 'number' THEN w.value END), 0) AS value, sum(w.state = 'number') AS numbers,
       sum(w.state = 'nothing_to_report') AS nothings, sum(w.state = 'not_applicable') AS notApplicables,
       sum(w.state = 'estimate') AS estimates, coalesce(sum(CASE WHEN w.state = 'estimate' THEN w.value END), 0) AS estimated
     FROM (${standingLearners(layer)}) w
     JOIN figure_lines n ON n.id = w.line_id JOIN trainings t ON t.id = n.training_id
     JOIN participations p ON p.id = t.participation_id
     WHERE w.rank = 1 AND ${knownAt('p')} GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  ).all({ day }) as (Place & Tally)[];
  return rows.flatMap(({ value, numbers, nothings, notApplicables, estimates, estimated, ...place }) => {
    const tally = { value, numbers, nothings, notApplicables, estimates, estimated };
    return cellsOf(place, layer).map((key) => ({ key, tally }));
  });
}
