import { signOut as endSession } from '@/lib/account/revoke-session';
import { execute } from '@/lib/command';
import { sealedProofOf } from '@/lib/identity/end';
import { read } from '@/lib/store';
import { currentSession } from './actor';
import { requestNow } from './clock';
import { errorResponse } from './json-response';
import { toIssuersEnd } from './proconnect/end';
import { assertSameOrigin } from './same-origin';
import { SESSION_COOKIE } from './session-cookie';

/**
 * Ends the session of this browser, for good, and goes back to the public pages. The browser is told to forget what it
 * holds of the service: kept pages, what was typed and not saved, the choice of a theme. Whoever came by ProConnect is
 * led on to its own sign-out, once signed out here.
 */
export async function signOutRoute(request: Request): Promise<Response> {
  try {
    assertSameOrigin(request.headers);
    const session = await currentSession();
    let page: string | undefined;
    if (session) {
      const { actor } = session;
      const { sessionId } = actor;
      const sealedProof = await sealedProofOf(read(), sessionId);
      await execute(endSession, { sessionId }, { actor, now: requestNow(), door: 'form' });
      page = await toIssuersEnd(sealedProof);
    }
    return new Response(page ?? null, {
      status: page ? 200 : 303,
      headers: {
        ...(page ? { 'Content-Type': 'text/html; charset=utf-8' } : { Location: '/connexion?deconnexion=1' }),
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
