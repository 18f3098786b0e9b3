import { titleAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A training of a project that is given in sessions. */
export interface SessionTrainingRow {
  id: number;
  title: string;
  actionKey: string;
  organisationId: number;
  knownFrom: string;
  /** Where it is declared. */
  regionCodes: string[];
}

/** The trainings of a project under actions given in sessions, known and not withdrawn on a day. */
export const trainingsWithSessions = (
  read: Read,
  { projectId, actionKeys, day }: { projectId: number; actionKeys: readonly string[]; day: string },
): SessionTrainingRow[] => {
  const rows = prepared(
    read,
    `SELECT t.id, ${titleAt('t')} AS title, p.action_key AS actionKey, t.organisation_id AS organisationId,
       t.known_from AS knownFrom, (SELECT json_group_array(r.region_code) FROM training_regions r
         WHERE r.training_id = t.id AND r.until IS NULL) AS regionCodes
     FROM trainings t JOIN participations p ON p.id = t.participation_id
     WHERE t.project_id = @projectId AND t.withdrawn_from IS NULL AND t.known_from <= @day
       AND p.action_key IN (SELECT value FROM json_each(@keys)) ORDER BY t.id`,
  ).all({ projectId, day, keys: JSON.stringify(actionKeys) }) as (Omit<SessionTrainingRow, 'regionCodes'> & {
    regionCodes: string;
  })[];
  return rows.map((row) => ({ ...row, regionCodes: JSON.parse(row.regionCodes) }));
};

/**
 * Whether a member of a project is a field actor in a zone on a day; null where nobody said, and no officer states that
 * the functions of its action are all recorded.
 */
export function fieldActorIn(
  read: Read,
  { projectId, actionKey, zone, day }: { projectId: number; actionKey: string; zone: number; day: string },
): boolean | null {
  const { known, complete } = prepared(
    read,
    `SELECT EXISTS (SELECT 1 FROM member_functions f WHERE f.project_id = @projectId AND f.function = 'field_actor'
         AND f.zone_number = @zone AND f.event = 'given' AND f.effective_on <= @day AND f.known_from <= @day
         AND NOT EXISTS (SELECT 1 FROM member_functions c WHERE c.cancels_id = f.id)
         AND NOT EXISTS (SELECT 1 FROM member_functions l WHERE l.project_id = f.project_id
           AND l.organisation_id = f.organisation_id AND l.function = f.function AND l.zone_number IS f.zone_number
           AND l.event = 'ended' AND l.effective_on <= @day AND l.known_from <= @day
           AND (l.effective_on, l.id) > (f.effective_on, f.id)
           AND NOT EXISTS (SELECT 1 FROM member_functions c WHERE c.cancels_id = l.id))) AS known,
       (SELECT s.complete FROM function_statements s WHERE s.project_id = @projectId AND s.action_key = @actionKey
         AND s.effective_on <= @day AND s.known_from <= @day ORDER BY s.effective_on DESC, s.id DESC LIMIT 1) AS complete`,
  ).get({ projectId, actionKey, zone, day }) as { known: 0 | 1; complete: 0 | 1 | null };
  if (known === 1) return true;
  return complete === 1 ? false : null;
}
