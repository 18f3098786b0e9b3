import { frenchOrder } from '@/lib/domain/french-order';
import type { SeasonKey, SectionStatus, SectionStep } from '@/lib/domain/vocabulary';
import { askedAt } from './known';
import { houseAt } from './organisation-heirs';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A section of a campaign, with what says how far it is. */
export interface BoardRow {
  sectionId: number;
  reportId: number;
  participationId: number;
  projectId: number;
  acronym: string;
  projectName: string;
  actionKey: string;
  seasonKey: SeasonKey;
  actionNumber: number;
  actionTitle: string;
  status: SectionStatus;
  nothingToReport: boolean;
  /** Somebody entered something in it, or said that there is nothing. */
  begun: boolean;
  /** When it was first sent: what is sent again keeps its first day. */
  firstSentAt: string | null;
  /** The last entry or step, whoever did it. */
  lastAt: string | null;
  lastStep: SectionStep | null;
  lastReason: string | null;
  exceptionId: number | null;
  exceptionReason: string | null;
  exceptedUntil: string | null;
  exceptionBy: number | null;
}

/** The sections that a campaign asks for in some actions, by acronym and action. */
export async function boardRows(
  read: Read,
  campaignId: number,
  actionKeys: readonly string[],
  day: string,
): Promise<BoardRow[]> {
  const rows = frenchOrder(
    prepared(
      read,
      `SELECT s.id AS sectionId, r.id AS reportId, p.id AS participationId, j.id AS projectId, j.acronym, j.name AS projectName,
       p.action_key AS actionKey, p.season_key AS seasonKey, n.number AS actionNumber, a.short_title AS actionTitle,
       s.status, s.nothing_to_report AS nothingToReport,
       (s.answered_by IS NOT NULL OR EXISTS (SELECT 1 FROM figure_revisions f WHERE f.section_id = s.id)
         OR EXISTS (SELECT 1 FROM offer_revisions o WHERE o.section_id = s.id)) AS begun,
       (SELECT min(x.at) FROM section_events x WHERE x.section_id = s.id AND x.step = 'submit') AS firstSentAt,
       nullif(max(coalesce(e.at, ''),
         coalesce((SELECT max(f.at) FROM figure_revisions f WHERE f.section_id = s.id), ''),
         coalesce((SELECT max(o.at) FROM offer_revisions o WHERE o.section_id = s.id), '')), '') AS lastAt,
       e.step AS lastStep, e.reason AS lastReason, x.id AS exceptionId, x.reason AS exceptionReason, x.ends_on AS exceptedUntil,
       x.account_id AS exceptionBy
     FROM reports r JOIN sections s ON s.report_id = r.id JOIN participations p ON p.id = s.participation_id
     JOIN projects j ON j.id = r.project_id JOIN actions a ON a.key = p.action_key
     JOIN action_seasons g ON g.action_key = p.action_key AND g.season_key = p.season_key
     JOIN action_editions n ON n.action_key = g.action_key AND n.edition_key = g.edition_key
     LEFT JOIN section_events e ON e.id = (SELECT max(y.id) FROM section_events y WHERE y.section_id = s.id)
     LEFT JOIN exceptions x ON x.id = (SELECT max(y.id) FROM exceptions y WHERE y.section_id = s.id
       AND y.ended_at IS NULL AND y.ends_on >= @day)
     WHERE r.campaign_id = @campaignId AND p.action_key IN (SELECT value FROM json_each(@actions)) AND ${askedAt('s')}`,
    ).all({ campaignId, actions: JSON.stringify(actionKeys), day }) as (Omit<
      BoardRow,
      'nothingToReport' | 'begun'
    > & { nothingToReport: number; begun: number })[],
    (row) => row.acronym,
    (row) => row.actionNumber,
    (row) => row.sectionId,
  );
  return rows.map((row) => ({
    ...row,
    nothingToReport: row.nothingToReport === 1,
    begun: row.begun === 1,
  }));
}

/** Where the trainings of a campaign's participations are delivered. */
export async function regionsOfCampaign(
  read: Read,
  campaignId: number,
): Promise<{ participationId: number; regionCode: string }[]> {
  return prepared(
    read,
    `SELECT DISTINCT t.participation_id AS participationId, x.region_code AS regionCode
     FROM reports r JOIN sections s ON s.report_id = r.id JOIN trainings t ON t.participation_id = s.participation_id
     JOIN training_regions x ON x.training_id = t.id WHERE r.campaign_id = (SELECT ?) AND x.until IS NULL
     ORDER BY x.region_code`,
  ).all(campaignId) as { participationId: number; regionCode: string }[];
}

export interface LeadRow {
  projectId: number;
  organisation: string;
  /** Null where the leading organisation has no active account that may send. */
  accountId: number | null;
  name: string | null;
  email: string | null;
}

/** Who may send the reports of some projects on a day: the active lead accounts of their leading organisations. */
export async function leadsOfProjects(
  read: Read,
  projectIds: readonly number[],
  day: string,
): Promise<LeadRow[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT m.project_id AS projectId, o.name AS organisation, a.id AS accountId, h.name, h.email
     FROM json_each(@projects) v JOIN membership_events m ON m.project_id = v.value
     JOIN organisations o ON o.id = m.organisation_id
     LEFT JOIN accounts a ON a.organisation_id IN ${houseAt('m.organisation_id')} AND a.role = 'lead' AND a.status = 'active'
     LEFT JOIN people h ON h.account_id = a.id
     WHERE m.event = 'join' AND m.role = 'lead' AND m.id = (
       SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
         AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)`,
    ).all({ projects: JSON.stringify(projectIds), day }) as LeadRow[],
    (row) => row.projectId,
    (row) => row.name,
  );
}

export interface ReminderRow {
  accountId: number;
  at: string;
  state: 'waiting' | 'sent' | 'failed' | 'withdrawn';
  /** The officer who asked for it; null where the scheduled work did. */
  by: number | null;
}

/** The last reminder of each of some accounts, unless it was withdrawn before it left. */
export async function lastReminders(read: Read, accountIds: readonly number[]): Promise<ReminderRow[]> {
  return prepared(
    read,
    `SELECT m.account_id AS accountId, m.created_at AS at, m.state, json_extract(m.params, '$.by') AS by
     FROM json_each(?) v JOIN messages m ON m.id = (SELECT max(x.id) FROM messages x
       WHERE x.account_id = v.value AND x.kind = 'reminder' AND x.state <> 'withdrawn')`,
  ).all(JSON.stringify(accountIds)) as ReminderRow[];
}

/** The message of a deduplication key, if it was made. */
export async function messageMade(read: Read, dedupeKey: string): Promise<{ at: string } | undefined> {
  return prepared(read, 'SELECT created_at AS at FROM messages WHERE dedupe_key = ?').get(dedupeKey) as
    | { at: string }
    | undefined;
}
