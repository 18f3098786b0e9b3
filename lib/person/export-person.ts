import { z } from 'zod';
import { guideClosedAt } from '@/db/account-guide';
import { accountById } from '@/db/accounts';
import { heldAccounts } from '@/db/person-accounts';
import { heldOn } from '@/db/person-held';
import type { Read } from '@/db/store';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { accountStatusNames, roleNames } from '@/lib/wording/roles';

const input = z.strictObject({ accountId: z.int().positive() });

/**
 * Gives everything that is held on a person under all his accounts, to that person or to an administrator for him, and
 * leaves a line in the journal. What others wrote is not in it. Of an account that was set apart by a password which
 * somebody else gave, only an administrator and that account’s own session are given it: who came by that password has not
 * proved to be the person of the others, nor the reverse.
 */
export const exportPerson: Command<
  z.infer<typeof input>,
  { target: Target },
  { name: string; text: string }
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
    const held = {
      a_lire:
        'Ce que le service conserve sous vos numéros de compte : qui vous êtes pour lui, puis table par table. Les mots de passe, codes de secours, jetons et liens n’y sont que des empreintes, qui ne sont pas données ; la clé d’une application de codes ne l’est pas non plus.',
      etabli_le: now.instant,
      ...(await heldUnder(tx, accountId)),
      autres_comptes: await Promise.all(given.map(({ id }) => heldUnder(tx, id))),
      ...(given.length < others.length && {
        comptes_a_part:
          'Un autre de vos comptes a reçu un mot de passe à lui : demandez ses données depuis ce compte, ou à la personne qui administre le service.',
      }),
    };
    return {
      result: { name: `donnees-personnelles-${accountId}.json`, text: JSON.stringify(held, null, 2) },
      journal: { subject: `account:${accountId}`, references: { accounts: 1 + given.length } },
    };
  },
};

async function heldUnder(read: Read, accountId: number) {
  const account = await accountById(read, accountId);
  return {
    compte: {
      numero: accountId,
      role: account && roleNames[account.role],
      etat: account && accountStatusNames[account.status],
      organisation: account?.organisation ?? null,
      lecture_jusqu_au: account?.endsOn ?? null,
      guide_ferme_le: guideClosedAt(read, accountId),
    },
    donnees: heldOn(read, accountId),
  };
}
