/** The nonce that a policy gives to the scripts of one answer; undefined where it gives none. */
export const nonceOf = (policy: string): string | undefined =>
  /(?:^|;)\s*script-src [^;]*'nonce-([A-Za-z0-9+/=_-]{16,})'/.exec(policy)?.[1];

/**
 * The same policy for a page that serves many times: its inline scripts by their digests, and files of this service.
 * `strict-dynamic` goes, under which a browser would no more load our own files.
 */
export const policyOfHashes = (policy: string, hashes: readonly string[]): string =>
  policy.replace(/script-src [^;]*/, ['script-src', "'self'", ...hashes].join(' '));
