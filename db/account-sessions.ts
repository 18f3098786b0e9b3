import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Scope } from '@/lib/domain/account';
import type { AccountStatus, Role } from '@/lib/domain/vocabulary';
import * as t from './schema';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';

interface SessionRow {
  id: string;
  accountId: number;
  createdAt: string;
  authenticatedAt: string | null;
  lastSeenAt: string;
  revokedAt: string | null;
  role: Role;
  status: AccountStatus;
  endsOn: string | null;
  organisationId: number | null;
  name: string | null;
  oneTimeUntil: string | null;
  /** 1 where the issuer of an identity opened it, and no password. */
  byIdentity: number;
  secondFactorAt: string | null;
  demonstration: number;
  hasSecondFactor: number;
  /** 1 where the person holds other accounts. */
  holdsOthers: number;
}

const SESSION = `select s.id, s.account_id as accountId, s.created_at as createdAt, s.last_seen_at as lastSeenAt,
    s.authenticated_at as authenticatedAt, s.revoked_at as revokedAt, a.role, a.status, a.ends_on as endsOn,
    a.organisation_id as organisationId, p.name, c.one_time_until as oneTimeUntil,
    s.id_token is not null as byIdentity, s.second_factor_at as secondFactorAt, a.demonstration,
    exists (select 1 from second_factors f join accounts h on h.id = f.account_id
      where coalesce(h.person_id, h.id) = coalesce(a.person_id, a.id)) as hasSecondFactor,
    a.person_id is not null or exists (select 1 from accounts h where h.person_id = a.id) as holdsOthers
  from sessions s join accounts a on a.id = s.account_id left join people p on p.account_id = a.id
    left join credentials c on c.account_id = a.id
  where s.id = ?`;

const SCOPES = 'select kind, key from account_scopes where account_id = ?';

/**
 * A session with its account and the scopes of it, as they are at this very moment. Every request of a
 * signed-in person asks it: prepared once a connection.
 */
export async function sessionWithAccount(read: Read, id: string) {
  const row = prepared(read, SESSION).get(id) as SessionRow | undefined;
  if (!row) return undefined;
  const scopes = prepared(read, SCOPES).all(row.accountId) as Scope[];
  const demonstration = row.demonstration === 1;
  return { ...row, demonstration, hasSecondFactor: row.hasSecondFactor === 1, scopes };
}

export async function openSession(
  tx: Tx,
  session: {
    id: string;
    accountId: number;
    at: string;
    browser: string;
    /** Where whoever vouches for the person says that a second factor was given. */
    secondFactorAt?: string | null | undefined;
    /** What the issuer of an identity said, sealed; empty where there is nothing to keep. */
    idToken?: string | null | undefined;
    /** Of a session that goes on under another account: when it was opened, and when its person last proved who he is. */
    openedAt?: string;
    provedAt?: string | null;
  },
): Promise<void> {
  const { id, accountId, at, browser, secondFactorAt, idToken, openedAt = at, provedAt = at } = session;
  const moments = { createdAt: openedAt, authenticatedAt: provedAt, lastSeenAt: at };
  tx.insert(t.sessions)
    .values({ id, accountId, ...moments, browser, secondFactorAt, idToken })
    .run();
}

export async function touchSession(tx: Tx, id: string, at: string): Promise<void> {
  tx.update(t.sessions).set({ lastSeenAt: at }).where(eq(t.sessions.id, id)).run();
}

/** The moment at which the person of a session proved who he is. */
export async function noteProof(tx: Tx, id: string, accountId: number, at: string): Promise<void> {
  tx.update(t.sessions)
    .set({ authenticatedAt: at })
    .where(and(eq(t.sessions.id, id), eq(t.sessions.accountId, accountId)))
    .run();
}

/** Notes that a second factor was given in a session. */
export async function noteSecondFactor(tx: Tx, id: string, at: string): Promise<void> {
  tx.update(t.sessions).set({ secondFactorAt: at }).where(eq(t.sessions.id, id)).run();
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
    .set({ revokedAt: at, idToken: null })
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
    .set({ revokedAt: at, idToken: null })
    .where(
      and(
        eq(t.sessions.accountId, accountId),
        isNull(t.sessions.revokedAt),
        except === undefined ? undefined : ne(t.sessions.id, except),
      ),
    )
    .run().changes;
}
