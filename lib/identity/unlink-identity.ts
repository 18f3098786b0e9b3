import { z } from 'zod';
import { identityById, removeIdentity } from '@/db/identities';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';

const input = z.object({ identityId: z.int().positive() });

/** An identity opens one's account no more. That of somebody else does not exist for the person who asks. */
export const unlinkIdentity: Command<z.infer<typeof input>, { target: Target }, null> = {
  name: 'unlink-identity',
  permission: 'self.manage',
  input,
  async find({ tx }, { identityId }) {
    const identity = await identityById(tx, identityId);
    return identity && { target: { accountId: identity.accountId } };
  },
  async run({ tx, actor }, { identityId }) {
    await removeIdentity(tx, identityId);
    return { result: null, journal: { subject: `account:${actor.accountId}` } };
  },
};
