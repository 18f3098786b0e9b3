import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { env } from '@/lib/env';
import { issuerConfiguration, returnAddress } from './issuer';

/** What the browser keeps, sealed, while a person is at the issuer: 256 random bits each. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** The level that an issuer must at least say; `eidas1` is a name and a password. */
const LEAST_ACR = 'eidas1';

/**
 * Begins to ask the issuer who somebody is. Returns what to keep, and the address where the person goes. Nothing is asked
 * but the subject: neither a name nor an address. A level with two factors is preferred where the person has one.
 * `again`: who is signed in there already says again who he is.
 */
export async function beginAttempt({ again = false } = {}): Promise<{ attempt: Attempt; address: string }> {
  const configuration = await issuerConfiguration();
  const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress(),
    scope: 'openid',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ...(again && { prompt: 'login' }),
    acr_values: [env().OIDC_OFFICER_ACR, LEAST_ACR].filter(Boolean).join(' '),
  });
  return { attempt, address: address.href };
}
