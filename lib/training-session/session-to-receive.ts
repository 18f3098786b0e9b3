import { findProject, projectTarget } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { refuseUnlessCan, refuseUnlessRoleMay } from '@/lib/access/admission';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

/** The project of a session that a program sends, for those who may read it; asked before what they send is read. */
export async function sessionToReceive(
  read: Read,
  actor: Actor,
  { slug, code }: { slug: string; code: string },
  now: Now,
): Promise<{ projectId: number; code: string }> {
  refuseUnlessRoleMay(actor, 'session.mark');
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  refuseUnlessCan(actor, 'project.read', target);
  if (!project) throw new Refusal('missing', 'not_found');
  return { projectId: project.id, code };
}
