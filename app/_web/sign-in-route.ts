import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { actorOfSession } from '@/lib/access/actor-of-session';
import { paidAt } from '@/lib/access/owed';
import { signIn } from '@/lib/account/sign-in';
import { browserOf } from '@/lib/domain/browser';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { authOptions } from './auth-options';
import { clientAddress } from './client-address';
import { requestNow } from './clock';
import { homeOf } from './home';
import { errorResponse, json } from './json-response';
import { assertSameOrigin } from './same-origin';
import { endSessionBefore } from './session-before';
import { signOutRoute } from './sign-out';

const MAX_BODY = 4096;

export interface AuthContext {
  params: Promise<{ nextauth: string[] }>;
}

/** The CSRF token that the sign-in form sends back. Nothing else of next-auth is open to reading. */
export async function authToken(request: NextRequest, context: AuthContext): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join('/') !== 'csrf') return errorResponse(new Refusal('missing', 'not_found'));
  const refuse = () => Promise.reject(new Refusal('forbidden', 'not_allowed'));
  const response: Response = await NextAuth(request, context, authOptions(refuse));
  response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

/** Opens a session, or ends it (`signout`). */
export async function sessionRoute(request: NextRequest, context: AuthContext): Promise<Response> {
  const { nextauth } = await context.params;
  return nextauth.join('/') === 'signout' ? signOutRoute(request) : signInRoute(request, context);
}

/**
 * Signs in with an address and a password. Answers the page to begin with, and the one that
 * comes first where something is owed, or the refusal as the API writes it.
 */
async function signInRoute(request: NextRequest, context: AuthContext): Promise<Response> {
  const outcome: { home?: string; first?: string | undefined; error?: unknown } = {};
  try {
    const { nextauth } = await context.params;
    if (nextauth.join('/') !== 'callback/credentials') throw new Refusal('missing', 'not_found');
    assertSameOrigin(request.headers);
    assertSmall(request.headers);
    const open = async (credentials: unknown) => {
      try {
        const visit = visitOf(request.headers);
        const { sessionId, role } = await signIn(credentials, visit);
        const opened = await actorOfSession(read(), sessionId, visit.now);
        outcome.home = homeOf({ role });
        outcome.first = opened?.owes ? paidAt(opened.owes).address : undefined;
        return sessionId;
      } catch (error) {
        outcome.error = error;
        // What is thrown here ends in an address: no message of ours goes there.
        throw new Error('refused');
      }
    };
    const response: Response = await NextAuth(request, context, authOptions(open));
    if (outcome.error) throw outcome.error;
    if (!outcome.home) throw new Refusal('forbidden', 'cross_site');
    await endSessionBefore();
    return json(200, { home: outcome.home, first: outcome.first }, response.headers.getSetCookie());
  } catch (error) {
    return errorResponse(error);
  }
}

const visitOf = (headers: Headers) => ({
  now: requestNow(),
  address: clientAddress(headers),
  browser: browserOf(headers.get('user-agent')),
});

/** Route handlers read bodies of any length: a length must be said, and be that of a form of four fields. */
function assertSmall(headers: Headers): void {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (!(length <= MAX_BODY)) throw new Refusal('too_large', 'body_too_large');
}
