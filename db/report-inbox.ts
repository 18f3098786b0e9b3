import type { SeasonKey, SectionStatus } from '@/lib/domain/vocabulary';
import { SETTLING } from './figure-settling';
import { askedAt } from './known';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A section as an officer's lists show it. */
export interface InboxRow {
  sectionId: number;
  reportId: number;
  projectId: number;
  acronym: string;
  actionKey: string;
  seasonKey: SeasonKey;
  actionNumber: number;
  actionTitle: string;
  campaignId: number;
  campaignLabel: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
  closedAt: string | null;
  retrospective: boolean;
  status: SectionStatus;
  nothingToReport: boolean;
  exceptedUntil: string | null;
  lastStep: string | null;
  lastAt: string | null;
  lastReason: string | null;
  /** The lines that the last event sent back with a reason of their own. */
  lastRemarks: number;
  submittedAt: string | null;
}

/** Every section of an action in campaigns opened by the day. */
export async function sectionsOfAction(read: Read, actionKey: string, day: string): Promise<InboxRow[]> {
  const rows = prepared(
    read,
    `SELECT s.id AS sectionId, s.report_id AS reportId, j.id AS projectId, j.acronym, p.action_key AS actionKey,
       p.season_key AS seasonKey, n.number AS actionNumber, a.short_title AS actionTitle, c.id AS campaignId, c.label AS campaignLabel,
       c.opens_on AS opensOn, c.due_on AS dueOn, c.closes_on AS closesOn, c.closed_at AS closedAt, c.retrospective, s.status,
       s.nothing_to_report AS nothingToReport,
       (SELECT max(x.ends_on) FROM exceptions x WHERE x.section_id = s.id AND x.ended_at IS NULL AND x.ends_on >= @day) AS exceptedUntil,
       e.step AS lastStep, e.at AS lastAt, e.reason AS lastReason,
       (SELECT count(*) FROM return_remarks m WHERE m.event_id = e.id) AS lastRemarks,
       (SELECT max(x.at) FROM section_events x WHERE x.section_id = s.id AND x.step IN ${SETTLING.declared}) AS submittedAt
     FROM participations p JOIN sections s ON s.participation_id = p.id JOIN reports r ON r.id = s.report_id
     JOIN projects j ON j.id = r.project_id JOIN campaigns c ON c.id = r.campaign_id JOIN actions a ON a.key = p.action_key
     JOIN action_seasons g ON g.action_key = p.action_key AND g.season_key = p.season_key
     JOIN action_editions n ON n.action_key = g.action_key AND n.edition_key = g.edition_key
     LEFT JOIN section_events e ON e.id = (SELECT max(x.id) FROM section_events x WHERE x.section_id = s.id)
     WHERE p.action_key = @actionKey AND c.opens_on <= @day AND ${askedAt('s')}`,
  ).all({ actionKey, day }) as (Omit<InboxRow, 'nothingToReport' | 'retrospective'> & {
    nothingToReport: number;
    retrospective: number;
  })[];
  return rows.map((row) => ({
    ...row,
    nothingToReport: row.nothingToReport === 1,
    retrospective: row.retrospective === 1,
  }));
}

/** Who may send the reports of a project: the active lead accounts of its leading organisation. */
export async function leadContacts(
  read: Read,
  organisationId: number,
): Promise<{ name: string; email: string; organisation: string }[]> {
  return prepared(
    read,
    `SELECT h.name, h.email, o.name AS organisation FROM accounts a JOIN people h ON h.account_id = a.id
     JOIN organisations o ON o.id = a.organisation_id
     WHERE a.organisation_id = ? AND a.role = 'lead' AND a.status = 'active' ORDER BY h.name`,
  ).all(organisationId) as { name: string; email: string; organisation: string }[];
}
