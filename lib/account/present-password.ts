import { passwordHashOf } from '@/db/accounts';
import { read } from '@/db/store';
import type { SignedIn } from '@/lib/access/actor-of-session';
import type { Now } from '@/lib/domain/time';
import { refusedField } from '@/lib/refusal';
import { passwordMatches } from './passwords';
import { chargePresentPassword, excuseTries, presentPasswordBudget, refuseOverPair } from './sign-in-tries';
import { oneAfterTheOther } from './turns';

/** Refuses another password than the one that the person has now; tries are limited as at sign-in. */
export async function refuseUnlessPresent(
  path: string,
  password: string,
  { accountId, sessionId }: SignedIn,
  now: Now,
): Promise<void> {
  const budget = presentPasswordBudget(accountId, sessionId);
  await oneAfterTheOther(budget.key, async () => {
    await refuseOverPair(budget);
    if (await passwordMatches(await passwordHashOf(read(), accountId), password))
      return excuseTries(budget.key);
    await chargePresentPassword(budget, now, accountId);
    throw refusedField(path, 'wrong_password');
  });
}
