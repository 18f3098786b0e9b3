import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { actorOfSession, type SignedIn, type StandingSession } from '@/lib/access/actor-of-session';
import { type Owed, owedRefusal } from '@/lib/access/owed';
import { noteActivity } from '@/lib/account/note-activity';
import { read } from '@/lib/store';
import { AUTOSAVE_HEADER } from './autosave-header';
import { requestNow } from './clock';
import { fault } from './log';
import { owedAddress } from './owed-address';
import { requestAddress } from './request-address';
import { SESSION_COOKIE, sessionIdOf } from './session-cookie';
import { signInAddress } from './sign-in-address';

export type CurrentActor = SignedIn;

/**
 * The session of this request, also one that still owes something: for the page where it is paid, for sign-out and for
 * what says who is signed in. Everything else asks one of the four below, which know what a session owes.
 */
export const currentSession = cache(async (): Promise<StandingSession | null> => {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!cookie) return null;
  return sessionOfCookie(cookie, (await headers()).has(AUTOSAVE_HEADER));
});

/**
 * The person for whom a public page is rendered, or null for a visitor; whoever owes something is one. Rights are read
 * at each request.
 */
export async function currentActor(): Promise<CurrentActor | null> {
  const session = await currentSession();
  return session && session.owes === null ? session.actor : null;
}

/** The person who asks for a page that is not public: null for a visitor; whoever owes something is led to pay it. */
export async function pageActor(): Promise<CurrentActor | null> {
  const session = await currentSession();
  if (session && session.owes !== null) redirect(owedAddress(session.owes, requestAddress()));
  return session?.actor ?? null;
}

/** The signed-in person, or a redirect to sign-in that comes back to what was asked for, its filters included. */
export async function requireActor(): Promise<CurrentActor> {
  return (await pageActor()) ?? redirect(signInAddress(requestAddress()));
}

/**
 * The session of the page where a debt is paid: also one that owes nothing. A visitor signs in first, and whoever owes
 * something else is led to that.
 */
export async function payingSession(pays: Owed): Promise<StandingSession> {
  const session = await currentSession();
  if (!session) redirect(signInAddress(requestAddress()));
  if (session.owes !== null && session.owes !== pays) redirect(owedAddress(session.owes, requestAddress()));
  return session;
}

interface Admission {
  /** The form pays this debt: it is open to whoever owes it. */
  pays?: Owed | undefined;
  /** A server action that saves by itself: the session is checked, its idle time runs on. */
  idle?: boolean | undefined;
}

/** The person for whom an action or a route acts, or null for a visitor; whoever owes something is refused (403). */
export async function actingActor({ pays, idle = false }: Admission = {}): Promise<CurrentActor | null> {
  const session = idle ? await sessionWithoutActivity() : await currentSession();
  if (session && session.owes !== null && session.owes !== pays) throw owedRefusal(session.owes);
  return session?.actor ?? null;
}

async function sessionWithoutActivity(): Promise<StandingSession | null> {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  return cookie ? sessionOfCookie(cookie, true) : null;
}

async function sessionOfCookie(cookie: string, idle: boolean): Promise<StandingSession | null> {
  const sessionId = await sessionIdOf(cookie);
  if (!sessionId) return null;
  const now = requestNow();
  const found = await actorOfSession(read(), sessionId, now);
  if (!found) return null;
  // Not waited for: a disk that is full or locked stops writes, never reading.
  if (!idle) noteActivity(sessionId, found.times, now).catch(fault);
  return found;
}
