import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { ownSecrets } from '@/lib/env';

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'suivi-cma second factor', 32));

const NONCE = 12;
const TAG = 16;

/** Encrypts a text (AES-256-GCM) so that only this installation, for that account, opens it. */
export function seal(text: string, accountId: number): string {
  const [secret] = ownSecrets();
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(boundTo(accountId));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The text that was sealed for an account; undefined where no secret of ours opens it. */
export function unseal(sealed: string, accountId: number): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  for (const secret of ownSecrets()) {
    const text = opened(bytes, keyOf(secret), accountId);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The same text sealed by the secret of today, where only the one that it replaces opens it. */
export function resealed(sealed: string, accountId: number): string | undefined {
  const [secret] = ownSecrets();
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
