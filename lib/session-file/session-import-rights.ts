import { projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import { ownOrganisations, type Performer } from '@/lib/access/actor';
import { can, type Target } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { SESSION_ACTIONS } from '@/lib/domain/training-session/vocabulary';

/** What the policy asks of a sending: a session that one's own organisation would give. Each session asks again. */
export async function sendingTarget(
  read: Read,
  actor: Pick<Performer, 'organisationId' | 'house'>,
  now: Pick<Now, 'day'>,
  projectId: number,
): Promise<Target> {
  const target = await projectTarget(read, projectId, now.day);
  return { ...target, actionKeys: [...SESSION_ACTIONS], declaringOrganisations: ownOrganisations(actor) };
}

/** Whether somebody may send a file of sessions to a project. */
export const maySend = async (
  read: Read,
  actor: Performer,
  now: Pick<Now, 'day'>,
  projectId: number,
): Promise<boolean> => can(actor, 'session.mark', await sendingTarget(read, actor, now, projectId));
