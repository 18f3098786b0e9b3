import { createHash } from 'node:crypto';
import type { CertifiedPerson } from './certified-people';

/** What a certificate says of somebody, in short: another name, presence or badge is another digest. Never kept. */
export const contentDigest = ({ name, slots, badgeOn }: CertifiedPerson): string =>
  createHash('sha256')
    .update(JSON.stringify([name, slots, badgeOn]))
    .digest('base64url');
