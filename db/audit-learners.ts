import type { Tally } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import { cellsOf } from './learner-totals';
import { prepared } from './prepared';
import type { RollupKey } from './rollups';
import { SETTLING } from './settling';
import type { Read } from './store';

type Place = Parameters<typeof cellsOf>[0];

/** The last planned revision of each line. */
const PLANNED = `SELECT r.line_id, r.value, r.state, 1 AS rank FROM figure_revisions r
  WHERE r.id IN (SELECT max(id) FROM figure_revisions WHERE section_id IS NULL GROUP BY line_id)`;

/**
 * DOMAIN §4, line by line: of each section, the last revision saved before its last submission (or validation);
 * among these, a blank says nothing, « rien à déclarer » leaves a value standing, and the latest observation wins. What an officer gave in an acceptance is
 * not *déclaré*.
 */
const settled = (layer: 'declared' | 'verified') => `
  WITH settlings AS (SELECT section_id, max(at) AS at FROM section_events WHERE step IN ${SETTLING[layer]} GROUP BY section_id),
    lasts AS (SELECT max(r.id) AS id, s.at FROM figure_revisions r
      JOIN settlings s ON s.section_id = r.section_id AND r.at <= s.at
      ${layer === 'declared' ? "WHERE r.kind <> 'acceptance'" : ''} GROUP BY r.section_id, r.line_id)
  SELECT r.line_id, r.value, r.state,
    row_number() OVER (PARTITION BY r.line_id ORDER BY r.state = 'nothing_to_report', c.observed_on DESC, l.at DESC) AS rank
  FROM lasts l JOIN figure_revisions r ON r.id = l.id JOIN campaigns c ON c.id = r.campaign_id WHERE r.state IS NOT NULL`;

/** What every learner series of a layer is made of; a series comes once for each of its parts. */
export function learnerSeries(read: Read, layer: Layer): { key: RollupKey; tally: Tally }[] {
  const rows = prepared(
    read,
    `SELECT p.season_key AS seasonKey, p.action_key AS actionKey, p.project_id AS projectId,
       n.region_code AS regionCode, n.level_key AS levelKey, n.period_id AS periodId, n.measure,
       coalesce(sum(CASE WHEN w.state = 'number' THEN w.value END), 0) AS value, sum(w.state = 'number') AS numbers,
       sum(w.state = 'nothing_to_report') AS nothings, sum(w.state = 'not_applicable') AS notApplicables,
       sum(w.state = 'estimate') AS estimates, coalesce(sum(CASE WHEN w.state = 'estimate' THEN w.value END), 0) AS estimated
     FROM (${layer === 'committed' ? PLANNED : settled(layer)}) w
     JOIN figure_lines n ON n.id = w.line_id JOIN trainings t ON t.id = n.training_id
     JOIN participations p ON p.id = t.participation_id
     WHERE w.rank = 1 GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  ).all() as (Place & Tally)[];
  return rows.flatMap(({ value, numbers, nothings, notApplicables, estimates, estimated, ...place }) => {
    const tally = { value, numbers, nothings, notApplicables, estimates, estimated };
    return cellsOf(place, layer).map((key) => ({ key, tally }));
  });
}
