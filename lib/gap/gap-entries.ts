import { standingEntries } from '@/db/gap-entries';
import { projectTargets } from '@/db/projects';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { FoundGap } from '@/lib/domain/gap';
import type { Now } from '@/lib/domain/time';
import { remember } from '@/lib/figure/memory';
import { CAPACITY, capacityGaps } from './gap-capacity';
import { PARTS, partsGaps } from './gap-parts';
import { POPULATION, populationGaps } from './gap-populations';

/** A gap of single entries of a project, for those entitled to it. */
export interface EntryGap extends FoundGap {
  projectId: number;
  project: NonNullable<FoundGap['project']>;
}

/** The same as somebody may read it. */
export interface ReadableEntryGap extends EntryGap {
  /** Whether the notes on it are for this person: they speak of a consortium in free words. */
  notesReadable: boolean;
}

/** Whether a key is that of a gap of entries: it is nobody else's. */
export const isOfEntries = (key: string): boolean =>
  [CAPACITY, PARTS, POPULATION].some((kind) => key.startsWith(kind));

/**
 * What the entries of the projects that a person may read today contradict at the end of a day: more entrants than
 * places or people, more first entrants than entrants.
 */
export async function entryGapsFor(
  read: Read,
  actor: Performer | null,
  now: Now,
  day: string,
): Promise<ReadableEntryGap[]> {
  if (!actor) return [];
  const all = await allEntryGaps(read, day, day < now.day);
  const notesReadable = new Map<number, boolean>();
  const projects = all.map((gap) => gap.projectId);
  for (const [projectId, target] of await projectTargets(read, projects, now.day))
    if (can(actor, 'project.read', target)) notesReadable.set(projectId, can(actor, 'comment.read', target));
  return all.flatMap((gap) => {
    // Who reads no population is not told one by its gap.
    if (gap.rule === 'over_population' && !can(actor, 'population.read')) return [];
    const notes = notesReadable.get(gap.projectId);
    return notes === undefined ? [] : { ...gap, notesReadable: notes };
  });
}

/** For everyone's projects: the rights are asked of what comes out, by `entryGapsFor`. */
export const allEntryGaps = (read: Read, day: string, isPast: boolean): Promise<EntryGap[]> =>
  remember(read, 'gaps-of-entries', { day, isPast }, async () => {
    const declared = await standingEntries(read, 'declared', day, { isPast });
    const verified = await standingEntries(read, 'verified', day, { isPast });
    return [
      ...capacityGaps(declared.places, verified.places),
      ...partsGaps(declared.parts, verified.parts),
      ...(await populationGaps(read, { day, isPast })),
    ];
  });
