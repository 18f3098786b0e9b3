import { type ManagedProjectRow, managedProjects } from '@/db/project-management';
import type { Read } from '@/db/store';
import { type Actor, actionsOf } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { fold } from '@/lib/domain/fold';
import { type PageOf, pageNumber, pageOf } from '@/lib/domain/pages';
import type { Now } from '@/lib/domain/time';
import { PROJECT_STATUSES } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';

export interface ManagedQuery {
  q?: string | undefined;
  action?: string | undefined;
  status?: string | undefined;
  page?: string | undefined;
}

const PER_PAGE = 50;

/** The projects that an officer records and corrects: those of his actions, held back by an embargo or not. */
export async function managedProjectList(
  read: Read,
  actor: Actor | null,
  now: Now,
  { q = '', action, status, page }: ManagedQuery,
): Promise<PageOf<Omit<ManagedProjectRow, 'search'>>> {
  if (!actor || !can(actor, 'inbox.open')) throw new Refusal('missing', 'not_found');
  const own = actionsOf(actor);
  const words = fold(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const known = status ? (PROJECT_STATUSES.find((one) => one === status) ?? '') : undefined;
  const rows = managedProjects(read, action ? own.filter((key) => key === action) : own, now.day)
    .filter((row) => known === undefined || row.status === known)
    .filter(({ search }) => words.every((word) => search.includes(word)));
  const found = pageOf(rows, pageNumber(page), PER_PAGE);
  return { ...found, items: found.items.map(({ search: _, ...row }) => row) };
}
