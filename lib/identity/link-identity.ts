import { z } from 'zod';
import { accountsOfIdentity, addIdentity, type Subject } from '@/db/identities';
import { queueMessage } from '@/db/mail-messages';
import { accountsOfPerson, heldAccounts, knowForOne } from '@/db/person-accounts';
import type { Tx } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';

const input = z.object({ issuer: z.string().min(1).max(500), subject: z.string().min(1).max(500) });

/** Whoever holds an identity is one person, whichever accounts it opens: « own entry » knows them for one. */
export async function knowHolders(tx: Tx, identity: Subject): Promise<void> {
  const [first, ...others] = await accountsOfIdentity(tx, identity);
  for (const { id } of others)
    if (first && !accountsOfPerson(tx, first.id).includes(id)) await knowForOne(tx, first.id, id);
}

/** Links an identity to an account and tells its owner, unless it was linked already. Returns whether it is new. */
export async function linkAndTell(
  tx: Tx,
  given: z.infer<typeof input> & { accountId: number; at: string },
): Promise<boolean> {
  const isNew = await addIdentity(tx, given);
  const { accountId, at } = given;
  await knowHolders(tx, given);
  if (isNew)
    await queueMessage(tx, {
      ...{ kind: 'identity_linked' as const, accountId, params: {}, at },
      dedupeKey: `identity_linked:${accountId}:${at}`,
    });
  return isNew;
}

/** Lets an identity that the issuer has just proved open one's own account, and those that open with it. */
export const linkIdentity: Command<z.infer<typeof input>, { target: Target }, { isNew: boolean }> = {
  name: 'link-identity',
  permission: 'self.link_identity',
  input,
  find: async ({ actor }) => ({ target: { accountId: actor.accountId } }),
  async run({ tx, actor, now }, { issuer, subject }) {
    const { accountId } = actor;
    const isNew = await linkAndTell(tx, { issuer, subject, accountId, at: now.instant });
    for (const held of heldAccounts(tx, accountId))
      if (held.shared) await addIdentity(tx, { issuer, subject, accountId: held.id, at: now.instant });
    return { result: { isNew }, journal: isNew ? { subject: `account:${accountId}` } : null };
  },
};
