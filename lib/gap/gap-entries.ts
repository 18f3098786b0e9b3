import { entrantsBesidePlaces } from '@/db/gap-capacity';
import { firstOverEntered } from '@/db/gap-parts';
import { projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { FoundGap } from '@/lib/domain/gap';
import type { Now } from '@/lib/domain/time';
import { remember } from '@/lib/figure/memory';
import { CAPACITY, capacityGaps } from './gap-capacity';
import { PARTS, partsGaps } from './gap-parts';

/** A gap of single entries of a project, for those entitled to it. */
export interface EntryGap extends FoundGap {
  projectId: number;
  project: NonNullable<FoundGap['project']>;
}

/** Whether a key is that of a gap of entries: it is nobody else's. */
export const isOfEntries = (key: string): boolean => [CAPACITY, PARTS].some((kind) => key.startsWith(kind));

/**
 * What the entries of the projects that a person may read today contradict at the end of a day: more entrants than
 * places, more first entrants than entrants.
 */
export async function entryGapsFor(
  read: Read,
  actor: Performer | null,
  now: Now,
  day: string,
): Promise<EntryGap[]> {
  if (!actor) return [];
  const all = await allEntryGaps(read, day, day < now.day);
  const readable = new Set<number>();
  const projects = all.map((gap) => gap.projectId);
  for (const [projectId, target] of await projectTargets(read, projects, now.day))
    if (can(actor, 'project.read', target)) readable.add(projectId);
  return all.filter(({ projectId }) => readable.has(projectId));
}

/** For everyone's projects: the rights are asked of what comes out. */
const allEntryGaps = (read: Read, day: string, isPast: boolean): Promise<EntryGap[]> =>
  remember(read, 'gaps-of-entries', { day, isPast }, async () => [
    ...capacityGaps(
      await entrantsBesidePlaces(read, 'declared', day, { isPast }),
      await entrantsBesidePlaces(read, 'verified', day, { isPast }),
    ),
    ...partsGaps(
      await firstOverEntered(read, 'declared', day, { isPast }),
      await firstOverEntered(read, 'verified', day, { isPast }),
    ),
  ]);
