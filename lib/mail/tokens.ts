import { createHash, randomBytes } from 'node:crypto';

/** A link's secret: sent once, kept nowhere. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. A token of 256 bits of chance needs no slow hash. */
export const linkTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
