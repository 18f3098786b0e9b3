import { z } from 'zod';
import { guideClosedAt } from '@/db/account-guide';
import { accountById } from '@/db/accounts';
import { heldAccounts } from '@/db/person-accounts';
import type { Read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { accountStatusNames, roleNames } from '@/lib/wording/roles';
import type { HeldAccountSaid, HeldOnPerson } from './person-file';

const input = z.strictObject({ accountId: z.int().positive() });

/**
 * Gives everything that is held on a person under all his accounts, to that person or to an administrator for him, and
 * leaves a line in the journal. What others wrote is not in it. Of an account that was set apart by a password which
 * somebody else gave, only an administrator and that account’s own session are given it: who came by that password has not
 * proved to be the person of the others, nor the reverse. What it answers says who is read; the rows are read while the
 * file is sent (person-file.ts), and no write waits for them.
 */
export const exportPerson: Command<
  z.infer<typeof input>,
  { target: Target },
  { name: string; held: HeldOnPerson }
> = {
  name: 'export-person',
  permission: 'person.export',
  input,
  async find({ tx }, { accountId }) {
    return (await accountById(tx, accountId)) && { target: { accountId } };
  },
  async run({ tx, actor, now }, { accountId }) {
    const forOneself = accountId === actor.accountId;
    const others = heldAccounts(tx, accountId).filter(({ id }) => id !== accountId);
    const given = others.filter(({ shared }) => shared || !forOneself);
    const held: HeldOnPerson = {
      madeAt: now.instant,
      account: await accountSaid(tx, accountId),
      others: await Promise.all(given.map(({ id }) => accountSaid(tx, id))),
      isOneApart: given.length < others.length,
    };
    return {
      result: { name: `donnees-personnelles-${accountId}.json`, held },
      journal: { subject: `account:${accountId}`, references: { accounts: 1 + given.length } },
    };
  },
};

async function accountSaid(read: Read, accountId: number): Promise<HeldAccountSaid> {
  const account = await accountById(read, accountId);
  return {
    numero: accountId,
    role: account && roleNames[account.role],
    etat: account && accountStatusNames[account.status],
    organisation: account?.organisation ?? null,
    lecture_jusqu_au: account?.endsOn ?? null,
    guide_ferme_le: guideClosedAt(read, accountId),
  };
}
