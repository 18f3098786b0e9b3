import { linkAccount } from '@/lib/account/link-account';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { makeLink } from '@/lib/mail/keep-link';
import { by } from './builders';
import { NOW } from './database';

/** The secret of the link that the invitation of an account sends. */
export const invitationTo = async (accountId: number, now: Now = NOW): Promise<string> =>
  (await makeLink({ kind: 'invitation', accountId }, now)) ?? '';

/** Makes the second account another one of the person who holds the first, as that person does it. */
export async function onePerson(
  first: Parameters<typeof by>[0],
  second: { accountId: number },
  now: Now = NOW,
): Promise<void> {
  await execute(linkAccount, { token: await invitationTo(second.accountId, now) }, by(first, now));
}
