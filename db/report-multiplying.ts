import type { Measure, SeasonKey } from '@/lib/domain/vocabulary';
import { earlierStandings } from './figures';
import { isPlannedOf } from './line-address';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** What a sent section that no officer opened since makes stand, in one measure and one period of its action. */
export interface UnseenSum {
  sectionId: number;
  actionKey: string;
  seasonKey: SeasonKey;
  measure: Measure;
  periodId: number;
  /** The day from which it is known. */
  knownFrom: string;
  stands: number;
  planned: number;
}

/** Numbers only: an estimate is never added. A stock of people present is no total that grows. */
export async function unseenSums(read: Read): Promise<UnseenSum[]> {
  return prepared(
    read,
    `SELECT s.id AS sectionId, p.action_key AS actionKey, p.season_key AS seasonKey, l.measure, l.period_id AS periodId,
       e.known_from AS knownFrom, sum(f.value) AS stands,
       coalesce(sum((SELECT k.value FROM figure_lines n JOIN current_figures k ON k.line_id = n.id AND k.layer = 'committed'
         WHERE ${isPlannedOf('n', 'l')})), 0) AS planned
     FROM sections s JOIN participations p ON p.id = s.participation_id
     JOIN section_events e ON e.id = (SELECT max(x.id) FROM section_events x WHERE x.section_id = s.id)
     JOIN figure_revisions r ON r.section_id = s.id
     JOIN current_figures f ON f.line_id = r.line_id AND f.layer = 'declared' AND f.revision_id = r.id
     JOIN figure_lines l ON l.id = r.line_id
     WHERE s.status = 'submitted' AND e.step IN ('submit', 'correct') AND f.state = 'number' AND l.measure <> 'active'
     GROUP BY s.id, l.measure, l.period_id`,
  ).all() as UnseenSum[];
}

/** The number of the last thing that happened to any section. */
export const lastSectionEvent = (read: Read): number =>
  (prepared(read, 'SELECT coalesce(max(id), 0) AS id FROM section_events').get() as { id: number }).id;

/** Everything that stands declared of a measure in an action of a season, over all periods. */
export function declaredTotal(
  read: Read,
  { actionKey, seasonKey, measure }: Pick<UnseenSum, 'actionKey' | 'seasonKey' | 'measure'>,
): number {
  const { total } = prepared(
    read,
    `SELECT coalesce(sum(f.value), 0) AS total FROM participations p JOIN trainings t ON t.participation_id = p.id
     JOIN figure_lines l ON l.training_id = t.id AND l.nature = 'actual' AND l.measure = @measure
     JOIN current_figures f ON f.line_id = l.id AND f.layer = 'declared' AND f.state = 'number'
     WHERE p.action_key = @actionKey AND p.season_key = @seasonKey`,
  ).get({ actionKey, seasonKey, measure }) as { total: number };
  return total;
}

/** What stood of the same lines before the section spoke. */
export function stoodBefore(
  read: Read,
  { sectionId, measure, periodId }: Pick<UnseenSum, 'sectionId' | 'measure' | 'periodId'>,
): number {
  const lines = prepared(
    read,
    `SELECT DISTINCT r.line_id AS lineId FROM figure_revisions r JOIN figure_lines l ON l.id = r.line_id
     WHERE r.section_id = @sectionId AND l.measure = @measure AND l.period_id = @periodId`,
  ).all({ sectionId, measure, periodId }) as { lineId: number }[];
  const ids = lines.map(({ lineId }) => lineId);
  const standing = earlierStandings(read, ids, sectionId, 'declared').values();
  return standing.reduce((sum, before) => sum + (before?.state === 'number' ? (before.value ?? 0) : 0), 0);
}
