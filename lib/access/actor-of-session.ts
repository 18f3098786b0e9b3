import { sessionWithAccount } from '@/db/account-sessions';
import type { Read } from '@/db/store';
import { isLive, mayBeUsed, type SessionTimes } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import type { Actor, Proof } from './actor';
import { houseIn } from './house';
import { type Owed, owedBy } from './owed';

export interface SignedIn extends Actor {
  name: string;
  sessionId: string;
  /** Whether the person holds other accounts: what he sends must say under which it was drawn. */
  holdsOthers?: boolean;
}

/** A session that stands: whose it is, and what it owes before it speaks for that person (`owed.ts`). */
export interface StandingSession {
  actor: SignedIn & { proof: Proof };
  owes: Owed | null;
  times: SessionTimes;
}

/** Who a session speaks for at this moment; undefined once it ended or its account may not be used. */
export async function actorOfSession(
  read: Read,
  sessionId: string,
  now: Now,
): Promise<StandingSession | undefined> {
  const found = await sessionWithAccount(read, sessionId);
  if (!found || !isLive(found, now) || !mayBeUsed(found, now)) return undefined;
  const { accountId, role, organisationId, scopes, name, authenticatedAt, byIdentity } = found;
  const proof: Proof = { at: authenticatedAt, by: byIdentity ? 'identity' : 'password' };
  return {
    actor: {
      ...{ accountId, role, organisationId, scopes, name: name ?? '', sessionId, proof },
      ...houseIn(read, organisationId, now.day),
      holdsOthers: found.holdsOthers === 1,
    },
    owes: owedBy(found),
    times: found,
  };
}
