import { frenchOrder } from '@/lib/domain/french-order';
import type { SeasonKey, SectionStatus } from '@/lib/domain/vocabulary';
import { SETTLING } from './figure-settling';
import { askedAt } from './known';
import { houseAt } from './organisation-heirs';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** A section as an officer's lists show it. */
export interface InboxRow {
  sectionId: number;
  reportId: number;
  projectId: number;
  participationId: number;
  acronym: string;
  projectName: string;
  actionKey: string;
  seasonKey: SeasonKey;
  actionNumber: number;
  actionTitle: string;
  campaignId: number;
  campaignLabel: string;
  periodId: number;
  observedOn: string;
  opensOn: string;
  dueOn: string;
  closesOn: string;
  closedAt: string | null;
  retrospective: boolean;
  status: SectionStatus;
  nothingToReport: boolean;
  exceptedUntil: string | null;
  /** The last thing that happened to it, and whose act that was. */
  lastEventId: number | null;
  lastBy: number | null;
  lastStep: string | null;
  lastAt: string | null;
  lastReason: string | null;
  /** The lines that the last event sent back with a reason of their own. */
  lastRemarks: number;
  submittedAt: string | null;
  /** The event by which its values were last sent, or corrected, and whose act that was. */
  submissionId: number | null;
  senderId: number | null;
}

const SECTIONS = `SELECT s.id AS sectionId, s.report_id AS reportId, j.id AS projectId, p.id AS participationId, j.acronym, j.name AS projectName, p.action_key AS actionKey,
     p.season_key AS seasonKey, n.number AS actionNumber, a.short_title AS actionTitle, c.id AS campaignId, c.label AS campaignLabel,
     c.period_id AS periodId, c.observed_on AS observedOn, c.opens_on AS opensOn, c.due_on AS dueOn, c.closes_on AS closesOn, c.closed_at AS closedAt, c.retrospective, s.status,
     s.nothing_to_report AS nothingToReport,
     (SELECT max(x.ends_on) FROM exceptions x WHERE x.section_id = s.id AND x.ended_at IS NULL AND x.ends_on >= @day) AS exceptedUntil,
     e.id AS lastEventId, e.account_id AS lastBy, e.step AS lastStep, e.at AS lastAt, e.reason AS lastReason,
     (SELECT count(*) FROM return_remarks m WHERE m.event_id = e.id) AS lastRemarks,
     b.at AS submittedAt, b.id AS submissionId, b.account_id AS senderId
   FROM participations p JOIN sections s ON s.participation_id = p.id JOIN reports r ON r.id = s.report_id
   JOIN projects j ON j.id = r.project_id JOIN campaigns c ON c.id = r.campaign_id JOIN actions a ON a.key = p.action_key
   JOIN action_seasons g ON g.action_key = p.action_key AND g.season_key = p.season_key
   JOIN action_editions n ON n.action_key = g.action_key AND n.edition_key = g.edition_key
   LEFT JOIN section_events e ON e.id = (SELECT max(x.id) FROM section_events x WHERE x.section_id = s.id)
   LEFT JOIN section_events b ON b.id = (SELECT max(x.id) FROM section_events x WHERE x.section_id = s.id AND x.step IN ${SETTLING.declared})
   WHERE c.opens_on <= @day AND ${askedAt('s')}`;

type StoredRow = Omit<InboxRow, 'nothingToReport' | 'retrospective'> & {
  nothingToReport: number;
  retrospective: number;
};
const inboxRow = (row: StoredRow): InboxRow => ({
  ...row,
  nothingToReport: row.nothingToReport === 1,
  retrospective: row.retrospective === 1,
});

/**
 * Of some actions, the sections that are not validated, and those to which something happened since an instant. Of all that
 * was ever asked most was decided on long ago: it is not read.
 */
export async function livelySections(
  read: Read,
  { actionKeys, ...asked }: { actionKeys: readonly string[]; day: string; since: string },
): Promise<InboxRow[]> {
  const rows = prepared(
    read,
    `${SECTIONS} AND p.action_key IN (SELECT value FROM json_each(@actionKeys)) AND s.id IN (
       SELECT w.id FROM sections w WHERE w.status <> 'validated'
       UNION SELECT x.section_id FROM section_events x WHERE x.at >= @since)`,
  ).all({ ...asked, actionKeys: JSON.stringify(actionKeys) }) as StoredRow[];
  return inOrderOf(actionKeys, rows.map(inboxRow));
}

