import { signOut as endSession } from '@/lib/account/revoke-session';
import { execute } from '@/lib/command';
import { currentSession } from './actor';
import { requestNow } from './clock';
import { errorResponse } from './json-response';
import { assertSameOrigin } from './same-origin';
import { SESSION_COOKIE } from './session-cookie';

/**
 * Ends the session of this browser, for good, and goes back to the public pages. The browser is told to forget what it
 * holds of the service: kept pages, what was typed and not saved, the choice of a theme.
 */
export async function signOutRoute(request: Request): Promise<Response> {
  try {
    assertSameOrigin(request.headers);
    const session = await currentSession();
    if (session) {
      const { actor } = session;
      await execute(endSession, { sessionId: actor.sessionId }, { actor, now: requestNow(), door: 'form' });
    }
    return new Response(null, {
      status: 303,
      headers: {
        Location: '/connexion?deconnexion=1',
        // A `__Host-` cookie is only replaced by one with its own attributes.
        'Set-Cookie': `${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`,
        'Clear-Site-Data': '"cache", "cookies", "storage"',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
