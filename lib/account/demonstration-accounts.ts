import { demonstrationAccounts as accounts } from '@/db/accounts';
import type { Read } from '@/db/store';
import { isDemonstration } from '@/lib/env';
import { DEMO_PASSWORD } from './demonstration-password';

/** The accounts that anybody may try; undefined outside the demonstration and the tests. */
export async function demonstrationAccounts(read: Read) {
  if (!isDemonstration()) return undefined;
  return { accounts: await accounts(read), password: DEMO_PASSWORD };
}
