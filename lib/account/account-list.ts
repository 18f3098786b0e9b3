import { accountsPage } from '@/db/accounts';
import { accountsOfPerson } from '@/db/person-accounts';
import type { Read } from '@/db/store';
import { type Actor, actionsOf, ownOrganisations } from '@/lib/access/actor';
import { can, conditionOf } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { ROLES, type Role } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import { rolesGivenBy } from './account-choices';

const PAGE_SIZE = 25;

export interface AccountListFilter {
  search: string;
  /** One role, or undefined for all. */
  role?: Role;
  page: number;
}

/** The accounts that an actor may manage, and for an administrator the own one, by pages of 25. */
export async function accountList(read: Read, actor: Actor | null, filter: AccountListFilter, now: Now) {
  if (!actor || !can(actor, 'account.list')) throw new Refusal('missing', 'not_found');
  const own = accountsOfPerson(read, actor.accountId);
  const visible = rolesGivenBy(actor);
  const condition = conditionOf(actor, 'account.manage');
  const roles = filter.role ? visible.filter((role) => role === filter.role) : visible;
  const { rows, total } = await accountsPage(
    read,
    {
      search: filter.search,
      roles,
      ...(condition === 'own_organisation_account' && { organisationIds: ownOrganisations(actor) }),
      ...(condition === 'consortium_account' && { within: { actionKeys: actionsOf(actor), day: now.day } }),
    },
    { size: PAGE_SIZE, number: filter.page },
  );
  return {
    accounts: rows.map((row) => ({ ...row, oneself: own.includes(row.id) })),
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    roles: visible,
  };
}

export const isRole = (text: string | undefined): text is Role => ROLES.some((role) => role === text);
