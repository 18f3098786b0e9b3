import type { Role, TokenScope } from '@/lib/domain/vocabulary';

/** Who asks, as read at this very request: null is a visitor. Rights are never kept in a token. */
export interface Actor {
  accountId: number;
  role: Role;
  organisationId: number | null;
  /** An officer's actions; an observer's actions, regions, or `all`. */
  scopes: { kind: 'all' | 'action' | 'region'; key: string }[];
  /** The token that a program came with; absent for a person's session. It may do less than its account. */
  token?: { id: number; scope: TokenScope };
}

/** Whoever a command is carried out for: a signed-in person, or the scheduled work. */
export interface Performer extends Omit<Actor, 'role'> {
  role: Role | 'system';
}

/** Scheduled work: closes campaigns and ends exceptions, and nothing else. Its journal lines name no account. */
export const SYSTEM: Performer = { accountId: 0, role: 'system', organisationId: null, scopes: [] };

export const actionsOf = (actor: Performer): string[] =>
  actor.scopes.flatMap((scope) => (scope.kind === 'action' ? [scope.key] : []));
