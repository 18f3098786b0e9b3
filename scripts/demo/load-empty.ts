import { countAccounts } from '@/db/accounts';
import { read, StoreProblem } from '@/db/store';
import { nowAt } from '@/lib/domain/time';
import { ACCOUNTS } from './accounts';
import { hashPasswords, openAccount, openAdministration } from './people';
import { World } from './world';

/** The two officers share the actions, so that each of the nine has one, and the first one both have. */
const OFFICERS = ['officier', 'officiere'];

/** An administrator and two officers on a programme in which nothing was recorded: all the rest is done on the screens. */
export async function loadEmptyDemonstration(): Promise<void> {
  if ((await countAccounts(read())) > 0)
    throw new StoreProblem(
      'Cette base a déjà des comptes\u00a0: la démonstration vide se charge une seule fois, dans une base neuve. Rien n’a été changé.',
    );
  const world = new World();
  const now = nowAt(new Date());
  const passwords = await hashPasswords();
  await openAdministration(world, now);
  for (const account of ACCOUNTS.filter(({ key }) => OFFICERS.includes(key)))
    await openAccount(world, now, passwords, account);
  process.stdout.write('Démonstration vide\u00a0: un administrateur, deux responsables, aucun projet\n');
}
