import type { Read } from '@/db/store';
import { sessionsPage } from '@/db/training-session-rows';
import type { Actor } from '@/lib/access/actor';
import { journalScope } from '@/lib/access/journal-scope';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

const SESSIONS_PER_PAGE = 200;

/**
 * The training sessions that the actor may read with their counts, by pages: those of the same projects as on screen.
 * Refuses a visitor; an administrator, who reads no project, has none.
 */
export async function readableSessions(
  read: Read,
  actor: Actor | null,
  now: Now,
  { action, project, page }: { action: string | undefined; project: string | undefined; page: number },
) {
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  const scope = await journalScope(read, actor, now, undefined);
  const projectIds = scope.kind === 'all' ? null : scope.kind === 'some' ? scope.projectIds : [];
  const { total, rows } = sessionsPage(read, {
    ...{ projectIds, actionKey: action ?? null, slug: project ?? null },
    ...{ day: now.day, size: SESSIONS_PER_PAGE, page },
  });
  return { total, pages: Math.max(1, Math.ceil(total / SESSIONS_PER_PAGE)), sessions: rows };
}
