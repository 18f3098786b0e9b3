import { frenchOrder } from '@/lib/domain/french-order';
import type { Role } from '@/lib/domain/vocabulary';
import { organisationSaid } from './known';
import { houseAt } from './organisation-heirs';
import type { Read } from './store';
import { prepared } from './store-prepared';

export interface ContactRow {
  accountId: number;
  name: string;
  email: string;
  role: Role;
  organisation: string;
}

/** The active accounts of the organisation that leads a project on a day, those that may send its reports first. */
export async function contactsOfLead(read: Read, projectId: number, day: string): Promise<ContactRow[]> {
  return frenchOrder(
    prepared(
      read,
      `SELECT a.id AS accountId, h.name, h.email, a.role, ${organisationSaid('o', 'name')} AS organisation
     FROM membership_events m JOIN organisations o ON o.id = m.organisation_id
     JOIN accounts a ON a.organisation_id IN ${houseAt('m.organisation_id')} AND a.status = 'active'
     JOIN people h ON h.account_id = a.id
     WHERE m.project_id = @projectId AND m.event = 'join' AND m.role = 'lead' AND m.id = (
       SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id AND n.organisation_id = m.organisation_id
         AND n.effective_on <= @day AND n.known_from <= @day ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)`,
    ).all({ projectId, day }) as ContactRow[],
    (row) => Number(row.role !== 'lead'),
    (row) => row.name,
  );
}
