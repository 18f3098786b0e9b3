import type { Read } from '@/db/store';
import type { Now } from '@/lib/domain/time';
import { standingLink } from './accept-invitation';

/** Whose password a link chooses, for the page that it opens; undefined where it serves no longer. Uses nothing up. */
export async function linkOf(read: Read, token: string, now: Now) {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
  const standing = await standingLink(read, token, now);
  if (!standing) return undefined;
  const { link, account } = standing;
  return { kind: link.kind, expiresAt: link.expiresAt, name: account.name, email: account.email };
}
