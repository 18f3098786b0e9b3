import { standingSessions } from '@/db/account-sessions';
import { accountById } from '@/db/accounts';
import type { Read } from '@/db/store';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { can } from '@/lib/access/policy';
import { isLive } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

/** Who one is for the service, and the browsers in which one is signed in at this moment. */
export async function ownAccount(read: Read, actor: SignedIn, now: Now) {
  const { accountId } = actor;
  const account = can(actor, 'self.manage', { accountId }) && (await accountById(read, accountId));
  if (!account) throw new Refusal('missing', 'not_found');
  const sessions = await standingSessions(read, accountId);
  return {
    account,
    sessions: sessions
      .filter((session) => isLive(session, now))
      .map((session) => ({ ...session, current: session.id === actor.sessionId })),
  };
}
