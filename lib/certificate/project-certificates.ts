import { type SessionToCertify, sessionsToCertify } from '@/db/certificates';
import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

export interface ProjectCertificates {
  project: { slug: string; acronym: string };
  sessions: SessionToCertify[];
  ready: number;
  files: number;
}

/** What there is of certificates in all the sessions of a project, for who leads it: a cohort of many is issued at once. */
export async function projectCertificates(
  read: Read,
  actor: Actor | null,
  now: Now,
  slug: string,
): Promise<ProjectCertificates> {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!project || !can(actor, 'certificate.manage', target)) throw new Refusal('missing', 'not_found');
  const sessions = sessionsToCertify(read, project.id);
  return {
    project: { slug: project.slug, acronym: project.acronym },
    sessions,
    ready: sessions.reduce((sum, session) => sum + session.ready, 0),
    files: sessions.reduce((sum, session) => sum + session.files, 0),
  };
}
