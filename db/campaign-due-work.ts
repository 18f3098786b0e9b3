import { frenchOrder } from '@/lib/domain/french-order';
import type { Role } from '@/lib/domain/vocabulary';
import { askedAt } from './known';
import { houseAt } from './organisation-heirs';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** Who still has something to enter or send, and where: what reminders are made of. */

export interface DeclaringOrganisation {
  organisationId: number;
  name: string;
}

/** The organisations that declare something in a section. */
export async function declarersOfSection(read: Read, sectionId: number): Promise<DeclaringOrganisation[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT d.id AS organisationId, o.name
     FROM (SELECT t.organisation_id AS id FROM trainings t JOIN sections s ON s.participation_id = t.participation_id
         WHERE s.id = @sectionId AND t.withdrawn_from IS NULL
       UNION SELECT c.organisation_id FROM current_offers c JOIN sections s ON s.participation_id = c.participation_id
         WHERE s.id = @sectionId AND c.subject = 'university') d
     JOIN organisations o ON o.id = d.id`,
    ).all({ sectionId }) as DeclaringOrganisation[],
    (row) => row.name,
  );
}

/** The projects with a section to enter or correct in a campaign that is open on a day. */
export async function projectsWithWork(read: Read, day: string): Promise<number[]> {
  const rows = prepared(
    read,
    `SELECT DISTINCT r.project_id AS id FROM reports r JOIN campaigns c ON c.id = r.campaign_id
     JOIN sections s ON s.report_id = r.id
     WHERE c.closed_at IS NULL AND c.opens_on <= @day AND s.status IN ('draft', 'returned')
       AND ${askedAt('s')} ORDER BY 1`,
  ).all({ day }) as { id: number }[];
  return rows.map(({ id }) => id);
}

/** The reports of a project in which an exception runs on a day, whatever became of their campaigns. */
export function exceptedReports(read: Read, projectId: number, day: string): Set<number> {
  const rows = prepared(
    read,
    `SELECT DISTINCT r.id FROM reports r JOIN sections s ON s.report_id = r.id JOIN exceptions x ON x.section_id = s.id
     WHERE r.project_id = @projectId AND x.ended_at IS NULL AND x.ends_on >= @day`,
  ).all({ projectId, day }) as { id: number }[];
  return new Set(rows.map(({ id }) => id));
}

export interface WorkingAccount {
  accountId: number;
  role: Role;
  organisationId: number;
}

/** The active accounts with one of these roles of an organisation, or of one that is the same on the day since a merger. */
export async function activeAccounts(
  read: Read,
  organisationId: number,
  roles: readonly Role[],
  day: string,
): Promise<WorkingAccount[]> {
  return prepared(
    read,
    `SELECT id AS accountId, role, organisation_id AS organisationId FROM accounts
     WHERE organisation_id IN ${houseAt('@organisationId')} AND status = 'active'
       AND role IN (SELECT value FROM json_each(@roles)) ORDER BY id`,
  ).all({ organisationId, roles: JSON.stringify(roles), day }) as WorkingAccount[];
}

/** The names of the active officers of some actions. */
export async function officersOfActions(read: Read, actionKeys: readonly string[]): Promise<string[]> {
  const rows = frenchOrder(
    prepared(
      read,
      `SELECT DISTINCT p.name FROM account_scopes s JOIN accounts a ON a.id = s.account_id
     JOIN people p ON p.account_id = a.id WHERE s.kind = 'action' AND a.role = 'officer' AND a.status = 'active'
       AND s.key IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify(actionKeys)) as { name: string }[],
    (row) => row.name,
  );
  return rows.map(({ name }) => name);
}
