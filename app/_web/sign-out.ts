'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { signOut as endSession } from '@/lib/account/revoke-session';
import { execute } from '@/lib/command';
import { currentActor } from './actor';
import { requestNow } from './clock';
import { assertSameOrigin } from './same-origin';
import { SESSION_COOKIE } from './session-cookie';

/** Ends the session of this browser, for good, and goes back to the public pages. */
export async function signOut(): Promise<void> {
  assertSameOrigin(await headers());
  const actor = await currentActor();
  if (actor)
    await execute(endSession, { sessionId: actor.sessionId }, { actor, now: requestNow(), door: 'form' });
  // A `__Host-` cookie is only replaced by one with its own attributes.
  (await cookies()).set(SESSION_COOKIE, '', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: true,
    maxAge: 0,
  });
  redirect('/connexion?deconnexion=1');
}
