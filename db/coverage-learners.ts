import type { SeasonKey } from '@/lib/domain/vocabulary';
import { standingLearners } from './figure-standing';
import { knownAt } from './known';
import { allAside, type Read } from './store';

/** Where a project has verified learners in an action: a region, a profession, a level and a period. */
export interface ReachedPlace {
  projectId: number;
  seasonKey: SeasonKey;
  actionKey: string;
  regionCode: string;
  /** A profession’s number, `na` or `other`. */
  professionKey: string;
  levelKey: string;
  periodId: number;
}

/** Who was only made aware is no learner. */
const reached = (standing: string) => `
  SELECT DISTINCT p.project_id AS projectId, p.season_key AS seasonKey, p.action_key AS actionKey, l.region_code AS regionCode,
    l.profession_key AS professionKey, l.level_key AS levelKey, l.period_id AS periodId
  FROM json_each(@participationIds) v JOIN participations p ON p.id = v.value JOIN trainings t ON t.participation_id = p.id
  JOIN figure_lines l ON l.training_id = t.id AND l.measure <> 'made_aware' AND l.nature = 'actual'
  JOIN ${standing}
  WHERE c.state = 'number' AND c.value > 0 AND ${knownAt('t')} AND ${knownAt('p')}`;

/**
 * The places that some participations reached at the end of a day; `isLast`: nothing was written since, and what the
 * writes keep is asked.
 */
export async function reachedPlaces(
  read: Read,
  { participationIds, day, isLast }: { participationIds: readonly number[]; day: string; isLast: boolean },
): Promise<ReachedPlace[]> {
  const standing = isLast
    ? "current_figures c ON c.line_id = l.id AND c.layer = 'verified'"
    : `(${standingLearners('verified', { ofParticipations: true })}) c ON c.line_id = l.id AND c.rank = 1`;
  const bound = { participationIds: JSON.stringify(participationIds), day };
  return (await allAside(read, reached(standing), bound)) as ReachedPlace[];
}
