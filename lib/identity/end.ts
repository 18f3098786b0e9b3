import { buildEndSessionUrl } from 'openid-client';
import { sessionById } from '@/db/account-sessions';
import type { Read } from '@/db/store';
import { issuerConfiguration, publicBase } from './issuer';

/** What the issuer said when a session was opened, sealed; undefined where a password opened it. */
export const sealedProofOf = async (read: Read, sessionId: string): Promise<string | undefined> =>
  (await sessionById(read, sessionId))?.idToken || undefined;

/**
 * Where the issuer ends its own session, and comes back from with the same `state`; undefined where it has no such place
 * or does not answer: nobody stays signed in here for that.
 */
export async function endAddress(idToken: string, state: string): Promise<string | undefined> {
  try {
    const configuration = await issuerConfiguration();
    return buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${publicBase()}/connexion`,
      state,
    }).href;
  } catch {
    return undefined;
  }
}
