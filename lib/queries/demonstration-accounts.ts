import { demonstrationAccounts as accounts } from '@/db/accounts';
import type { Read } from '@/db/store';
import { DEMO_PASSWORD } from '@/lib/demonstration';
import { isDemonstration } from '@/lib/env';

/** The accounts that anybody may try; undefined outside the demonstration and the tests. */
export async function demonstrationAccounts(read: Read) {
  if (!isDemonstration()) return undefined;
  return { accounts: await accounts(read), password: DEMO_PASSWORD };
}
