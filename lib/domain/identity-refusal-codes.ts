/** Why nobody is signed in, or nothing is linked, by an identity of ProConnect. */
export const IDENTITY_REFUSAL_CODES = [
  'identity_not_configured',
  'identity_issuer_down',
  'identity_denied',
  'identity_expired',
  'identity_untrusted',
  'identity_clock',
  'identity_unknown',
  'identity_closed',
  'identity_not_here',
  'identity_session_ended',
  'identity_of_other',
  'identity_failed',
] as const;
export type IdentityRefusalCode = (typeof IDENTITY_REFUSAL_CODES)[number];

/** What a page says after one came back from the issuer: these, and what any write may meet. */
export const SAID_AT_SIGN_IN = [
  ...IDENTITY_REFUSAL_CODES,
  'link_expired',
  'account_known',
  'prove_again',
  'prove_again_elsewhere',
  'storage_busy',
  'storage_full',
  'storage_unwritable',
  'storage_replaced',
  'clock_gone_back',
] as const;
