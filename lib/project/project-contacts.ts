import { type ContactRow, contactsOfLead } from '@/db/project-contacts';
import { projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';

export type ProjectContact = ContactRow;

/**
 * Whom to write to about a project: the people of its lead today. Null for whoever may not read the project and the
 * addresses of people; asked at each request, and never remembered.
 */
export async function projectContacts(
  read: Read,
  actor: Actor | null,
  now: Now,
  projectId: number,
): Promise<ProjectContact[] | null> {
  if (!can(actor, 'person.address.read')) return null;
  const target = await projectTarget(read, projectId, now.day);
  if (!target || !can(actor, 'project.read', target)) return null;
  return contactsOfLead(read, projectId, now.day);
}
