import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openSession } from '@/db/account-sessions';
import { type Subject, touchIdentity } from '@/db/identities';
import { read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import { type Command, execute, storageRefusal } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import type { Role } from '@/lib/domain/vocabulary';
import { Refusal } from '@/lib/refusal';
import { usableAccounts } from './identity-accounts';
import { knowHolders } from './link-identity';
import { hasSecondFactor } from './proof';
import { refuseSubject } from './refuse-identity';

/** What the issuer proved, and the browser that came with it. */
export interface IdentityVisit extends Subject {
  acr: string | null;
  /** The proof as it is kept with the session, sealed. */
  sealedProof: string | undefined;
  /** « Firefox · Linux » */
  browser: string;
  now: Now;
}

export interface OpenedSession {
  sessionId: string;
  role: Role;
}

const command = (
  sessionId: string,
  { issuer, subject, acr, sealedProof, browser }: IdentityVisit,
): Command<unknown, { target: Target }, null> => ({
  name: 'sign-in-by-identity',
  permission: 'session.open',
  input: z.unknown(),
  // Asked again inside the write: what was unlinked or closed meanwhile opens nothing.
  async find({ tx, actor, now }) {
    const accounts = await usableAccounts(tx, { issuer, subject }, now);
    return accounts.some(({ id }) => id === actor.accountId) ? { target: {} } : undefined;
  },
  async run({ tx, actor, now }) {
    const { accountId } = actor;
    const at = now.instant;
    await openSession(tx, {
      // Not null: the session was opened without a password.
      ...{ id: sessionId, accountId, at, browser, idToken: sealedProof ?? '' },
      secondFactorAt: hasSecondFactor({ acr }) ? at : undefined,
    });
    await touchIdentity(tx, { issuer, subject, accountId, at });
    await knowHolders(tx, { issuer, subject });
    return { result: null, journal: { subject: `account:${accountId}` } };
  },
});

/**
 * Opens a session for an account that an identity is linked to: the named one, or the only one. Undefined where there are
 * several and none was named. Refused where it opens none, whatever address or name it goes with.
 */
export async function signInByIdentity(
  visit: IdentityVisit,
  accountId?: number,
): Promise<OpenedSession | undefined> {
  const { issuer, subject, now } = visit;
  try {
    const accounts = await usableAccounts(read(), { issuer, subject }, now);
    if (accounts.length === 0) return await refuseSubject({ issuer, subject }, now);
    if (accountId === undefined && accounts.length > 1) return undefined;
    const account = accountId === undefined ? accounts[0] : accounts.find(({ id }) => id === accountId);
    if (!account) throw new Refusal('missing', 'not_found');
    const sessionId = randomBytes(24).toString('base64url');
    const actor = { accountId: account.id, role: account.role, organisationId: null, scopes: [] };
    await execute(command(sessionId, visit), null, { actor, now, door: 'form' });
    return { sessionId, role: account.role };
  } catch (error) {
    throw storageRefusal(error) ?? error;
  }
}