/** The actions among some, and the campaigns, of which a section was asked by a day: each pair once. */
export async function askedInActions(
  read: Read,
  actionKeys: readonly string[],
  day: string,
): Promise<Pick<InboxRow, 'actionKey' | 'actionTitle' | 'campaignId' | 'campaignLabel' | 'opensOn'>[]> {
  return prepared(
    read,
    `SELECT DISTINCT p.action_key AS actionKey, a.short_title AS actionTitle, c.id AS campaignId, c.label AS campaignLabel,
       c.opens_on AS opensOn
     FROM json_each(@actionKeys) v JOIN actions a ON a.key = v.value JOIN participations p ON p.action_key = v.value
     JOIN sections s ON s.participation_id = p.id JOIN reports r ON r.id = s.report_id JOIN campaigns c ON c.id = r.campaign_id
     WHERE c.opens_on <= @day AND ${askedAt('s')} ORDER BY v.key, c.opens_on DESC, c.id`,
  ).all({ actionKeys: JSON.stringify(actionKeys), day }) as Awaited<ReturnType<typeof askedInActions>>;
}

/** By action in the order asked, then as they were recorded. */
function inOrderOf(actionKeys: readonly string[], rows: readonly InboxRow[]): InboxRow[] {
  const rank = new Map(actionKeys.map((key, index) => [key, index]));
  const place = ({ actionKey }: InboxRow) => rank.get(actionKey) ?? 0;
  return rows.toSorted(
    (a, b) => place(a) - place(b) || a.participationId - b.participationId || a.sectionId - b.sectionId,
  );
}

/** Of some actions, the sections that wait for a decision; beside them one that was just decided on. */
export async function waitingOfActions(
  read: Read,
  { actionKeys, ...asked }: { actionKeys: readonly string[]; day: string; decidedId: number | null },
): Promise<InboxRow[]> {
  const rows = prepared(
    read,
    // The few that wait are found first: from the actions, every section that was ever decided on would be visited.
    `${SECTIONS} AND p.action_key IN (SELECT value FROM json_each(@actionKeys)) AND s.id IN (SELECT w.id FROM sections w
       WHERE w.status = 'submitted' OR (w.id = @decidedId AND w.status IN ('returned', 'validated')))`,
  ).all({ ...asked, actionKeys: JSON.stringify(actionKeys) }) as StoredRow[];
  return inOrderOf(actionKeys, rows.map(inboxRow));
}

/** Who may send the reports that some organisations lead: their active lead accounts, by name. */
export async function leadContacts(
  read: Read,
  organisationIds: readonly number[],
  day: string,
): Promise<{ organisationId: number; name: string; email: string; organisation: string }[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT v.value AS organisationId, h.name, h.email, o.name AS organisation FROM json_each(@ids) v
     JOIN accounts a ON a.organisation_id IN ${houseAt('v.value')} JOIN people h ON h.account_id = a.id
     JOIN organisations o ON o.id = a.organisation_id
     WHERE a.role = 'lead' AND a.status = 'active'`,
    ).all({ ids: JSON.stringify(organisationIds), day }) as {
      organisationId: number;
      name: string;
      email: string;
      organisation: string;
    }[],
    (row) => row.name,
  );
}

/** How many sections of some actions were sent and wait for a decision. */
export function waitingSections(read: Read, actionKeys: readonly string[], day: string): number {
  const { waiting } = prepared(
    read,
    `SELECT count(*) AS waiting FROM json_each(@keys) v JOIN participations p ON p.action_key = v.value
     JOIN sections s ON s.participation_id = p.id AND s.status = 'submitted'
     JOIN reports r ON r.id = s.report_id JOIN campaigns c ON c.id = r.campaign_id
     WHERE c.opens_on <= @day AND ${askedAt('s')}`,
  ).get({ keys: JSON.stringify(actionKeys), day }) as { waiting: number };
  return waiting;
}

/** How many sections an organisation may still enter and send today, of the projects that it leads. */
export function unsentSections(read: Read, organisationId: number, day: string): number {
  const { unsent } = prepared(
    read,
    `SELECT count(*) AS unsent FROM membership_events m
     JOIN projects j ON j.id = m.project_id AND j.withdrawn_from IS NULL
     JOIN reports r ON r.project_id = j.id JOIN campaigns c ON c.id = r.campaign_id
     JOIN sections s ON s.report_id = r.id AND s.status IN ('draft', 'returned')
     WHERE m.organisation_id IN ${houseAt('@organisationId')} AND m.event = 'join' AND m.role = 'lead' AND m.id = (
         SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
           AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)
       AND ${askedAt('s')} AND c.opens_on <= @day AND (c.closed_at IS NULL OR EXISTS (
         SELECT 1 FROM exceptions x WHERE x.section_id = s.id AND x.ended_at IS NULL AND x.ends_on >= @day))`,
  ).get({ organisationId, day }) as { unsent: number };
  return unsent;
}
