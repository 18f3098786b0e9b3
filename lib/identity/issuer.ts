import {
  allowInsecureRequests,
  ClientSecretPost,
  type Configuration,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/** How long what the issuer says of itself (addresses, algorithms) is taken from memory. */
const KNOWN_MS = 60 * 60_000;
/** How long an issuer that did not answer is not asked again. */
const DOWN_MS = 10_000;
const TIMEOUT_SECONDS = 5;
/** Two machines never agree to the second. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** One a process, also across the separately bundled routes of Next. */
const holder = globalThis as typeof globalThis & {
  suiviIssuer?: { key: string; found: Promise<Configuration> };
};

/** Whether people may sign in by an identity here. */
export const hasIssuer = (): boolean => env().OIDC_ISSUER !== '';

/** The public address of the service: the issuer brings people back to it, and knows it beforehand. */
export const publicBase = (): string => new URL(env().NEXTAUTH_URL ?? 'http://localhost:3000').origin;

/** Where the issuer sends people back with its answer. */
export const returnAddress = (): string => `${publicBase()}/api/auth/proconnect/retour`;

/**
 * What the issuer says of itself, asked when it is first needed and once an hour. Refused (503) where it does not answer:
 * passwords serve without it.
 */
export async function issuerConfiguration(): Promise<Configuration> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = env();
  if (issuer === '') throw new Refusal('missing', 'identity_not_configured');
  const key = JSON.stringify([issuer, id, secret]);
  if (holder.suiviIssuer?.key !== key) {
    const found = discovered(issuer, id, secret);
    const kept = { key, found };
    const forget = () => {
      if (holder.suiviIssuer === kept) delete holder.suiviIssuer;
    };
    holder.suiviIssuer = kept;
    found.then(
      () => setTimeout(forget, KNOWN_MS).unref(),
      () => setTimeout(forget, DOWN_MS).unref(),
    );
  }
  return (holder.suiviIssuer as { found: Promise<Configuration> }).found;
}

async function discovered(issuer: string, id: string, secret: string): Promise<Configuration> {
  try {
    return await discovery(
      new URL(issuer),
      id,
      {
        id_token_signed_response_alg: 'RS256',
        // An answer that is not signed is refused, not read.
        userinfo_signed_response_alg: 'RS256',
        [clockTolerance]: CLOCK_TOLERANCE_SECONDS,
      },
      ClientSecretPost(secret),
      {
        timeout: TIMEOUT_SECONDS,
        // The settings let `http:` through for an issuer of this very machine, outside of production only.
        execute: issuer.startsWith('http:')
          ? [allowInsecureRequests, enableNonRepudiationChecks]
          : [enableNonRepudiationChecks],
      },
    );
  } catch (error) {
    throw new Refusal('unavailable', 'identity_issuer_down', { cause: causeOf(error) });
  }
}

/** What went wrong as the library names it, for the log: never what the issuer sent. */
export const causeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.name) : typeof error;
