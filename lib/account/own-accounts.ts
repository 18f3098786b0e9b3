import { type HeldAccount, heldAccounts } from '@/db/person-accounts';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { mayBeUsed } from '@/lib/domain/session';
import type { Now } from '@/lib/domain/time';
import { Refusal } from '@/lib/refusal';

export interface OwnAccount extends Pick<HeldAccount, 'id' | 'name' | 'role' | 'organisation'> {
  /** The one of this session; one may go to it; it has a password of its own; it may not be used any more. */
  state: 'current' | 'open' | 'apart' | 'closed';
}

/** All the accounts of the person who is signed in, the one of this session too, in the order of their opening. */
export function ownAccounts(read: Read, actor: Actor, now: Now): OwnAccount[] {
  const { accountId } = actor;
  if (!can(actor, 'self.switch_account', { accountId })) throw new Refusal('missing', 'not_found');
  return heldAccounts(read, accountId).map(({ id, name, role, organisation, ...held }) => {
    const usable = mayBeUsed(held, now);
    const state = id === accountId ? 'current' : !usable ? 'closed' : held.shared ? 'open' : 'apart';
    return { id, name, role, organisation, state };
  });
}
