import { activeMembers, projectsOfOrganisation } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { conditionOf, type Target } from '@/lib/access/policy';
import { INVITED_ROLES, type NewMember } from '@/lib/domain/account';
import { inFrenchOrder } from '@/lib/domain/french-order';
import type { Now } from '@/lib/domain/time';
import { mailConfigured } from '@/lib/mail/transport';
import { Refusal } from '@/lib/refusal';

/** What the policy asks of an invitation: which organisations lead a project of which that one is a member on a day. */
export async function memberTarget(
  read: Read,
  { role, organisationId }: Pick<NewMember, 'role' | 'organisationId'>,
  day: string,
): Promise<Target> {
  const leading = new Set<number>();
  for (const { projectId } of await projectsOfOrganisation(read, organisationId, day))
    for (const member of await activeMembers(read, projectId, day))
      if (member.role === 'lead') leading.add(member.organisationId);
  return { accountRole: role, accountOrganisationId: organisationId, leadingOrganisations: [...leading] };
}

/** Whom a lead may invite into which organisations, and whether an invitation can leave at all. */
export async function memberChoices(read: Read, actor: Actor, now: Now) {
  if (!conditionOf(actor, 'account.invite')) throw new Refusal('missing', 'not_found');
  const names = new Map<number, string>();
  const own = actor.organisationId;
  for (const project of own === null ? [] : await projectsOfOrganisation(read, own, now.day))
    if (project.role === 'lead')
      for (const { organisationId, name } of await activeMembers(read, project.projectId, now.day))
        names.set(organisationId, name);
  return {
    roles: INVITED_ROLES,
    organisations: [...names]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => inFrenchOrder(a.name, b.name)),
    mail: mailConfigured(),
  };
}
