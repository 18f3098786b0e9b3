import { auditAuthors } from './audit-authors';
import type { RowDifference } from './audit-difference';
import { auditStanding } from './audit-standing';
import { auditTargets } from './objective-version-sums';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Rows that do not hold what their history says, by what is wrong with them: nothing, where all is well. */
const CHECKS: Record<string, string> = {
  'training:words': `SELECT t.id FROM trainings t LEFT JOIN training_revisions v ON v.id = (SELECT max(r.id)
      FROM training_revisions r WHERE r.training_id = t.id)
    WHERE v.id IS NULL OR v.title <> t.title OR v.kind <> t.kind OR v.regime <> t.regime OR v.modality IS NOT t.modality
      OR v.hours IS NOT t.hours OR v.ects IS NOT t.ects OR v.certification_code IS NOT t.certification_code
      OR v.rome_code IS NOT t.rome_code OR v.closed_on IS NOT t.closed_on`,
  'training:days': `SELECT t.id FROM trainings t JOIN participations p ON p.id = t.participation_id
    WHERE t.known_from < p.decided_on`,
  'training:lists': ['training_components', 'training_regions', 'training_levels', 'training_professions']
    .map((table) => `SELECT training_id AS id FROM ${table} WHERE until IS NOT NULL AND until <= known_from`)
    .join(' UNION '),
  'training:lists-twice': [
    ['training_components', 'component_id'],
    ['training_regions', 'region_code'],
    ['training_levels', 'level_key'],
    ['training_professions', 'profession_id'],
  ]
    .map(
      ([table, column]) => `SELECT training_id AS id FROM ${table} WHERE until IS NULL
        GROUP BY training_id, ${column} HAVING count(*) > 1`,
    )
    .join(' UNION '),
  'project:words': `SELECT p.id FROM projects p
    WHERE p.acronym IS NOT (SELECT e.acronym FROM project_events e WHERE e.project_id = p.id
        AND e.kind IN ('decided', 'renamed') AND e.acronym IS NOT NULL ORDER BY e.id DESC LIMIT 1)
      OR p.name IS NOT (SELECT e.name FROM project_events e WHERE e.project_id = p.id
        AND e.kind IN ('decided', 'renamed') AND e.name IS NOT NULL ORDER BY e.id DESC LIMIT 1)
      OR p.status IS NOT (SELECT e.status_after FROM project_events e WHERE e.project_id = p.id
        AND e.status_after IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project_events c WHERE c.cancels_id = e.id)
        ORDER BY e.effective_on DESC, e.id DESC LIMIT 1)`,
  'project:days': `SELECT id FROM projects WHERE withdrawn_from IS NULL
      AND known_from <> max(decided_on, coalesce(announced_on, decided_on))`,
  'participation:days': `SELECT p.id FROM participations p JOIN projects j ON j.id = p.project_id
    WHERE p.withdrawn_from IS NULL AND p.known_from <> max(p.decided_on, coalesce(j.announced_on, p.decided_on))`,
  'organisation:words': `SELECT o.id FROM organisations o JOIN organisation_revisions v ON v.id = (SELECT max(r.id)
      FROM organisation_revisions r WHERE r.organisation_id = o.id)
    WHERE o.origin <> 'reference' AND (v.name <> o.name OR v.kind <> o.kind OR v.region_code IS NOT o.region_code
      OR v.health_university <> o.health_university)`,
  'agreement:shares': ['organisation_id', 'action_key']
    .map(
      (
        of,
      ) => `SELECT v.id FROM agreement_versions v JOIN agreement_shares s ON s.version_id = v.id AND s.${of} IS NOT NULL
        GROUP BY v.id HAVING sum(s.cents) <> v.aid_cents`,
    )
    .join(' UNION '),
  'agreement:days': `SELECT v.id FROM agreement_versions v JOIN projects p ON p.id = v.project_id
    WHERE v.ends_on < v.starts_on OR v.known_from <> max(v.signed_on, p.decided_on)`,
  'tranche:version': `SELECT r.id FROM tranches r JOIN agreement_versions v ON v.id = r.version_id
    WHERE v.project_id <> r.project_id`,
  'payment:days': `SELECT y.id FROM payments y JOIN projects p ON p.id = y.project_id
    WHERE y.known_from <> max(y.paid_on, p.decided_on)`,
  withdrawn: (['project', 'participation', 'training', 'organisation'] as const)
    .map(
      (
        thing,
      ) => `SELECT x.id FROM ${thing}s x LEFT JOIN withdrawals w ON w.thing = '${thing}' AND w.thing_id = x.id
        WHERE (x.withdrawn_from IS NULL) <> (w.id IS NULL) AND NOT EXISTS (SELECT 1 FROM withdrawals j
          WHERE '${thing}' = 'participation' AND j.thing = 'project' AND j.thing_id = x.${thing === 'participation' ? 'project_id' : 'id'})`,
    )
    .join(' UNION '),
};

/**
 * The rows whose cached columns differ from the last line of their history, or whose days cannot be; standing values,
 * authors, moments and targets that are not those of what wrote them.
 */
export async function auditRows(read: Read): Promise<RowDifference[]> {
  return [
    ...Object.entries(CHECKS).flatMap(([check, text]) =>
      (prepared(read, text).all() as { id: number }[]).map(({ id }) => ({ check, id })),
    ),
    ...auditStanding(read),
    ...auditAuthors(read),
    ...auditTargets(read),
  ];
}
