import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { actorOfSession, type SignedIn } from '@/lib/access/actor-of-session';
import { noteActivity } from '@/lib/account/note-activity';
import { read } from '@/lib/store';
import { AUTOSAVE_HEADER } from './autosave-header';
import { requestNow } from './clock';
import { fault } from './log';
import { requestAddress } from './request-address';
import { SESSION_COOKIE, sessionIdOf } from './session-cookie';
import { signInAddress } from './sign-in-address';

export type CurrentActor = SignedIn;

/** The person whose session this request carries, or null for a visitor. Rights are read at each request. */
export const currentActor = cache(async (): Promise<CurrentActor | null> => {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!cookie) return null;
  return actorOfCookie(cookie, (await headers()).has(AUTOSAVE_HEADER));
});

/** The same for a server action that saves by itself: the session is checked, its idle time runs on. */
export async function actorWithoutActivity(): Promise<CurrentActor | null> {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  return cookie ? actorOfCookie(cookie, true) : null;
}

/** The signed-in person, or a redirect to sign-in that comes back to what was asked for, its filters included. */
export async function requireActor(): Promise<CurrentActor> {
  const actor = await currentActor();
  if (!actor) redirect(signInAddress(requestAddress()));
  return actor;
}

async function actorOfCookie(cookie: string, idle: boolean): Promise<CurrentActor | null> {
  const sessionId = await sessionIdOf(cookie);
  if (!sessionId) return null;
  const now = requestNow();
  const found = await actorOfSession(read(), sessionId, now);
  if (!found) return null;
  // Not waited for: a disk that is full or locked stops writes, never reading.
  if (!idle) noteActivity(sessionId, found.times, now).catch(fault);
  return found.actor;
}
