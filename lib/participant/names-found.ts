import { findProject, findTraining, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import { type SessionRow, sessionByCode, sessionById, sessionTraining } from '@/db/training-sessions';
import type { Actor } from '@/lib/access/actor';
import { can, type Target } from '@/lib/access/policy';
import type { Kept } from '@/lib/domain/names-term';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

/** A session, what the policy asks of it, and how long its names are kept. */
export interface FoundNames {
  target: Target;
  session: SessionRow & { subject: string };
  term: Kept;
}

export async function findNames(read: Read, now: Now, sessionId: number): Promise<FoundNames | undefined> {
  const session = sessionById(read, sessionId);
  return session && foundNames(read, now, session);
}

/** The session of an address; whoever may not even read its project finds nothing. */
export async function namesAt(
  read: Read,
  actor: Actor | null,
  now: Now,
  { slug, code }: { slug: string; code: string },
) {
  const project = await findProject(read, { slug });
  const session = project && sessionByCode(read, project.id, code);
  const found = session && (await foundNames(read, now, session));
  if (!project || !found || !can(actor, 'project.read', found.target))
    throw new Refusal('missing', 'not_found');
  const training = await findTraining(read, found.session.trainingId);
  return {
    ...found,
    project: { slug: project.slug, acronym: project.acronym, name: project.name },
    training: training?.title ?? '',
  };
}

async function foundNames(read: Read, now: Now, session: SessionRow): Promise<FoundNames> {
  const training = await findTraining(read, session.trainingId);
  return {
    target: {
      ...(await projectTarget(read, session.projectId, now.day)),
      actionKeys: training ? [training.actionKey] : [],
      declaringOrganisations: [session.organisationId],
    },
    session: { ...session, subject: `training-session:${session.id}` },
    term: {
      lastDay: session.lastDay,
      months: sessionTraining(read, session.trainingId).retentionMonths,
    },
  };
}
