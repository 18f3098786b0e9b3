import { z } from 'zod';
import { recountProjects } from '@/db/offer-history';
import {
  addParticipation,
  addProject,
  addToProjectSearch,
  appendMembershipEvent,
  findOrganisation,
} from '@/db/projects';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { fold } from '@/lib/domain/fold';
import { MEMBERSHIP_ROLES, ORIGINS, PROJECT_STATUSES, SEASONS } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';

const day = z.iso.date();
const input = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80),
  acronym: z.string().trim().min(1).max(40),
  name: z.string().trim().min(2).max(300),
  status: z.enum(PROJECT_STATUSES),
  anrReference: z
    .string()
    .regex(/^ANR-\d{2}-CMAS-\d{4}$/)
    .nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  origin: z.enum(ORIGINS).exclude(['reference']).default('recorded'),
  participations: z
    .array(
      z.object({
        actionKey: z.string(),
        seasonKey: z.enum(SEASONS),
        intakeRoundId: z.int().nullable().default(null),
      }),
    )
    .min(1),
  members: z
    .array(z.object({ organisationId: z.int().positive(), role: z.enum(MEMBERSHIP_ROLES), since: day }))
    .min(1),
});

/** Records a laureate: the project, the actions it takes part in and its consortium. */
export const createProject: Command<
  z.infer<typeof input>,
  { target: Target },
  { projectId: number; participationIds: Record<string, number> }
> = {
  name: 'create-project',
  permission: 'project.manage',
  input,
  find: async (_, given) => ({ target: { actionKeys: given.participations.map((p) => p.actionKey) } }),
  async run({ tx, actor, now }, { participations, members, ...given }) {
    if (members.filter((m) => m.role === 'lead').length !== 1) throw new Refusal('invalid', 'one_lead');
    const projectId = await addProject(tx, {
      ...given,
      decidedOn: now.day,
      knownFrom: now.day,
      search: fold(`${given.acronym} ${given.name} ${given.anrReference ?? ''}`),
    });
    const participationIds: Record<string, number> = {};
    for (const participation of participations)
      participationIds[participation.actionKey] = await addParticipation(tx, {
        ...participation,
        projectId,
        decidedOn: now.day,
        knownFrom: now.day,
      });
    for (const { since, ...member } of members) {
      const organisation = await findOrganisation(tx, member.organisationId);
      if (!organisation) throw new Refusal('invalid', 'unknown_organisation');
      await appendMembershipEvent(tx, {
        ...member,
        projectId,
        event: 'join',
        effectiveOn: since,
        accountId: actor.accountId,
        recordedAt: now.instant,
        knownFrom: now.day,
      });
      await addToProjectSearch(tx, projectId, fold(organisation.name));
    }
    for (const seasonKey of new Set(participations.map((p) => p.seasonKey)))
      await recountProjects(tx, seasonKey);
    return {
      result: { projectId, participationIds },
      journal: { subject: `project:${projectId}`, projectId, references: { participationIds } },
    };
  },
};
