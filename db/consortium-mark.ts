import type { Read } from './store';
import { prepared } from './store-prepared';

/**
 * What every reading of consortia hangs on, in one text: the last row of each table that only grows, and what may change
 * of projects, participations and organisations. As long as it is the same, so is what is read of a day.
 */
export function consortiumMark(read: Read): string {
  const { mark } = prepared(
    read,
    `SELECT json_array(
       (SELECT max(id) FROM membership_events), (SELECT max(id) FROM member_functions),
       (SELECT max(id) FROM organisation_traits), (SELECT max(id) FROM organisation_certifications),
       (SELECT max(id) FROM territory_rosters), (SELECT max(id) FROM function_statements),
       (SELECT max(id) FROM derogations), (SELECT max(id) FROM applications), (SELECT max(id) FROM eligibility_notes),
       (SELECT max(id) FROM agreement_versions), (SELECT max(id) FROM withdrawals),
       (SELECT max(id) FROM organisation_revisions), (SELECT max(id) FROM organisation_successions),
       (SELECT max(id) FROM participations), (SELECT count(*) FROM participations WHERE withdrawn_from IS NULL),
       (SELECT json_group_array(status || version || acronym) FROM projects WHERE withdrawn_from IS NULL)) AS mark`,
  ).get() as { mark: string };
  return mark;
}
