import type { InvitationKind } from '@/lib/domain/vocabulary';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

export interface Invitation {
  id: number;
  accountId: number;
  kind: InvitationKind;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  withdrawnAt: string | null;
}

const COLUMNS = `id, account_id AS accountId, kind, created_at AS createdAt, expires_at AS expiresAt, used_at AS usedAt,
  withdrawn_at AS withdrawnAt`;

/** Keeps the digest of a link that is about to be sent. The links sent before to the same account serve no longer. */
export async function addInvitation(
  tx: Tx,
  given: { accountId: number; kind: InvitationKind; tokenHash: string; at: string; expiresAt: string },
): Promise<void> {
  await withdrawInvitations(tx, given.accountId, given.at);
  prepared(
    tx,
    `INSERT INTO invitations (account_id, kind, token_hash, created_at, expires_at)
     VALUES (@accountId, @kind, @tokenHash, @at, @expiresAt)`,
  ).run(given);
}

export async function invitationOf(read: Read, tokenHash: string): Promise<Invitation | undefined> {
  return prepared(read, `SELECT ${COLUMNS} FROM invitations WHERE token_hash = ?`).get(tokenHash) as
    | Invitation
    | undefined;
}

/** The last link sent to an account. */
export async function lastInvitation(read: Read, accountId: number): Promise<Invitation | undefined> {
  return prepared(
    read,
    `SELECT ${COLUMNS} FROM invitations WHERE account_id = ? ORDER BY id DESC LIMIT 1`,
  ).get(accountId) as Invitation | undefined;
}

export async function markInvitationUsed(tx: Tx, id: number, at: string): Promise<void> {
  prepared(tx, 'UPDATE invitations SET used_at = @at WHERE id = @id').run({ id, at });
}

/** Withdraws every link of an account that could still serve. Returns how many. */
export async function withdrawInvitations(tx: Tx, accountId: number, at: string): Promise<number> {
  return prepared(
    tx,
    `UPDATE invitations SET withdrawn_at = @at
     WHERE account_id = @accountId AND used_at IS NULL AND withdrawn_at IS NULL`,
  ).run({ accountId, at }).changes;
}

/** Whether a message of a kind still waits to leave for an account. */
export async function isQueued(read: Read, accountId: number, kind: string): Promise<boolean> {
  return (
    prepared(
      read,
      `SELECT 1 FROM messages WHERE account_id = @accountId AND kind = @kind AND state = 'waiting' LIMIT 1`,
    ).get({ accountId, kind }) !== undefined
  );
}

/** The lead who invited the person of an account, and when; undefined where another opened it. */
export async function invitationLine(
  read: Read,
  accountId: number,
): Promise<{ at: string; accountId: number } | undefined> {
  return prepared(
    read,
    `SELECT at, account_id AS accountId FROM journal
     WHERE command = 'invite-member' AND json_extract(refs, '$.invited') = ? ORDER BY id LIMIT 1`,
  ).get(accountId) as { at: string; accountId: number } | undefined;
}
