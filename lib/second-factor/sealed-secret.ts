import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

/** Where no secret is set, as on the development server. */
const DEVELOPMENT_SECRET = 'development-only-key-of-suivi-cma';

/** The secrets that may have sealed what is kept; the first seals what is new. */
function sealingSecrets(): string[] {
  const { NEXTAUTH_SECRET: secret = DEVELOPMENT_SECRET, NEXTAUTH_SECRET_PREVIOUS: previous } = env();
  return [secret, ...(previous ? [previous] : [])];
}

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'suivi-cma second factor', 32));

const NONCE = 12;
const TAG = 16;

/** Encrypts a text (AES-256-GCM) so that only this installation, for that account, opens it. */
export function seal(text: string, accountId: number): string {
  const [secret = DEVELOPMENT_SECRET] = sealingSecrets();
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(boundTo(accountId));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The text that was sealed for an account; undefined where no secret of ours opens it. */
export function unseal(sealed: string, accountId: number): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  for (const secret of sealingSecrets()) {
    const text = opened(bytes, keyOf(secret), accountId);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The same text sealed by the secret of today, where only the one that it replaces opens it. */
export function resealed(sealed: string, accountId: number): string | undefined {
  const [secret = DEVELOPMENT_SECRET] = sealingSecrets();
  if (opened(Buffer.from(sealed, 'base64url'), keyOf(secret), accountId) !== undefined) return undefined;
  const text = unseal(sealed, accountId);
  return text === undefined ? undefined : seal(text, accountId);
}

function opened(bytes: Buffer, key: Buffer, accountId: number): string | undefined {
  if (bytes.length < NONCE + TAG) return undefined;
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(boundTo(accountId))
    .setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** A row that is copied under another account opens nothing. */
const boundTo = (accountId: number): Buffer => Buffer.from(`account:${accountId}`);
