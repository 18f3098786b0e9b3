import { identitiesOf, type LinkedIdentity } from '@/db/identities';
import type { Read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { Refusal } from '@/lib/refusal';

/** The identities that open one's own account, with whoever vouches for each. */
export async function ownIdentities(read: Read, actor: Actor): Promise<LinkedIdentity[]> {
  const { accountId } = actor;
  if (!can(actor, 'self.manage', { accountId })) throw new Refusal('missing', 'not_found');
  return identitiesOf(read, accountId);
}
