import { z } from 'zod';

/** A cookie of this exchange: for this host, unread by scripts, sent to the addresses that need it. */
const cookie = (name: string, path: string, maxAge: number) =>
  ({ name, path, maxAge, httpOnly: true, secure: true, sameSite: 'lax' }) as const;

/** While a person is at the issuer. The issuer's answer comes from another site: `lax` lets the cookie through. */
export const ATTEMPT_COOKIE = cookie('__Secure-suivi-cma.proconnect', '/api/auth/proconnect', 10 * 60);

/** While a person who holds several accounts chooses one. */
export const CHOICE_COOKIE = cookie('__Secure-suivi-cma.comptes', '/connexion/comptes', 5 * 60);

/** Takes a cookie of this exchange back. */
export const taken = (of: typeof ATTEMPT_COOKIE | typeof CHOICE_COOKIE) => ({ ...of, value: '', maxAge: 0 });

/**
 * What one goes to the issuer for: to sign in, to accept an invitation, to link an identity to the account of a session,
 * to prove again in a session who one is.
 */
export const purpose = z.discriminatedUnion('to', [
  z.object({ to: z.literal('sign-in'), goTo: z.string().optional() }),
  z.object({ to: z.literal('accept'), invitation: z.string() }),
  z.object({ to: z.literal('link'), sessionId: z.string() }),
  z.object({ to: z.literal('prove'), sessionId: z.string() }),
]);
export type Purpose = z.infer<typeof purpose>;

export const keptAttempt = z.object({
  attempt: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  purpose,
});

export const keptChoice = z.object({
  issuer: z.string(),
  subject: z.string(),
  acr: z.string().nullable(),
  sealedProof: z.string().optional(),
  goTo: z.string().optional(),
  /** Makes it serve once. */
  once: z.string(),
});

export const keptProof = z.object({ idToken: z.string() });
