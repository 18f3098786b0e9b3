import type { NextRequest, NextResponse } from 'next/server';
import { proveAgain } from '@/lib/account/prove-again';
import { execute } from '@/lib/command';
import { browserOf } from '@/lib/domain/browser';
import { ABSOLUTE_HOURS } from '@/lib/domain/session';
import { acceptByIdentity } from '@/lib/identity/accept-by-identity';
import { usableAccounts } from '@/lib/identity/identity-accounts';
import { linkIdentity } from '@/lib/identity/link-identity';
import { type IdentityProof, provenIdentity } from '@/lib/identity/proof';
import { type IdentityVisit, type OpenedSession, signInByIdentity } from '@/lib/identity/sign-in-by-identity';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { type CurrentActor, currentActor } from '../actor';
import { requestNow } from '../clock';
import { homeOf } from '../home';
import { endSessionBefore } from '../session-before';
import { sessionCookie } from '../session-cookie';
import { ATTEMPT_COOKIE, CHOICE_COOKIE, keptAttempt, type Purpose, taken } from './kept';
import { refuseTwice } from './once';
import { goTo, refusedBack } from './refused';
import { seal, unseal } from './sealed';

/** The issuer's answer: opens a session, asks which account, or links the identity; else leads back and says why. */
export async function proConnectArrival(request: NextRequest): Promise<Response> {
  let purpose: Purpose | undefined;
  let response: NextResponse;
  try {
    const cookie = request.cookies.get(ATTEMPT_COOKIE.name)?.value;
    const kept = await unseal('proconnect-attempt', cookie, keptAttempt);
    purpose = kept?.purpose;
    const { searchParams } = request.nextUrl;
    if (!kept || searchParams.get('state') !== kept.attempt.state)
      throw new Refusal('unauthenticated', 'identity_expired');
    await refuseTwice(kept.attempt.state);
    const proof = await provenIdentity(searchParams, kept.attempt);
    response = await arrived(proof, kept.purpose, browserOf(request.headers.get('user-agent')));
  } catch (error) {
    response = refusedBack(error, purpose);
  }
  response.cookies.set(taken(ATTEMPT_COOKIE));
  return response;
}

async function arrived(proof: IdentityProof, purpose: Purpose, browser: string): Promise<NextResponse> {
  if (purpose.to === 'link') return linked(proof, await actorOf(purpose.sessionId));
  if (purpose.to === 'prove') return provedAgain(proof, await actorOf(purpose.sessionId));
  const { issuer, subject, acr } = proof;
  const sealedProof = await seal('proconnect-proof', { idToken: proof.idToken }, ABSOLUTE_HOURS * 3600);
  const visit: IdentityVisit = { issuer, subject, acr, sealedProof, browser, now: requestNow() };
  if (purpose.to === 'accept') return accepted(purpose.invitation, visit);
  const opened = await signInByIdentity(visit);
  return opened ? signedIn(opened, purpose.goTo) : toChoose(visit, purpose.goTo);
}

/** An identity that opens an account here is that of somebody known: he is signed in, and links the new account himself. */
async function accepted(invitation: string, visit: IdentityVisit): Promise<NextResponse> {
  const [known] = await usableAccounts(read(), visit, visit.now);
  const opened = known && (await signInByIdentity(visit, known.id));
  if (opened) return signedIn(opened, `/invitation/${invitation}`);
  return signedIn(await acceptByIdentity(invitation, visit));
}

async function signedIn({ sessionId, role }: OpenedSession, page?: string): Promise<NextResponse> {
  await endSessionBefore();
  const response = goTo(page ?? homeOf({ role }));
  response.cookies.set(await sessionCookie(sessionId));
  return response;
}

/** What a browser keeps in one cookie, its name and attributes left aside. */
const MOST_IN_COOKIE = 3_800;

async function toChoose(visit: IdentityVisit, page: string | undefined): Promise<NextResponse> {
  const { issuer, subject, acr, sealedProof } = visit;
  const chosen = { issuer, subject, acr, goTo: page, once: crypto.randomUUID() };
  const sealed = await seal('proconnect-choice', { ...chosen, sealedProof }, CHOICE_COOKIE.maxAge);
  // An issuer that signs long texts is not told of the sign-out; signing in does not hang on it.
  const value =
    sealed.length <= MOST_IN_COOKIE ? sealed : await seal('proconnect-choice', chosen, CHOICE_COOKIE.maxAge);
  const response = goTo('/connexion/comptes');
  response.cookies.set({ ...CHOICE_COOKIE, value });
  return response;
}

/** The person of the session in which one went to the issuer, which is still that of this browser. */
async function actorOf(sessionId: string): Promise<CurrentActor> {
  const actor = await currentActor();
  if (actor?.sessionId !== sessionId) throw new Refusal('unauthenticated', 'identity_session_ended');
  return actor;
}

async function linked({ issuer, subject }: IdentityProof, actor: CurrentActor): Promise<NextResponse> {
  const { isNew } = await execute(
    linkIdentity,
    { issuer, subject },
    { actor, now: requestNow(), door: 'form' },
  );
  return goTo(`/compte?proconnect=${isNew ? 'rattachee' : 'deja'}#proconnect`);
}

/** By an identity that opens this very account, and no other. */
async function provedAgain(identity: IdentityProof, actor: CurrentActor): Promise<NextResponse> {
  const now = requestNow();
  const accounts = await usableAccounts(read(), identity, now);
  if (!accounts.some(({ id }) => id === actor.accountId))
    throw new Refusal('unauthenticated', 'identity_of_other');
  await execute(proveAgain, { sessionId: actor.sessionId }, { actor, now, door: 'form' });
  return goTo('/compte?proconnect=prouvee#proconnect');
}
