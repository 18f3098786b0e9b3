import { countTry, standingTries } from '@/db/account-attempts';
import { insertAccount } from '@/db/accounts';
import type { Tx } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import type { Target } from '@/lib/access/policy';
import { tryKey } from '@/lib/access/try-keys';
import { type Command, execute, type Request } from '@/lib/command';
import { foldEmail, type NewMember, newMember } from '@/lib/domain/account';
import type { Now } from '@/lib/domain/time';
import { mailConfigured } from '@/lib/mail/transport';
import { Refusal } from '@/lib/refusal';
import { queueInvitation } from './invite-account';
import { memberTarget } from './member-choices';
import { hashPassword, oneTimePassword } from './passwords';
import { refuseOwnAddress, sameAccount } from './same-address';

/** What one lead may send in a day: a consortium of thirty people at once, and no list of addresses. */
const OF_LEAD = { most: 30, minutes: 24 * 60 };
/** To one address, whoever invites: a mailbox is not filled. */
const OF_ADDRESS = { most: 5, minutes: 15 };

const command = (passwordHash: string): Command<NewMember, { target: Target }, null> => ({
  name: 'invite-member',
  permission: 'account.invite',
  input: newMember,
  async find({ tx, now }, member) {
    return { target: await memberTarget(tx, member, now.day) };
  },
  async run({ tx, actor, now }, member) {
    if (!mailConfigured()) throw new Refusal('conflict', 'mail_not_configured');
    await refuseOwnAddress(tx, actor, member.email);
    await chargeLead(tx, actor);
    const { role, organisationId } = member;
    const accountId = await invited(tx, { ...member, passwordHash }, now);
    return {
      result: null,
      // The same line, whether or not the address had an account: a lead reads his own lines.
      journal: {
        subject: `organisation:${organisationId}`,
        references: { role, organisationId, scopes: [], invited: accountId },
      },
    };
  },
});

async function chargeLead(tx: Tx, { accountId }: Performer): Promise<void> {
  const budget = { key: tryKey('invite', String(accountId)), ...OF_LEAD };
  const [tries] = await standingTries(tx, [budget]);
  if (tries && tries.count >= budget.most)
    throw new Refusal('limited', 'too_many_invitations', { minutes: tries.minutes });
  await countTry(tx, [budget]);
}

/**
 * Opens the account and sends its link, whether or not the address is known. Where it has this very account, only the
 * link leaves again; where that one is closed, nothing does. Answers the new account; null where none was made.
 */
async function invited(
  tx: Tx,
  member: NewMember & { passwordHash: string },
  now: Now,
): Promise<number | null> {
  const { name, email, role, organisationId, passwordHash } = member;
  const known = await sameAccount(tx, member);
  const key = tryKey('invited', foldEmail(email));
  const [ofAddress] = await countTry(tx, [{ key, ...OF_ADDRESS }]);
  const accountId =
    known?.id ??
    (await insertAccount(tx, {
      ...{ name, email, role, organisationId, passwordHash },
      ...{ scopes: [], endsOn: null, oneTimeUntil: null, demonstration: false, at: now.instant },
    }));
  const mayLeave = (known?.status ?? 'active') === 'active';
  if (mayLeave && ofAddress && ofAddress.count <= OF_ADDRESS.most)
    await queueInvitation(tx, accountId, now.instant);
  return known ? null : accountId;
}

/**
 * A lead invites somebody of an organisation that is a member of a project that he leads, up to contributor. The answer
 * is the same whether or not the address has an account, after the same work: only whoever reads that mailbox knows.
 */
export async function inviteMember(raw: unknown, request: Request): Promise<null> {
  if (!request.actor) throw new Refusal('unauthenticated', 'sign_in_needed');
  // Nobody knows the password: the person chooses one by the link.
  const passwordHash = await hashPassword(oneTimePassword());
  return execute(command(passwordHash), raw, request);
}
