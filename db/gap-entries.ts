import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { standingLearners } from './figure-standing';
import { acronymAt, holdsAt, titleAt } from './known';
import { isSameRowOf } from './line-address';
import { allAside, type Read } from './store';

/** Where entries contradict something: a training in a region and a period, of a project, for those entitled. */
interface PlaceOfEntries {
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
}

/** The entrants of a training in a region and a period, beside its places. */
export interface EntrantsRow extends PlaceOfEntries {
  measure: Measure;
  places: number;
  entrants: number;
}

/** The lines of a training in a region and a period whose first entrants are more than their entrants, summed. */
export interface PartsRow extends PlaceOfEntries {
  first: number;
  entered: number;
}

export interface StandingEntries {
  /** Summed over levels and professions, where the places are known. */
  places: EntrantsRow[];
  /** What was sent before the service looked at it, or by a file of the past. */
  parts: PartsRow[];
}

const PLACE = `t.project_id AS projectId, q.slug, ${acronymAt('q')} AS acronym, p.season_key AS seasonKey, p.action_key AS actionKey,
  t.id AS trainingId, ${titleAt('t')} AS training, n.region_code AS regionCode, g.name AS region, n.period_id AS periodId,
  d.label AS period`;
const JOINS = `JOIN trainings t ON t.id = n.training_id JOIN participations p ON p.id = t.participation_id
  JOIN projects q ON q.id = t.project_id JOIN regions g ON g.code = n.region_code JOIN periods d ON d.id = n.period_id`;

/**
 * What stands in a layer at the end of a day beside what it may contradict. What stands today is kept by the writes
 * (`current_figures`): a past day is made again from the revisions, once for both questions.
 */
export async function standingEntries(
  read: Read,
  layer: 'declared' | 'verified',
  day: string,
  { isPast }: { isPast: boolean },
): Promise<StandingEntries> {
  const standing = isPast
    ? standingLearners(layer)
    : `SELECT line_id, value, state, 1 AS rank FROM current_figures WHERE layer = '${layer}' AND @day IS NOT NULL`;
  const rows = (await allAside(
    read,
    `WITH w AS MATERIALIZED (SELECT line_id, value FROM (${standing}) WHERE rank = 1 AND state = 'number')
     SELECT 'places' AS question, ${PLACE}, n.measure, x.places AS one, sum(w.value) AS other
     FROM w JOIN figure_lines n ON n.id = w.line_id AND n.nature = 'actual' AND n.measure IN ('entered', 'first_entered')
     JOIN training_regions x ON x.training_id = n.training_id AND x.region_code = n.region_code AND ${holdsAt('x')}
     ${JOINS} WHERE x.places IS NOT NULL
     GROUP BY t.id, n.region_code, n.period_id, n.measure
     UNION ALL
     SELECT 'parts', ${PLACE}, n.measure, sum(w.value), sum(v.value)
     FROM w JOIN figure_lines n ON n.id = w.line_id AND n.measure = 'first_entered' AND n.nature = 'actual'
     JOIN figure_lines m ON m.measure = 'entered' AND m.nature = 'actual' AND ${isSameRowOf('m', 'n')}
     JOIN w v ON v.line_id = m.id AND v.value < w.value
     ${JOINS} GROUP BY t.id, n.region_code, n.period_id`,
    { day },
  )) as Row[];
  const asked = (question: Row['question']) => rows.filter((row) => row.question === question);
  return {
    places: asked('places').map(({ question: _, one, other, ...row }) => ({
      ...row,
      places: one,
      entrants: other,
    })),
    parts: asked('parts').map(({ question: _, measure: __, one, other, ...row }) => ({
      ...row,
      first: one,
      entered: other,
    })),
  };
}

type Row = PlaceOfEntries & {
  question: 'places' | 'parts';
  measure: Measure;
  one: number;
  other: number;
};
