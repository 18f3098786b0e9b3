import type { Read } from '@/db/store';
import type { Now } from '@/lib/domain/time';
import type { InvitationKind, Role } from '@/lib/domain/vocabulary';
import { knownElsewhere, standingLink } from './accept-invitation';

export interface InvitedLink {
  kind: InvitationKind;
  expiresAt: string;
  name: string;
  email: string;
  role: Role;
  organisation: string | null;
  /** Somebody signs in by that address already: of an invitation, he links the account to the one that he has. */
  known: boolean;
}

/** Whose account a link opens, for the page that it leads to; undefined where it serves no longer. Uses nothing up. */
export async function linkOf(read: Read, token: string, now: Now): Promise<InvitedLink | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
  const standing = await standingLink(read, token, now);
  if (!standing) return undefined;
  const { link, account } = standing;
  const { name, email, role, organisation } = account;
  const known = link.kind === 'invitation' && (await knownElsewhere(read, account, now));
  return { kind: link.kind, expiresAt: link.expiresAt, name, email, role, organisation, known };
}
