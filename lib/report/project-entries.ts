import { countEntries, entriesAt, type ProjectEntryRow, reportsOfProjectAt } from '@/db/project-entries';
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

/**
 * The entries of a project as known at the end of a day, with their authors, for those entitled today; null for
 * anyone else: the page then shows what is public. Who reads no drafts reads the last values that were sent. Never
 * remembered: it depends on who asks, and drafts move it.
 */
export async function projectEntries(
  read: Read,
  actor: Actor | null,
  now: Now,
  {
    slug,
    day,
    page: asked,
    size = ENTRIES_PER_PAGE,
  }: { slug: string; day: string; page: number; size?: number },
): Promise<ProjectEntries | null> {
  if (!actor) return null;
  const project = await findProject(read, { slug });
  const target = project && (await projectTarget(read, project.id, now.day));
  if (!project || !target || !can(actor, 'project.read', target)) return null;
  const drafts = can(actor, 'draft.read', target);
  const entriesAsked = { projectId: project.id, day, drafts };
  const total = await countEntries(read, entriesAsked);
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(asked, pages);
  const actions = await actionNames(read);
  const rows = await entriesAt(read, entriesAsked, { size, number: page });
  return {
    entries: rows.map(({ seasonKey, actionKey, ...row }) => {
      const { key, season, number, shortTitle } = actions.of(seasonKey, actionKey);
      return { ...row, action: { key, season, number, shortTitle } };
    }),
    drafts,
    total,
    page,
    pages,
    professionLabels: Object.fromEntries((await professions(read)).map(({ id, label }) => [id, label])),
    reports: drafts ? await reportsOfProjectAt(read, project.id, day) : [],
  };
}
