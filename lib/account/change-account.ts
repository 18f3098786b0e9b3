import { withdrawInvitations } from '@/db/account-invitations';
import { updateAccount } from '@/db/accounts';
import { can } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { type ChangedAccount, changedAccount, foldEmail } from '@/lib/domain/account';
import { confirmOrRefuse, Refusal } from '@/lib/refusal';
import { type FoundAccount, findAccount, lastOfficerWarnings, targetOf, versionOf } from './account-found';
import { refuseUnknown } from './create-account';

/**
 * Gives an account its name, address, role, organisation, scopes and end. It holds at the next request of
 * the person. One may give only the roles and organisations that one may manage. Another address ends the links that
 * were sent.
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
    await refuseUnknown(tx, after, accountId);
    confirmOrRefuse(await lastOfficerWarnings(tx, account, { ...after, status: account.status }), confirmed);
    await updateAccount(tx, accountId, after);
    // A link that went to another address may be in the hands of somebody else.
    if (foldEmail(after.email) !== foldEmail(account.email))
      await withdrawInvitations(tx, accountId, now.instant);
    return {
      result: null,
      journal: { subject: `account:${accountId}`, references: { role, organisationId, scopes } },
    };
  },
};
