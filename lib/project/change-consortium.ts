import { z } from 'zod';
import {
  addToProjectSearch,
  appendMembershipEvent,
  findOrganisation,
  findProject,
  projectTarget,
} from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { fold } from '@/lib/domain/fold';
import { MEMBERSHIP_EVENTS, MEMBERSHIP_ROLES } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';

const input = z.object({
  projectId: z.int().positive(),
  organisationId: z.int().positive(),
  event: z.enum(MEMBERSHIP_EVENTS),
  role: z.enum(MEMBERSHIP_ROLES),
  effectiveOn: z.iso.date(),
  reason: z.string().trim().max(2000).nullable().default(null),
});

/** A partner joins or leaves on a day: an event is added, what it declared before stays. */
export const changeConsortium: Command<z.infer<typeof input>, { target: Target }, { eventId: number }> = {
  name: 'change-consortium',
  permission: 'project.manage',
  input,
  async find({ tx, now }, { projectId }) {
    if (!(await findProject(tx, { id: projectId }))) return undefined;
    const target = await projectTarget(tx, projectId, now.day);
    return { target: { ...target, actionKeys: target.projectActions } };
  },
  async run({ tx, actor, now }, given, { target }) {
    const organisation = await findOrganisation(tx, given.organisationId);
    if (!organisation) throw new Refusal('invalid', 'unknown_organisation');
    const isMember = (target.members ?? []).some((m) => m.organisationId === given.organisationId);
    if (isMember === (given.event === 'join')) throw new Refusal('conflict', 'membership_unchanged');
    const eventId = await appendMembershipEvent(tx, {
      ...given,
      accountId: actor.accountId,
      recordedAt: now.instant,
      knownFrom: now.day,
    });
    if (given.event === 'join') await addToProjectSearch(tx, given.projectId, fold(organisation.name));
    return {
      result: { eventId },
      journal: {
        subject: `membership:${eventId}`,
        projectId: given.projectId,
        references: { eventId },
        reason: given.reason,
      },
    };
  },
};
