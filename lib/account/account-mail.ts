import { isQueued, lastInvitation } from '@/db/account-invitations';
import type { Read } from '@/db/store';
import type { Now } from '@/lib/domain/time';
import { mailConfigured } from '@/lib/mail/transport';

export interface AccountMail {
  /** Whether mail leaves at all; without it, passwords are given by hand. */
  configured: boolean;
  /** The last link by which a password was to be chosen. */
  link: {
    state: 'queued' | 'sent' | 'used' | 'expired' | 'withdrawn';
    at: string | null;
    expiresAt: string | null;
  } | null;
}

/** Where the invitation of an account stands. Rights are those of the page of the account. */
export async function accountMail(read: Read, accountId: number, now: Now): Promise<AccountMail> {
  const configured = mailConfigured();
  if (await isQueued(read, accountId, 'invitation'))
    return { configured, link: { state: 'queued', at: null, expiresAt: null } };
  const last = await lastInvitation(read, accountId);
  if (!last) return { configured, link: null };
  const { usedAt, withdrawnAt, createdAt, expiresAt } = last;
  const state = usedAt
    ? ('used' as const)
    : withdrawnAt
      ? ('withdrawn' as const)
      : expiresAt <= now.instant
        ? ('expired' as const)
        : ('sent' as const);
  return { configured, link: { state, at: usedAt ?? withdrawnAt ?? createdAt, expiresAt } };
}
