import { withdrawInvitations } from '@/db/account-invitations';
import { neverCame, updateAccount } from '@/db/accounts';
import { can } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type ChangedAccount, changedAccount, foldEmail } from '@/lib/domain/account';
import { confirmOrRefuse, Refusal, refusedField } from '@/lib/refusal';
import { type FoundAccount, findAccount, lastOfficerWarnings, targetOf, versionOf } from './account-found';
import { refuseUnknown } from './create-account';
import { refuseOwnAddress } from './same-address';

/**
 * Gives an account its name, address, role, organisation, scopes and end. It holds at the next request of
 * the person. One may give only the roles and organisations that one may manage. Another address ends the links that
 * were sent; of an account that has served, only those who may look for addresses give it another.
 */
export const changeAccount: Command<ChangedAccount, FoundAccount, null> = {
  name: 'change-account',
  permission: 'account.manage',
  input: changedAccount,
  find: (circumstances, { accountId }) => findAccount(circumstances, accountId),
  async run({ tx, actor, now }, { accountId, version, confirmed, ...after }, { account }) {
    if (version !== undefined && version !== versionOf(account))
      throw new Refusal('conflict', 'account_changed');
    const { role, organisationId, scopes } = after;
    const become = await targetOf(tx, { id: accountId, role, organisationId }, now.day);
    if (!can(actor, 'account.manage', become)) throw new Refusal('forbidden', 'role_not_yours');
    const isMoved = foldEmail(after.email) !== foldEmail(account.email);
    if (isMoved) await refuseOwnAddress(tx, actor, after.email);
    // Whether an address is known is told to nobody who may not look for one. Of an invitation, it moves freely.
    const waits = neverCame(tx, accountId);
    if (isMoved && !waits && !can(actor, 'person.address.read'))
      throw refusedField('email', 'address_by_invitation');
    await refuseUnknown(tx, after, isMoved && !waits ? accountId : 'nothing of the address');
    confirmOrRefuse(await lastOfficerWarnings(tx, account, { ...after, status: account.status }), confirmed);
    await updateAccount(tx, accountId, after);
    // A link that went to another address may be in the hands of somebody else.
    if (isMoved) await withdrawInvitations(tx, accountId, now.instant);
    return {
      result: null,
      journal: { subject: `account:${accountId}`, references: { role, organisationId, scopes } },
    };
  },
};
