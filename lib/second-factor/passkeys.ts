import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { env } from '@/lib/env';

/** For whom a passkey is made: the host of the service, and the address of its pages. */
function relyingParty(): { rpID: string; origin: string } {
  const { hostname, origin } = new URL(env().NEXTAUTH_URL ?? 'http://localhost:3000');
  return { rpID: hostname, origin };
}

export interface KnownPasskey {
  credentialId: string | null;
  publicKey: string | null;
  counter: number | null;
  transports: string[] | null;
}

const listed = (passkeys: readonly KnownPasskey[]) =>
  passkeys.flatMap(({ credentialId, transports }) =>
    credentialId === null ? [] : [{ id: credentialId, ...(transports && { transports }) }],
  );

/** EdDSA, ES256, RS256: what authenticators have today. */
const ALGORITHMS = [-8, -7, -257];

/** What the browser is asked to make a passkey of; one that holds a passkey of the account already makes no second. */
export const registrationOptions = (
  { accountId, name, email }: { accountId: number; name: string; email: string },
  known: readonly KnownPasskey[],
) =>
  generateRegistrationOptions({
    rpName: 'Suivi CMA',
    rpID: relyingParty().rpID,
    userID: new TextEncoder().encode(`account:${accountId}`),
    userName: email,
    userDisplayName: name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: listed(known),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });

/** What the browser is asked to sign with one of the passkeys of an account. */
export const authenticationOptions = (known: readonly KnownPasskey[]) =>
  generateAuthenticationOptions({
    rpID: relyingParty().rpID,
    allowCredentials: listed(known),
    userVerification: 'preferred',
  });

const base64url = z.string().regex(/^[\w-]{1,4096}$/);
const transports = z.array(z.string().max(20)).max(10).optional();
const common = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};
const registration = z.object({
  ...common,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports }),
});
const authentication = z.object({
  ...common,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
});

/** What a browser answers, as text; undefined where it is not of that shape. */
const parsed = <Answer>(shape: z.ZodType<Answer>, text: string): Answer | undefined => {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** The passkey that a browser made for our challenge; undefined where the answer is not sound, or is for another site. */
export async function madePasskey(text: string, challenge: string) {
  const answer = parsed(registration, text);
  if (!answer) return undefined;
  const { transports: via = [], ...response } = answer.response;
  const { rpID, origin } = relyingParty();
  const verified = await verifyRegistrationResponse({
    response: { ...answer, response },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    supportedAlgorithmIDs: ALGORITHMS,
    requireUserVerification: false,
  }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return {
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: via,
  };
}

/** The name under which a passkey answers; undefined where the answer is of another shape. */
export const namedPasskey = (text: string): string | undefined => parsed(authentication, text)?.id;

/**
 * How often a passkey has signed, once it signed our challenge; undefined where it did not, or where it counts and did
 * not count on: a copy of it signs.
 */
export async function signedCount(
  text: string,
  challenge: string,
  { credentialId, publicKey, counter }: KnownPasskey,
): Promise<number | undefined> {
  const response = parsed(authentication, text);
  if (!response || credentialId === null || publicKey === null) return undefined;
  const { rpID, origin } = relyingParty();
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: {
      id: credentialId,
      publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
      counter: counter ?? 0,
    },
    requireUserVerification: false,
  }).catch(() => undefined);
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}
