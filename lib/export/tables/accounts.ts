import { accountList, isRole } from '@/lib/account/account-list';
import { exportAccounts } from '@/lib/account/export-accounts';
import { execute } from '@/lib/command';
import { accountStatusNames, roleNames } from '@/lib/wording/roles';
import { everyPage } from '../all-pages';
import { refused } from '../filter-values';
import { exportTable } from '../table-definition';
import { text } from '../table-fields';

type Account = Awaited<ReturnType<typeof accountList>>['accounts'][number];

export const accounts = exportTable({
  name: 'accounts',
  file: 'comptes',
  title: 'Comptes',
  about: 'Une ligne par compte.',
  filters: ['q', 'role'],
  audience: 'signed_in',
}).of<Account>({
  fields: [
    text('name', 'Personne', 'Son nom.', (a) => a.name),
    text('email', 'Adresse', 'Son adresse.', (a) => a.email),
    text('role', 'Rôle', 'Son rôle dans le service.', (a) => roleNames[a.role]),
    text('organisation', 'Organisation', 'La sienne.', (a) => a.organisation),
    text('status', 'État', 'Actif ou désactivé.', (a) => accountStatusNames[a.status]),
  ],
  async rows({ read, actor, now, format, filter }) {
    const asked = filter('role');
    if (asked !== undefined && !isRole(asked)) throw refused('role', 'unknown_filter');
    const search = filter('q') ?? '';
    const rows = await everyPage(async (page) => {
      const list = await accountList(
        read,
        actor,
        { search, page, ...(asked !== undefined && { role: asked }) },
        now,
      );
      return { items: list.accounts, pages: list.pages };
    });
    // Once the list is allowed, and before a name leaves.
    await execute(exportAccounts, { format }, { actor, now, door: actor?.token ? 'api' : 'form' });
    return {
      rows,
      notes: [
        [
          'Données personnelles',
          'Ce fichier contient des noms et des adresses\u00a0; son export est inscrit au journal.',
        ],
      ],
    };
  },
});
