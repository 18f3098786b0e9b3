import { createHash } from 'node:crypto';
import { accountById, actionsOfOrganisation, countOtherOfficers } from '@/db/accounts';
import { accountsOfPerson } from '@/db/person-accounts';
import type { Read } from '@/db/store';
import type { Performer } from '@/lib/access/actor';
import { isOwnHand } from '@/lib/access/own-hand';
import type { Target } from '@/lib/access/policy';
import { leavesTooFewOfficers, type Scope } from '@/lib/domain/account';
import type { Now } from '@/lib/domain/time';
import type { Role } from '@/lib/domain/vocabulary';
import { type FieldRefusal, Refusal } from '@/lib/refusal';

export type Account = NonNullable<Awaited<ReturnType<typeof accountById>>>;
export interface FoundAccount {
  target: Target;
  account: Account;
}

/** The account that an administration command is about. Nobody manages oneself, nor another of one’s accounts, and is told so. */
export async function findAccount(
  { tx, actor, now }: { tx: Read; actor: Performer; now: Now },
  accountId: number,
): Promise<FoundAccount | undefined> {
  if (isOwnHand(tx, actor, accountId)) throw new Refusal('forbidden', 'own_account');
  const account = await accountById(tx, accountId);
  return account && { target: await targetOf(tx, account, now.day), account };
}

/** What the policy needs to know of an account, as it is or as it would become, on a day. */
export async function targetOf(
  read: Read,
  { id, role, organisationId }: { id?: number; role: Role; organisationId: number | null },
  day: string,
): Promise<Target> {
  return {
    ...(id !== undefined && { accountId: id, heldWith: accountsOfPerson(read, id) }),
    accountRole: role,
    accountOrganisationId: organisationId,
    accountActions: organisationId === null ? [] : await actionsOfOrganisation(read, organisationId, day),
  };
}

/** Changes whenever somebody changes what the form of an account shows. */
export const versionOf = ({ name, email, role, organisationId, scopes, endsOn }: Account): string =>
  createHash('sha256')
    .update(JSON.stringify([name, email, role, organisationId, scopes, endsOn]))
    .digest('base64url');

const actionsWatched = ({ role, status, scopes }: { role: Role; status: string; scopes: Scope[] }) =>
  role === 'officer' && status === 'active'
    ? scopes.flatMap(({ kind, key }) => (kind === 'action' ? [key] : []))
    : [];

interface After {
  role: Role;
  status: string;
  scopes: Scope[];
}

/** Whether an action that had two officers has fewer after a change. */
async function leavesLastOfficer(read: Read, before: Account, after: After): Promise<boolean> {
  const kept = actionsWatched(after);
  for (const key of actionsWatched(before).filter((action) => !kept.includes(action))) {
    const others = await countOtherOfficers(read, key, before.id);
    if (leavesTooFewOfficers(others + 1, others)) return true;
  }
  return false;
}

/**
 * The warning of a change after which an action that had two officers has fewer. It must be said yes to and stops nobody:
 * the account may be in somebody else's hands.
 */
export async function lastOfficerWarnings(
  read: Read,
  before: Account,
  after: After,
): Promise<FieldRefusal[]> {
  const isLast = await leavesLastOfficer(read, before, after);
  return isLast ? [{ path: 'confirmed', code: 'leaves_last_officer', params: {} }] : [];
}
