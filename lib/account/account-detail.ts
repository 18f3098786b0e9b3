import { invitationLine } from '@/db/account-invitations';
import { accountById } from '@/db/accounts';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { signatures } from '@/lib/access/report-access';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { targetOf, versionOf } from './account-found';

/** An account that the actor may manage; any other, the own one too, does not exist for this page. */
export async function accountDetail(read: Read, actor: Actor, accountId: number, now: Now) {
  const account = await accountById(read, accountId);
  if (!account || !can(actor, 'account.manage', await targetOf(read, account, now.day)))
    throw new Refusal('missing', 'not_found');
  const line = await invitationLine(read, accountId);
  return {
    ...account,
    version: versionOf(account),
    /** Who of the consortium let the person in, where nobody of the programme did. */
    invited: line ? { at: line.at, by: await signatures(read, actor)(line.accountId) } : null,
  };
}
