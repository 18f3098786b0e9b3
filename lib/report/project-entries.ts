import {
  countEntries,
  type EntriesAsked,
  entriesAt,
  entriesNumbered,
  entryNumbers,
  type ProjectEntryRow,
  reportsOfProjectAt,
} from '@/db/project-entries';
import { findProject, projectTarget } from '@/db/projects';
import { professions } from '@/db/reference';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { Now } from '@/lib/domain/time';
import { type ActionName, actionNames } from '@/lib/figure/action-names';

export interface ProjectEntry extends Omit<ProjectEntryRow, 'seasonKey' | 'actionKey'> {
  action: Pick<ActionName, 'key' | 'season' | 'number' | 'shortTitle'>;
}

export interface ProjectEntries {
  entries: ProjectEntry[];
  total: number;
  page: number;
  pages: number;
  /** The printed professions by number, for the words of a line. */
  professionLabels: Record<string, string>;
  /** Whether what nobody has sent is among them. */
  drafts: boolean;
  /** Working papers: none for those who read no drafts. */
  reports: { id: number; campaign: string; dueOn: string; closedAt: string | null }[];
}

const ENTRIES_PER_PAGE = 50;
/** Of a file: entries looked for by one question, and read by one. */
const AT_ONCE = { numbers: 50_000, entries: 1_000 };

/**
 * The entries of a project as known at the end of a day, with their authors, for those entitled today; null for
 * anyone else: the page then shows what is public. Who reads no drafts reads the last values that were sent. Never
 * remembered: it depends on who asks, and drafts move it.
 */
export async function projectEntries(
  read: Read,
  actor: Actor | null,
  now: Now,
  { page: asked, ...of }: { slug: string; day: string; page: number },
): Promise<ProjectEntries | null> {
  const entriesAsked = await askedBy(read, actor, now, of);
  if (!entriesAsked) return null;
  const { projectId, day, drafts } = entriesAsked;
  const total = await countEntries(read, entriesAsked);
  const pages = Math.max(1, Math.ceil(total / ENTRIES_PER_PAGE));
  const page = Math.min(asked, pages);
  const rows = await entriesAt(read, entriesAsked, { size: ENTRIES_PER_PAGE, number: page });
  return {
    entries: rows.map(entryOf(await actionNames(read))),
    drafts,
    total,
    page,
    pages,
    professionLabels: await professionLabels(read),
    reports: drafts ? await reportsOfProjectAt(read, projectId, day) : [],
  };
}

/**
 * All of them one after the other, for a file. Which they are is looked for so many at once, and what they say is read
 * a thousand at a time: a count and a page of all would be gone through again for each thousand.
 */
export async function everyProjectEntry(
  read: Read,
  actor: Actor | null,
  now: Now,
  of: { slug: string; day: string },
  sizes: Partial<typeof AT_ONCE> = {},
): Promise<{ entries: AsyncIterable<ProjectEntry>; professionLabels: Record<string, string> } | null> {
  const entriesAsked = await askedBy(read, actor, now, of);
  return (
    entriesAsked && {
      entries: allOf(read, entriesAsked, { ...AT_ONCE, ...sizes }, entryOf(await actionNames(read))),
      professionLabels: await professionLabels(read),
    }
  );
}

async function* allOf(
  read: Read,
  asked: EntriesAsked,
  sizes: typeof AT_ONCE,
  said: (row: ProjectEntryRow) => ProjectEntry,
): AsyncGenerator<ProjectEntry> {
  let before: number | undefined = Number.MAX_SAFE_INTEGER;
  while (before !== undefined) {
    const numbers: number[] = await entryNumbers(read, asked, { before, most: sizes.numbers });
    for (let at = 0; at < numbers.length; at += sizes.entries)
      for (const row of await entriesNumbered(read, asked.day, numbers.slice(at, at + sizes.entries)))
        yield said(row);
    before = numbers.at(-1);
  }
}

/** What somebody may read of a project today; null where it is nothing. */
async function askedBy(
  read: Read,
  actor: Actor | null,
  now: Now,
  { slug, day }: { slug: string; day: string },
): Promise<EntriesAsked | null> {
  if (!actor) return null;
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!project || !target || !can(actor, 'project.read', target)) return null;
  return { projectId: project.id, day, drafts: can(actor, 'draft.read', target) };
}

const entryOf =
  (actions: Awaited<ReturnType<typeof actionNames>>) =>
  ({ seasonKey, actionKey, ...row }: ProjectEntryRow): ProjectEntry => {
    const { key, season, number, shortTitle } = actions.of(seasonKey, actionKey);
    return { ...row, action: { key, season, number, shortTitle } };
  };

const professionLabels = async (read: Read): Promise<Record<string, string>> =>
  Object.fromEntries((await professions(read)).map(({ id, label }) => [id, label]));
