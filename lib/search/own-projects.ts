import { projectsOfOrganisation } from '@/db/projects';
import { projectsOf, type SearchedProject } from '@/db/search-rows';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { conditionOf } from '@/lib/access/policy';

export interface OwnProjects {
  projects: SearchedProject[];
  /** The actions whose sections an officer reads; null: every section of his projects is a member's. */
  actionKeys: string[] | null;
}

/**
 * The projects whose reports somebody reads: a member's of today, an officer's of his actions, held back by an embargo or
 * not. Undefined for whoever reads no report.
 */
export async function ownProjects(read: Read, actor: Actor, day: string): Promise<OwnProjects | undefined> {
  const condition = conditionOf(actor, 'draft.read');
  if (condition === 'acts_in_project') {
    const actionKeys = actionsOf(actor);
    return { projects: projectsOf(read, { ids: [], actionKeys }), actionKeys };
  }
  if (condition !== 'own' || actor.organisationId === null) return undefined;
  const ids = (await projectsOfOrganisation(read, actor.organisationId, day)).map(
    ({ projectId }) => projectId,
  );
  return { projects: projectsOf(read, { ids, actionKeys: [] }), actionKeys: null };
}
