import { z } from 'zod';
import { guideClosedAt } from '@/db/account-guide';
import { accountById } from '@/db/accounts';
import { heldOn } from '@/db/person-held';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { accountStatusNames, roleNames } from '@/lib/wording/roles';

const input = z.strictObject({ accountId: z.int().positive() });

/**
 * Gives everything that is held on a person, to that person or to an administrator for him, and leaves a line in the
 * journal. What others wrote is not in it.
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
  async run({ tx, now }, { accountId }) {
    const account = await accountById(tx, accountId);
    const held = {
      a_lire:
        'Ce que le service conserve sous votre numéro de compte : qui vous êtes pour lui, puis table par table. Les mots de passe, codes de secours, jetons et liens n’y sont que des empreintes, qui ne sont pas données ; la clé d’une application de codes ne l’est pas non plus.',
      etabli_le: now.instant,
      compte: {
        numero: accountId,
        role: account && roleNames[account.role],
        etat: account && accountStatusNames[account.status],
        organisation: account?.organisation ?? null,
        lecture_jusqu_au: account?.endsOn ?? null,
        guide_ferme_le: guideClosedAt(tx, accountId),
      },
      donnees: heldOn(tx, accountId),
    };
    return {
      result: { name: `donnees-personnelles-${accountId}.json`, text: JSON.stringify(held, null, 2) },
      journal: { subject: `account:${accountId}` },
    };
  },
};
