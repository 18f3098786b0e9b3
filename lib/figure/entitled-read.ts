import { projectIds, projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can, conditionOf } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { remember } from './memory';
import { readDayItself, readSeeing, type Sight } from './reader';

/**
 * The handle of whoever asks: an officer or an observer also sees the learner cells that are made wholly of projects in
 * his scope, a member those of his own. Who may read a project is asked of the policy, with the rights of this request.
 */
export async function entitledRead(read: Read, actor: Actor | null, now: Now): Promise<Read> {
  // Today is the day of the request, whatever a clock wrote into the journal.
  const today = readDayItself(read, now.day);
  if (!actor || conditionOf(actor, 'project.read') === undefined) return today;
  const { role, organisationId, scopes } = actor;
  const rights = { role, organisationId, scopes, day: now.day };
  return readSeeing(today, await remember(read, 'sight', rights, () => sightOf(read, actor, now)));
}

async function sightOf(read: Read, actor: Actor, { day }: Now): Promise<Sight> {
  const own = new Set<number>();
  for (const [id, target] of await projectTargets(read, await projectIds(read), day))
    if (can(actor, 'project.read', target)) own.add(id);
  return own;
}
