import { accountById } from '@/db/accounts';
import { accountsOfPerson } from '@/db/person-accounts';
import type { Read } from '@/db/store';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import type { Performer } from './actor';
import { houseIn } from './house';

/** Somebody under each of his accounts that may be used, this one first: what he reads under one of them he knows. */
export async function actorsOfPerson(read: Read, actor: Performer, now: Now): Promise<Performer[]> {
  const held: Performer[] = [];
  for (const id of accountsOfPerson(read, actor.accountId)) {
    if (id === actor.accountId) continue;
    const account = await accountById(read, id);
    if (!account || !mayBeUsed(account, now)) continue;
    const { role, organisationId, scopes } = account;
    held.push({
      ...{ accountId: id, role, organisationId, scopes },
      ...houseIn(read, organisationId, now.day),
    });
  }
  return [actor, ...held];
}
