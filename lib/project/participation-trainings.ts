import { managedTrainings } from '@/db/project-management';
import { findParticipation, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { refuseUnlessRoleMay } from '@/lib/access/admission';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { participationToRecord } from './project-to-record';

export type ParticipationTrainings = Awaited<ReturnType<typeof participationTrainings>>;

/** The trainings of a project in an action, for those who record some: those that the account may write told apart. */
export async function participationTrainings(
  read: Read,
  actor: Actor | null,
  place: { slug: string; action: string },
  now: Now,
) {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  refuseUnlessRoleMay(actor, 'training.record');
  const { participationId } = await participationToRecord(read, actor, place, now);
  const participation = await findParticipation(read, participationId);
  if (!participation) throw new Refusal('missing', 'not_found');
  const target = await projectTarget(read, participation.projectId, now.day);
  return managedTrainings(read, participation.projectId)
    .filter((training) => training.participationId === participationId)
    .map((training) => ({
      ...training,
      own: can(actor, 'training.record', {
        ...target,
        actionKeys: [place.action],
        declaringOrganisations: [training.organisationId],
      }),
    }));
}
