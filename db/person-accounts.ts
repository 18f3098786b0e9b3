import type { AccountStatus, Role } from '@/lib/domain/vocabulary';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** Of an account `a`, all the accounts `h` of the person who holds it. */
const HELD = `accounts a JOIN accounts h ON h.id = coalesce(a.person_id, a.id) OR h.person_id = coalesce(a.person_id, a.id)`;

/** The numbers of all the accounts of the person who holds one, in the order of their opening. */
export function accountsOfPerson(read: Read, accountId: number): number[] {
  const rows = prepared(read, `SELECT h.id FROM ${HELD} WHERE a.id = ? ORDER BY h.id`).all(accountId) as {
    id: number;
  }[];
  return rows.map(({ id }) => id);
}

export interface HeldAccount {
  id: number;
  role: Role;
  status: AccountStatus;
  endsOn: string | null;
  organisationId: number | null;
  organisation: string | null;
  name: string;
  email: string;
  /**
   * 1 where the same proof opens both: they share the digest of their password, which has a salt of its own and is
   * the same only where it was copied. A password that somebody else gave to one of them sets it apart.
   */
  shared: 0 | 1;
}

/** All the accounts of the person who holds one, that one too, in the order of their opening; not those that were erased. */
export function heldAccounts(read: Read, accountId: number): HeldAccount[] {
  return prepared(
    read,
    `SELECT h.id, h.role, h.status, h.ends_on AS endsOn, h.organisation_id AS organisationId, o.name AS organisation,
       p.name, p.email, coalesce(c.password_hash = k.password_hash, 0) AS shared
     FROM ${HELD} JOIN people p ON p.account_id = h.id LEFT JOIN organisations o ON o.id = h.organisation_id
       LEFT JOIN credentials c ON c.account_id = h.id LEFT JOIN credentials k ON k.account_id = a.id
     WHERE a.id = ? ORDER BY h.id`,
  ).all(accountId) as HeldAccount[];
}

/** Knows the persons who hold two accounts for one, with all that each holds; what opens the accounts stays as it is. */
export async function knowForOne(tx: Tx, accountId: number, other: number): Promise<void> {
  prepared(
    tx,
    `UPDATE accounts SET person_id = nullif((SELECT coalesce(person_id, id) FROM accounts WHERE id = @accountId), id)
     WHERE id IN (SELECT h.id FROM ${HELD} WHERE a.id = @other)`,
  ).run({ accountId, other });
}

/**
 * Makes an account one of the person who holds another: the same password and the same identities open it from now on.
 * Whoever knew the password that it had knows none.
 */
export async function joinAccount(
  tx: Tx,
  given: { accountId: number; to: number; at: string },
): Promise<void> {
  prepared(
    tx,
    `UPDATE accounts SET person_id = nullif((SELECT coalesce(person_id, id) FROM accounts WHERE id = @to), @accountId)
     WHERE id = @accountId`,
  ).run({ accountId: given.accountId, to: given.to });
  prepared(tx, 'DELETE FROM credentials WHERE account_id = ?').run(given.accountId);
  prepared(
    tx,
    `INSERT INTO credentials (account_id, password_hash, changed_at, one_time_until)
     SELECT @accountId, password_hash, @at, one_time_until FROM credentials WHERE account_id = @to`,
  ).run(given);
  prepared(tx, 'DELETE FROM identities WHERE account_id = ?').run(given.accountId);
  prepared(
    tx,
    `INSERT INTO identities (account_id, issuer, subject, linked_at)
     SELECT @accountId, issuer, subject, @at FROM identities WHERE account_id = @to`,
  ).run(given);
}
