import type { AccountStatus, Role } from '@/lib/domain/vocabulary';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** Who a person is for an issuer: the same subject of another issuer is somebody else. */
export interface Subject {
  issuer: string;
  subject: string;
}

export interface IdentityAccount {
  id: number;
  role: Role;
  status: AccountStatus;
  endsOn: string | null;
  organisation: string | null;
  name: string;
}

/** The accounts that an identity is linked to, whatever their state, the first linked first. */
export async function accountsOfIdentity(read: Read, identity: Subject): Promise<IdentityAccount[]> {
  return prepared(
    read,
    `SELECT a.id, a.role, a.status, a.ends_on AS endsOn, o.name AS organisation, p.name
     FROM identities i JOIN accounts a ON a.id = i.account_id JOIN people p ON p.account_id = a.id
       LEFT JOIN organisations o ON o.id = a.organisation_id
     WHERE i.issuer = @issuer AND i.subject = @subject ORDER BY i.id`,
  ).all(identity) as IdentityAccount[];
}

export interface LinkedIdentity {
  id: number;
  issuer: string;
  linkedAt: string;
  lastUsedAt: string | null;
}

/** The identities that open an account, the first linked first; never their subjects. */
export async function identitiesOf(read: Read, accountId: number): Promise<LinkedIdentity[]> {
  return prepared(
    read,
    `SELECT id, issuer, linked_at AS linkedAt, last_used_at AS lastUsedAt FROM identities
     WHERE account_id = ? ORDER BY id`,
  ).all(accountId) as LinkedIdentity[];
}

/** Whose account an identity of that number opens. */
export async function identityById(read: Read, id: number): Promise<{ accountId: number } | undefined> {
  return prepared(read, 'SELECT account_id AS accountId FROM identities WHERE id = ?').get(id) as
    | { accountId: number }
    | undefined;
}

/** Links an identity to an account. Returns whether it was not yet. */
export async function addIdentity(
  tx: Tx,
  identity: Subject & { accountId: number; at: string },
): Promise<boolean> {
  return (
    prepared(
      tx,
      `INSERT INTO identities (account_id, issuer, subject, linked_at)
       VALUES (@accountId, @issuer, @subject, @at) ON CONFLICT DO NOTHING`,
    ).run(identity).changes > 0
  );
}

export async function touchIdentity(
  tx: Tx,
  identity: Subject & { accountId: number; at: string },
): Promise<void> {
  prepared(
    tx,
    `UPDATE identities SET last_used_at = @at
     WHERE account_id = @accountId AND issuer = @issuer AND subject = @subject`,
  ).run(identity);
}

export async function removeIdentity(tx: Tx, id: number): Promise<void> {
  prepared(tx, 'DELETE FROM identities WHERE id = ?').run(id);
}

/** The same identity opens another account no more. */
export async function removeIdentityAt(tx: Tx, id: number, accountId: number): Promise<void> {
  prepared(
    tx,
    `DELETE FROM identities WHERE account_id = @accountId AND id <> @id AND EXISTS (SELECT 1 FROM identities i
       WHERE i.id = @id AND i.issuer = identities.issuer AND i.subject = identities.subject)`,
  ).run({ id, accountId });
}

/** No identity opens an account any more. */
export async function removeIdentitiesOf(tx: Tx, accountId: number): Promise<void> {
  prepared(tx, 'DELETE FROM identities WHERE account_id = ?').run(accountId);
}
