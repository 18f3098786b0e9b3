import type { Actor } from '@/lib/access/actor';
import { actorOfToken } from '@/lib/access/actor-of-token';
import { noteTokenUse } from '@/lib/account/note-token-use';
import { chargeBadToken } from '@/lib/account/sign-in-tries';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { actingActor } from './actor';
import { clientAddress } from './client-address';
import { DRAWN_HEADER } from './drawn-for';
import { fault } from './log';
import { refuseOtherAccount } from './other-account';
import { assertSameOrigin } from './same-origin';

/**
 * Who asks a route of the API: the account of the `Authorization: Bearer` token, else the session of the cookie, else
 * a visitor. A token that does not serve is refused, even where a visitor would be let in: a program should know.
 * So is a session that still owes something. Only routes under /api/v1 ask here: a token opens no page and no server action.
 */
export async function apiActor(request: Request, now: Now): Promise<Actor | null> {
  const token = bearerToken(request.headers);
  if (token === undefined) {
    const actor = await actingActor();
    const drawnFor = request.headers.get(DRAWN_HEADER);
    // A page that reads by itself says nothing; what it reads is that of the session.
    if (drawnFor !== null || request.method !== 'GET') refuseOtherAccount(actor, drawnFor);
    return actor;
  }
  const found = await actorOfToken(read(), token, now);
  if (!found) {
    await chargeBadToken(clientAddress(request.headers), token);
    throw new Refusal('unauthenticated', 'bad_token');
  }
  // Not waited for: a disk that is full or locked stops writes, never reading.
  noteTokenUse(found.actor.token.id, found.lastUsedAt, now).catch(fault);
  return found.actor;
}

/**
 * The same for a route that writes. A browser sends its cookie to whoever makes it ask, so a request without a token
 * must come from our own pages; no other site can make a browser send a token.
 */
export async function apiWriter(request: Request, now: Now): Promise<Actor> {
  if (bearerToken(request.headers) === undefined) assertSameOrigin(request.headers);
  const actor = await apiActor(request, now);
  if (!actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  return actor;
}

/** The door that a write comes in by: a program's, or a form of our pages. */
export const doorOf = (actor: Actor): 'api' | 'form' => (actor.token ? 'api' : 'form');

function bearerToken(headers: Headers): string | undefined {
  // Other schemes are those of a proxy in front of us.
  const [scheme = '', ...rest] = (headers.get('authorization') ?? '').trim().split(/\s+/);
  return scheme.toLowerCase() === 'bearer' ? rest.join(' ') : undefined;
}
