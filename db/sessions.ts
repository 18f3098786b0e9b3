import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import * as t from './schema';
import type { Read, Tx } from './store';

/** A session with its account and the scopes of it, as they are at this very moment. */
export async function sessionWithAccount(read: Read, id: string) {
  const row = read
    .select({
      session: t.sessions,
      role: t.accounts.role,
      status: t.accounts.status,
      endsOn: t.accounts.endsOn,
      organisationId: t.accounts.organisationId,
      name: t.people.name,
    })
    .from(t.sessions)
    .innerJoin(t.accounts, eq(t.accounts.id, t.sessions.accountId))
    .leftJoin(t.people, eq(t.people.accountId, t.sessions.accountId))
    .where(eq(t.sessions.id, id))
    .get();
  if (!row) return undefined;
  const scopes = read
    .select({ kind: t.accountScopes.kind, key: t.accountScopes.key })
    .from(t.accountScopes)
    .where(eq(t.accountScopes.accountId, row.session.accountId))
    .all();
  return { ...row, scopes };
}

export async function openSession(
  tx: Tx,
  session: { id: string; accountId: number; at: string; browser: string },
): Promise<void> {
  const { id, accountId, at, browser } = session;
  tx.insert(t.sessions).values({ id, accountId, createdAt: at, lastSeenAt: at, browser }).run();
}

export async function touchSession(tx: Tx, id: string, at: string): Promise<void> {
  tx.update(t.sessions).set({ lastSeenAt: at }).where(eq(t.sessions.id, id)).run();
}

/** The sessions of an account that nobody ended, the most recently used first. */
export async function standingSessions(read: Read, accountId: number) {
  return read
    .select()
    .from(t.sessions)
    .where(and(eq(t.sessions.accountId, accountId), isNull(t.sessions.revokedAt)))
    .orderBy(desc(t.sessions.lastSeenAt))
    .all();
}

export async function sessionById(read: Read, id: string) {
  return read.select().from(t.sessions).where(eq(t.sessions.id, id)).get();
}

export async function revokeSession(tx: Tx, id: string, at: string): Promise<void> {
  tx.update(t.sessions)
    .set({ revokedAt: at })
    .where(and(eq(t.sessions.id, id), isNull(t.sessions.revokedAt)))
    .run();
}

/** Ends every session of an account, the given one excepted. Returns how many ended. */
export async function revokeSessionsOf(
  tx: Tx,
  accountId: number,
  at: string,
  except?: string,
): Promise<number> {
  return tx
    .update(t.sessions)
    .set({ revokedAt: at })
    .where(
      and(
        eq(t.sessions.accountId, accountId),
        isNull(t.sessions.revokedAt),
        except === undefined ? undefined : ne(t.sessions.id, except),
      ),
    )
    .run().changes;
}
