import { eq, ne } from 'drizzle-orm';
import { frenchOrder } from '@/lib/domain/french-order';
import { houseAt } from './organisation-heirs';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

/** An account by its number and the moment of its opening: a number may come again in a database that was put back. */
export interface BornAccount {
  id: number;
  createdAt: string;
}

/** The accounts whose person was erased: those without a name. */
export async function erasedAccounts(read: Read): Promise<BornAccount[]> {
  return prepared(
    read,
    `SELECT a.id, a.created_at AS createdAt FROM accounts a LEFT JOIN people p ON p.account_id = a.id
     WHERE p.account_id IS NULL ORDER BY a.id`,
  ).all() as BornAccount[];
}

export const bornAccount = (read: Read, id: number): BornAccount | undefined =>
  read
    .select({ id: t.accounts.id, createdAt: t.accounts.createdAt })
    .from(t.accounts)
    .where(eq(t.accounts.id, id))
    .get();

/**
 * Takes away everything that says who an account is: name, address, password, second factor, sessions, links, tokens, messages and
 * the files that it sent to be imported. The account stays as a number, for what it entered. Returns what these files
 * held, by digest of their row.
 */
export function erasePersonRows(
  tx: Tx,
  { accountId, at, fileName }: { accountId: number; at: string; fileName: string },
): { sha256: string; result: unknown }[] {
  rebuildWithout(tx, accountId);
  for (const table of [
    t.credentials,
    t.secondFactors,
    t.recoveryCodes,
    t.sessions,
    t.identities,
    t.invitations,
    t.apiTokens,
    t.messages,
    t.idempotencyKeys,
  ])
    tx.delete(table).where(eq(table.accountId, accountId)).run();
  tx.update(t.accounts)
    .set({ status: 'disabled', guideClosedAt: null })
    .where(eq(t.accounts.id, accountId))
    .run();
  const files = tx
    .select({ sha256: t.imports.sha256, result: t.imports.result })
    .from(t.imports)
    .where(eq(t.imports.accountId, accountId))
    .all();
  prepared(
    tx,
    `UPDATE imports SET file_name = @fileName, result = NULL, cleared_at = coalesce(cleared_at, @at),
       state = CASE WHEN state IN ('waiting', 'reading', 'previewed') THEN 'abandoned' ELSE state END
     WHERE account_id = @accountId`,
  ).run({ accountId, at, fileName });
  return files;
}

/**
 * SQLite wipes what is deleted (`secure_delete`), but a page that was split once may still hold a copy of a row that
 * moved away: the few pages of names are all emptied, and written again without the one who goes.
 */
function rebuildWithout(tx: Tx, accountId: number): void {
  const others = tx.select().from(t.people).where(ne(t.people.accountId, accountId)).all();
  tx.delete(t.people).run();
  for (const person of others) tx.insert(t.people).values(person).run();
}

/** The digests of the files that erased persons sent: they go even where the service stopped before it took them away. */
export async function filesOfErased(read: Read): Promise<string[]> {
  const rows = prepared(
    read,
    `SELECT DISTINCT i.sha256 FROM imports i LEFT JOIN people p ON p.account_id = i.account_id
     WHERE p.account_id IS NULL`,
  ).all() as { sha256: string }[];
  return rows.map(({ sha256 }) => sha256);
}

/** The projects that an account is the only one to lead: nobody else may send their reports. */
export async function projectsLedAlone(read: Read, accountId: number, day: string): Promise<string[]> {
  const rows = frenchOrder(
    prepared(
      read,
      `SELECT j.acronym FROM accounts a JOIN membership_events m ON m.organisation_id IN ${houseAt('a.organisation_id')}
     JOIN projects j ON j.id = m.project_id AND j.withdrawn_from IS NULL
     WHERE a.id = @accountId AND a.role = 'lead' AND a.status = 'active' AND m.event = 'join' AND m.role = 'lead'
       AND m.id = (SELECT n.id FROM membership_events n WHERE n.project_id = m.project_id
         AND n.organisation_id = m.organisation_id AND n.effective_on <= @day AND n.known_from <= @day
         ORDER BY n.effective_on DESC, n.id DESC LIMIT 1)
       AND NOT EXISTS (SELECT 1 FROM accounts b WHERE b.organisation_id IN ${houseAt('a.organisation_id')} AND b.id <> a.id
         AND b.role = 'lead' AND b.status = 'active')`,
    ).all({ accountId, day }) as { acronym: string }[],
    (row) => row.acronym,
  );
  return rows.map(({ acronym }) => acronym);
}
