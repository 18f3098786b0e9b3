import { z } from 'zod';
import { identityById, removeIdentity, removeIdentityAt } from '@/db/identities';
import { heldAccounts } from '@/db/person-accounts';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';

const input = z.object({ identityId: z.int().positive() });

/** An identity opens one's account no more, nor those that open with it. That of somebody else does not exist for the person who asks. */
export const unlinkIdentity: Command<z.infer<typeof input>, { target: Target }, null> = {
  name: 'unlink-identity',
  permission: 'self.manage',
  input,
  async find({ tx }, { identityId }) {
    const identity = await identityById(tx, identityId);
    return identity && { target: { accountId: identity.accountId } };
  },
  async run({ tx, actor }, { identityId }) {
    for (const { id, shared } of heldAccounts(tx, actor.accountId))
      if (shared) await removeIdentityAt(tx, identityId, id);
    await removeIdentity(tx, identityId);
    return { result: null, journal: { subject: `account:${actor.accountId}` } };
  },
};
