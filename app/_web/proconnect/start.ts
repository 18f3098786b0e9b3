import type { NextRequest } from 'next/server';
import { refuseStaleProof } from '@/lib/access/fresh-proof';
import { standingInvitation } from '@/lib/identity/accept-by-identity';
import { beginAttempt } from '@/lib/identity/attempt';
import { Refusal } from '@/lib/refusal';
import { currentActor } from '../actor';
import { requestNow } from '../clock';
import { returnPath } from '../return-path';
import { ATTEMPT_COOKIE, type Purpose } from './kept';
import { goTo, refusedBack } from './refused';
import { seal } from './sealed';

/**
 * Sends a person to ProConnect: with `retour` to sign in, `invitation` to accept one, `compte` to link one's identity to
 * the account of this session, `preuve` to prove again in it who one is. A link, not a form: the issuer leads on to other sites, which the policy of a page would
 * have to name for its forms.
 */
export async function proConnectStart(request: NextRequest): Promise<Response> {
  let purpose: Purpose | undefined;
  try {
    purpose = await purposeOf(request);
    if (purpose.to === 'link') await refuseUnlessProved();
    const { attempt, address } = await beginAttempt({ again: purpose.to === 'prove' });
    const response = goTo(address);
    const { maxAge } = ATTEMPT_COOKIE;
    const value = await seal('proconnect-attempt', { attempt, purpose }, maxAge);
    response.cookies.set({ ...ATTEMPT_COOKIE, value });
    return response;
  } catch (error) {
    return refusedBack(error, purpose);
  }
}

async function purposeOf(request: NextRequest): Promise<Purpose> {
  const { searchParams } = request.nextUrl;
  const invitation = searchParams.get('invitation');
  if (invitation !== null) {
    refuseOtherSites(request.headers);
    if (!(await standingInvitation(invitation, requestNow()))) throw new Refusal('conflict', 'link_expired');
    return { to: 'accept', invitation };
  }
  if (searchParams.has('compte') || searchParams.has('preuve')) {
    refuseOtherSites(request.headers);
    const { sessionId } = await ownActor();
    return { to: searchParams.has('compte') ? 'link' : 'prove', sessionId };
  }
  const back = returnPath(searchParams.get('retour'));
  return { to: 'sign-in', ...(back && { goTo: back }) };
}

async function ownActor() {
  const actor = await currentActor();
  if (!actor) throw new Refusal('unauthenticated', 'identity_session_ended');
  return actor;
}

/** Said before one goes there; the command asks again. */
const refuseUnlessProved = async () => refuseStaleProof(await ownActor(), 'self.link_identity', requestNow());

/**
 * Another site would link its visitor's identity to an account of its own choice. A link carries no `Origin`; every
 * browser says where one was followed.
 */
function refuseOtherSites(headers: Headers): void {
  if (headers.get('sec-fetch-site') !== 'same-origin') throw new Refusal('forbidden', 'identity_not_here');
}
