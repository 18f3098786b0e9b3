import { closeStore, openStore, read } from '@/db/store';
import { demonstrationAccounts } from '@/lib/account/demonstration-accounts';
import { env } from '@/lib/env';
import { roleNames } from '@/lib/wording/roles';
import { ACCOUNTS, ADMINISTRATOR, emailOf } from './demo/accounts';

/**
 * Prints the accounts that anybody may try as a JSON list, and nothing else: `npm run demo` reads it.
 * An account that was closed or renamed since is left out or shown by its own name.
 */
const purposes = new Map([ADMINISTRATOR, ...ACCOUNTS].map(({ key, who }) => [emailOf(key), who]));

openStore(env().DATABASE_PATH);
const { accounts, password } = (await demonstrationAccounts(read())) ?? { accounts: [], password: '' };
closeStore();

const shown = accounts.map(({ email, role, name, organisation }) => ({
  email,
  password,
  role: roleNames[role],
  who: [name, purposes.get(email) ?? organisation ?? ''].filter(Boolean).join(', '),
}));
process.stdout.write(`${JSON.stringify(shown)}\n`);
