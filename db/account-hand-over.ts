import type { Role } from '@/lib/domain/vocabulary';
import { houseAt } from './organisation-heirs';
import type { Read } from './store';
import { prepared } from './store-prepared';

/** The other people of an organisation, or of one that is the same on the day since a merger, who may act, by name. */
export async function colleagues(
  read: Read,
  organisationId: number,
  exceptAccountId: number,
  day: string,
): Promise<{ id: number; name: string; role: Role }[]> {
  return prepared(
    read,
    `SELECT a.id, p.name, a.role FROM accounts a JOIN people p ON p.account_id = a.id
     WHERE a.organisation_id IN ${houseAt('@organisationId')} AND a.status = 'active' AND a.id <> @exceptAccountId
       AND a.role IN ('reader', 'contributor', 'lead') ORDER BY p.search, a.id`,
  ).all({ organisationId, exceptAccountId, day }) as { id: number; name: string; role: Role }[];
}
