import type { Read } from './store';
import { prepared } from './store-prepared';

/**
 * What the money of every project hangs on, in one text: the last row of each table, which only grow. As long as it is
 * the same, so is what is read of a day.
 */
export function moneyMark(read: Read): string {
  const { mark } = prepared(
    read,
    `SELECT json_array(
       (SELECT max(id) FROM agreement_versions), (SELECT max(id) FROM tranches), (SELECT max(id) FROM tranche_conditions),
       (SELECT max(id) FROM payments), (SELECT max(id) FROM review_steps), (SELECT max(id) FROM cofunding_pledges),
       (SELECT max(id) FROM project_milestones), (SELECT max(id) FROM project_milestone_events),
       (SELECT max(id) FROM amounts), (SELECT max(id) FROM withdrawals), (SELECT max(id) FROM project_events),
       (SELECT max(id) FROM projects)) AS mark`,
  ).get() as { mark: string };
  return mark;
}
