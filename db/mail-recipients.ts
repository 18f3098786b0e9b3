import { askedAt, campaignStandsAt } from './known';
import { houseAt } from './organisation-heirs';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Who is written to: numbers of accounts alone. */

/** The active officers of some actions. */
export async function officersInCharge(read: Read, actionKeys: readonly string[]): Promise<number[]> {
  const rows = prepared(
    read,
    `SELECT DISTINCT a.id FROM account_scopes s JOIN accounts a ON a.id = s.account_id
     WHERE s.kind = 'action' AND a.role = 'officer' AND a.status = 'active'
       AND s.key IN (SELECT value FROM json_each(?)) ORDER BY a.id`,
  ).all(JSON.stringify(actionKeys)) as { id: number }[];
  return rows.map(({ id }) => id);
}

/**
 * The active leads and contributors of the consortia that have a report in a campaign; of those of which some actions
 * are asked, where these are said.
 */
export async function accountsOfCampaign(
  read: Read,
  campaignId: number,
  day: string,
  actionKeys: readonly string[] | null = null,
): Promise<number[]> {
  const rows = prepared(
    read,
    `SELECT DISTINCT a.id FROM reports r JOIN membership_events m ON m.project_id = r.project_id
     JOIN accounts a ON a.organisation_id IN ${houseAt('m.organisation_id')} AND a.status = 'active' AND a.role IN ('lead', 'contributor')
     WHERE r.campaign_id = @campaignId AND m.event = 'join' AND m.id = (
       SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
         AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)
       AND (@keys IS NULL OR EXISTS (SELECT 1 FROM sections s JOIN participations p ON p.id = s.participation_id
         WHERE s.report_id = r.id AND p.action_key IN (SELECT value FROM json_each(@keys))))
     ORDER BY a.id`,
  ).all({ campaignId, day, keys: actionKeys && JSON.stringify(actionKeys) }) as { id: number }[];
  return rows.map(({ id }) => id);
}

/** The campaigns that run on a day, with what is told of their days. */
export async function runningCampaigns(
  read: Read,
  day: string,
): Promise<{ id: number; opensOn: string; dueOn: string; closesOn: string }[]> {
  return prepared(
    read,
    `SELECT id, opens_on AS opensOn, due_on AS dueOn, closes_on AS closesOn FROM campaigns c
     WHERE closed_at IS NULL AND opens_on <= @day AND ${campaignStandsAt('c')} ORDER BY id`,
  ).all({ day }) as { id: number; opensOn: string; dueOn: string; closesOn: string }[];
}

export interface RunningException {
  id: number;
  sectionId: number;
  projectId: number;
  endsOn: string;
  recordedAt: string;
}

/** The exceptions that run on a day of sections still to be sent. */
export async function runningExceptions(read: Read, day: string): Promise<RunningException[]> {
  return prepared(
    read,
    `SELECT x.id, x.section_id AS sectionId, r.project_id AS projectId, x.ends_on AS endsOn, x.recorded_at AS recordedAt
     FROM exceptions x JOIN sections s ON s.id = x.section_id JOIN reports r ON r.id = s.report_id
     WHERE x.ended_at IS NULL AND x.ends_on >= @day AND s.status IN ('draft', 'returned') AND ${askedAt('s')}
     ORDER BY x.id`,
  ).all({ day }) as RunningException[];
}

/** The exceptions whose last day has passed and that nothing has ended yet. */
export async function exceptionsToEnd(read: Read, day: string): Promise<RunningException[]> {
  return prepared(
    read,
    `SELECT x.id, x.section_id AS sectionId, r.project_id AS projectId, x.ends_on AS endsOn, x.recorded_at AS recordedAt
     FROM exceptions x JOIN sections s ON s.id = x.section_id JOIN reports r ON r.id = s.report_id
     WHERE x.ended_at IS NULL AND x.ends_on < @day ORDER BY x.id`,
  ).all({ day }) as RunningException[];
}
