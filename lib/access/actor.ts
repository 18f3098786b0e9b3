import type { Role } from '@/lib/domain/vocabulary';

/** Who asks, as read at this very request: null is a visitor. Rights are never kept in a token. */
export interface Actor {
  accountId: number;
  role: Role;
  organisationId: number | null;
  /** An officer's actions; an observer's actions, regions, or `all`. */
  scopes: { kind: 'all' | 'action' | 'region'; key: string }[];
}

/** Scheduled work: may close campaigns and end exceptions, and nothing else. */
export const SYSTEM = 'system';

export const actionsOf = (actor: Actor): string[] =>
  actor.scopes.flatMap((scope) => (scope.kind === 'action' ? [scope.key] : []));
