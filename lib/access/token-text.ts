import { createHash, randomBytes } from 'node:crypto';

const MARK = 'scma_';
/** Of a token, what is kept in clear to tell it from another. */
const SHOWN = MARK.length + 6;

/** A token to be shown once: a mark by which secret scanners find it, and 256 bits of chance. */
export const newTokenText = (): string => `${MARK}${randomBytes(32).toString('base64url')}`;

/** Its first characters, to tell it from another on screen. */
export const tokenPrefix = (text: string): string => text.slice(0, SHOWN);

/**
 * The digest that is stored. One pass of SHA-256, not argon2: a password is guessed because people choose it, these
 * 256 bits are not, and each request of a program asks for the digest.
 */
export const tokenDigest = (text: string): string => createHash('sha256').update(text).digest('base64url');

export const looksLikeToken = (text: string): boolean => /^scma_[\w-]{43}$/.test(text);
