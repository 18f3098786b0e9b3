import { signOut as endSession } from '@/lib/account/revoke-session';
import { execute } from '@/lib/command';
import { currentSession } from './actor';
import { requestNow } from './clock';

/**
 * Ends the session that this browser brought to a sign-in, once another one is opened: its cookie is replaced, and a
 * copy of it opens nothing. Does nothing where the browser brought none that stands.
 */
export async function endSessionBefore(): Promise<void> {
  const before = await currentSession();
  if (!before) return;
  const { actor } = before;
  await execute(endSession, { sessionId: actor.sessionId }, { actor, now: requestNow(), door: 'form' });
}
