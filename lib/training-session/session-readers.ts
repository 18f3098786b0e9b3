import { findProject, type Project, projectTarget } from '@/db/projects';
import { zonesWithRegions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can, type Target } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

/** A project whose sessions the actor may read; any other is missing. */
export async function projectOfSessions(
  read: Read,
  actor: Actor | null,
  slug: string,
  now: Now,
): Promise<{ project: Project; target: Target; actor: Actor }> {
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!actor || !project || !target || !can(actor, 'project.read', target))
    throw new Refusal('missing', 'not_found');
  return { project, target, actor };
}

export interface PrintedZone {
  number: number;
  label: string;
}

/** The zones that the text prints, by number: never the fourteenth, which has neither name nor region (003:386). */
export async function printedZones(read: Read): Promise<ReadonlyMap<number, PrintedZone>> {
  const zones = await zonesWithRegions(read);
  return new Map(
    zones.flatMap(({ number, label, regions }) =>
      label === null || regions.length === 0 ? [] : [[number, { number, label }] as const],
    ),
  );
}
