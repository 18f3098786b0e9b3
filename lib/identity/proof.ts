import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  type Configuration,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client';
import { env } from '@/lib/env';
import { isRefusal, Refusal } from '@/lib/refusal';
import type { Attempt } from './attempt';
import { causeOf, issuerConfiguration, returnAddress } from './issuer';

/** Who somebody is for the issuer, as it said and signed at this sign-in. */
export interface IdentityProof {
  issuer: string;
  subject: string;
  /** The level of assurance of this very sign-in. */
  acr: string | null;
  /** Given back to the issuer at the sign-out. */
  idToken: string;
}

/** Whether the issuer checked a second factor, by the levels that the settings name. */
export const hasSecondFactor = ({ acr }: Pick<IdentityProof, 'acr'>): boolean =>
  acr !== null && env().OIDC_OFFICER_ACR.split(/\s+/).includes(acr);

/**
 * Takes the issuer's answer to an attempt for what it proves. The code is exchanged once; the id_token and the userinfo
 * are signed (RS256) by the issuer for this service, and speak of the same subject. Anything else is refused.
 */
export async function provenIdentity(answer: URLSearchParams, attempt: Attempt): Promise<IdentityProof> {
  const configuration = await issuerConfiguration();
  try {
    return await exchanged(configuration, answer, attempt);
  } catch (error) {
    throw isRefusal(error) ? error : refusalOf(error);
  }
}

async function exchanged(
  configuration: Configuration,
  answer: URLSearchParams,
  { state, nonce, verifier }: Attempt,
): Promise<IdentityProof> {
  // The address as the issuer knows it: what a proxy made of it does not count.
  const tokens = await authorizationCodeGrant(configuration, new URL(`${returnAddress()}?${answer}`), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw untrusted('no_id_token');
  const { issuer } = configuration.serverMetadata();
  const info = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  // The library checks them where they are there: a signed answer must say for whom it is, and from whom.
  if (info.iss !== issuer) throw untrusted('userinfo_issuer');
  if (![info.aud].flat().includes(env().OIDC_CLIENT_ID)) throw untrusted('userinfo_audience');
  const { acr } = claims;
  return {
    issuer,
    subject: claims.sub,
    acr: typeof acr === 'string' ? acr : null,
    idToken: tokens.id_token,
  };
}

const untrusted = (cause: string) => new Refusal('unauthenticated', 'identity_untrusted', { cause });

/** The issuer, or the way to it: nothing that a person did. */
const OUT_OF_ORDER = [
  'server_error',
  'temporarily_unavailable',
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
];

/** What a failed exchange means for the person. */
function refusalOf(error: unknown): Refusal {
  const cause =
    error instanceof AuthorizationResponseError || error instanceof ResponseBodyError
      ? error.error
      : causeOf(error);
  // What `fetch` throws where nobody answers.
  const isDown =
    OUT_OF_ORDER.includes(cause) || (error instanceof TypeError && error.message === 'fetch failed');
  if (isDown) return new Refusal('unavailable', 'identity_issuer_down', { cause });
  if (cause === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED')
    return new Refusal('unavailable', 'identity_clock', { cause });
  // A code is good once, for a minute.
  if (cause === 'invalid_grant') return new Refusal('unauthenticated', 'identity_expired', { cause });
  if (error instanceof AuthorizationResponseError)
    return new Refusal('unauthenticated', 'identity_denied', { cause });
  return untrusted(cause);
}
