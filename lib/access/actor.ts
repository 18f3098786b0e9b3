import type { Role, TokenScope } from '@/lib/domain/vocabulary';

/** Who asks, as read at this very request: null is a visitor. Rights are never kept in a token. */
export interface Actor {
  accountId: number;
  role: Role;
  organisationId: number | null;
  /**
   * The organisations for which its own answers: itself, those that merged into it, and the one it became. Absent:
   * itself alone.
   */
  house?: readonly number[];
  /** An officer's actions; an observer's actions, regions, or `all`. */
  scopes: { kind: 'all' | 'action' | 'region'; key: string }[];
  /** The token that a program came with; absent for a person's session. It may do less than its account. */
  token?: { id: number; scope: TokenScope };
  /** When the person of a session last proved who he is, and how; absent where no session is behind. */
  proof?: Proof;
}

export interface Proof {
  at: string | null;
  /** By the password of the account, or by the issuer of an identity. */
  by: 'password' | 'identity';
}

/** Whoever a command is carried out for: a signed-in person, somebody who is not signed in, or the service itself. */
export interface Performer extends Omit<Actor, 'role'> {
  role: Role | 'visitor' | 'system';
}

/** Somebody at the door: tries to sign in, asks for a link. The journal lines name no account as their author. */
export const VISITOR: Performer = { accountId: 0, role: 'visitor', organisationId: null, scopes: [] };

/**
 * The service itself: its scheduled work, the mail that leaves, and the first account, which is opened from the terminal
 * of its machine. It enters and decides nothing. Its journal lines name no account.
 */
export const SYSTEM: Performer = { accountId: 0, role: 'system', organisationId: null, scopes: [] };

export const actionsOf = (actor: Performer): string[] =>
  actor.scopes.flatMap((scope) => (scope.kind === 'action' ? [scope.key] : []));

/** Whether the organisation of an actor is a given one, or the same since a merger. Whoever has none stands for none. */
export const standsFor = ({ organisationId, house }: Performer, id: number | null): boolean =>
  id !== null && organisationId !== null && (id === organisationId || (house ?? []).includes(id));

/** Every organisation for which an actor stands. */
export const ownOrganisations = ({
  organisationId,
  house,
}: Pick<Actor, 'organisationId' | 'house'>): number[] => [
  ...new Set([...(organisationId === null ? [] : [organisationId]), ...(house ?? [])]),
];
