import { z } from 'zod';
import { markInvitationUsed } from '@/db/account-invitations';
import { withdrawMessages } from '@/db/mail-messages';
import { read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import { refuseKnown, standingLink } from '@/lib/account/accept-invitation';
import { hashPassword, oneTimePassword } from '@/lib/account/passwords';
import { replacePassword } from '@/lib/account/replaced-password';
import { type Command, execute } from '@/lib/command';
import { LINK_KINDS } from '@/lib/domain/message';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';
import { linkAndTell } from './link-identity';
import { type IdentityVisit, type OpenedSession, signInByIdentity } from './sign-in-by-identity';

const expired = () => new Refusal('conflict', 'link_expired');

/** The invitation that a token opens; links that replace a password are accepted with a password only. */
export async function standingInvitation(token: string, now: Now, from = read()) {
  const standing = await standingLink(from, token, now);
  return standing?.link.kind === 'invitation' ? standing : undefined;
}

const command = (
  token: string,
  passwordHash: string,
  { issuer, subject }: IdentityVisit,
): Command<unknown, { target: Target }, null> => ({
  name: 'accept-by-identity',
  permission: 'session.open',
  input: z.unknown(),
  find: async () => ({ target: {} }),
  async run({ tx, now }) {
    const standing = await standingInvitation(token, now, tx);
    if (!standing) throw expired();
    const { link, account } = standing;
    await refuseKnown(tx, standing, now);
    const [accountId, at] = [account.id, now.instant];
    await markInvitationUsed(tx, link.id, at);
    await withdrawMessages(tx, accountId, LINK_KINDS);
    await replacePassword(tx, { accountId, passwordHash, oneTimeUntil: null, instant: at });
    await linkAndTell(tx, { issuer, subject, accountId, at });
    return { result: null, journal: { subject: `account:${accountId}` } };
  },
});

/**
 * Accepts an invitation with an identity in place of a password, and opens a session: the link proves the account, the
 * issuer proves the person. Nobody knows a password of the account any more; one may be asked for by a link.
 */
export async function acceptByIdentity(token: string, visit: IdentityVisit): Promise<OpenedSession> {
  const { now } = visit;
  const standing = await standingInvitation(token, now);
  if (!standing) throw expired();
  const { id, role, organisationId, scopes } = standing.account;
  const actor = { accountId: id, role, organisationId, scopes };
  const passwordHash = await hashPassword(oneTimePassword());
  await execute(command(token, passwordHash, visit), null, { actor, now, door: 'form' });
  const opened = await signInByIdentity(visit, id);
  if (!opened) throw expired();
  return opened;
}
