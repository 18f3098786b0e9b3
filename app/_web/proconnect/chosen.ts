import { cookies, headers } from 'next/headers';
import type { z } from 'zod';
import { accountNamed } from '@/lib/domain/account';
import { browserOf } from '@/lib/domain/browser';
import type { Now } from '@/lib/domain/time';
import { usableAccounts } from '@/lib/identity/identity-accounts';
import { signInByIdentity } from '@/lib/identity/sign-in-by-identity';
import { Refusal } from '@/lib/refusal';
import { read } from '@/lib/store';
import { homeOf } from '../home';
import { endSessionBefore } from '../session-before';
import { sessionCookie } from '../session-cookie';
import { CHOICE_COOKIE, keptChoice, taken } from './kept';
import { refuseTwice } from './once';
import { unseal } from './sealed';

/** What the issuer proved a moment ago, where the person holds several accounts and chose none yet. */
export async function choiceToMake(): Promise<z.infer<typeof keptChoice> | undefined> {
  const cookie = (await cookies()).get(CHOICE_COOKIE.name)?.value;
  return unseal('proconnect-choice', cookie, keptChoice);
}

/** The accounts to choose from; none once the time to choose is over. */
export async function accountsToChoose(now: Now) {
  const choice = await choiceToMake();
  return choice ? usableAccounts(read(), choice, now) : [];
}

/** Opens the account that was chosen, once. Returns the page to go to. */
export async function openChosen(raw: unknown, now: Now): Promise<{ page: string }> {
  const choice = await choiceToMake();
  const named = accountNamed.safeParse(raw).data;
  if (!choice || !named) throw new Refusal('unauthenticated', 'identity_expired');
  const { goTo, once, sealedProof, ...identity } = choice;
  await refuseTwice(once);
  const browser = browserOf((await headers()).get('user-agent'));
  const opened = await signInByIdentity({ ...identity, sealedProof, browser, now }, named.accountId);
  if (!opened) throw new Refusal('unauthenticated', 'identity_expired');
  await endSessionBefore();
  const jar = await cookies();
  jar.set(await sessionCookie(opened.sessionId));
  jar.set(taken(CHOICE_COOKIE));
  return { page: goTo ?? homeOf({ role: opened.role }) };
}
