import { accountChoices as choices } from '@/db/accounts';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { ROLES, type Role } from '@/lib/domain/vocabulary';

/** The roles that an actor may give to somebody of an organisation: his own where none is said. */
export const rolesGivenBy = (actor: Actor, organisationId = actor.organisationId): Role[] =>
  ROLES.filter((role) =>
    can(actor, 'account.manage', {
      accountRole: role,
      accountOrganisationId: organisationId,
      accountActions: [],
    }),
  );

/** What the form of an account offers to this actor; a lead opens accounts of the own organisation only. */
export async function accountChoices(read: Read, actor: Actor) {
  const { organisations, actions, regions } = await choices(read);
  return {
    roles: rolesGivenBy(actor),
    organisations: organisations
      .filter(({ id }) => rolesGivenBy(actor, id).length > 0)
      .sort((a, b) => inFrenchOrder(a.name, b.name)),
    actions,
    regions: regions.sort((a, b) => inFrenchOrder(a.name, b.name)),
  };
}

/** Names by scope (`action:KEY`, `region:CODE`), for lists that say what a person follows. */
export async function scopeNames(read: Read): Promise<Map<string, string>> {
  const { actions, regions } = await choices(read);
  return new Map([
    ...actions.map(({ key, title }) => [`action:${key}`, title] as const),
    ...regions.map(({ code, name }) => [`region:${code}`, name] as const),
  ]);
}
