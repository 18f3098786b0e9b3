import { sessionWithAccount } from '@/db/account-sessions';
import type { Read } from '@/db/store';
import { isLive, mayBeUsed, type SessionTimes } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import type { Actor } from './actor';

export interface SignedIn extends Actor {
  name: string;
  sessionId: string;
}

/** Who a session speaks for at this moment; undefined once it ended or its account may not be used. */
export async function actorOfSession(
  read: Read,
  sessionId: string,
  now: Now,
): Promise<{ actor: SignedIn; times: SessionTimes } | undefined> {
  const found = await sessionWithAccount(read, sessionId);
  if (!found || !isLive(found, now) || !mayBeUsed(found, now)) return undefined;
  const { accountId, role, organisationId, scopes, name } = found;
  return {
    actor: { accountId, role, organisationId, scopes, name: name ?? '', sessionId },
    times: found,
  };
}
