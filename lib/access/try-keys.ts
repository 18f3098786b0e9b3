import { createHmac } from 'node:crypto';
import { env } from '@/lib/env';

/** What tries are counted by: a keyed digest, so that neither an address of a person nor one of a machine is kept. */
export const tryKey = (kind: string, text: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET ?? kind)
    .update(`${kind}:${text}`)
    .digest('base64url');
