import { colleagues } from '@/db/account-hand-over';
import { accountById } from '@/db/accounts';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { targetOf } from './account-found';

/** To whom a lead's work may be handed over; undefined where the actor may not, or the account leads nothing. */
export async function successorsOf(read: Read, actor: Actor, accountId: number, now: Now) {
  const account = await accountById(read, accountId);
  if (account?.role !== 'lead' || account.status !== 'active' || account.organisationId === null)
    return undefined;
  if (!can(actor, 'account.hand_over', await targetOf(read, account, now.day))) return undefined;
  return colleagues(read, account.organisationId, accountId, now.day);
}
