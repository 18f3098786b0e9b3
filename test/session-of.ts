import { encode } from 'next-auth/jwt';
import { authSecret } from '@/app/_web/session-cookie';
import { openSession } from '@/db/account-sessions';
import { write } from '@/db/store';
import { NOW } from './database';

let opened = 0;

/** Opens a session for an account, in which a second factor was given. Returns the value of the cookie that a browser would send. */
export const sessionOf = async (accountId: number, at: string = NOW.instant): Promise<string> =>
  (await openedSession(accountId, at)).cookie;

/** The same with the session's own name. */
export async function openedSession(accountId: number, at: string = NOW.instant) {
  opened += 1;
  const sid = `session-${opened}`;
  await write((tx) => openSession(tx, { id: sid, accountId, at, browser: '', secondFactorAt: at }));
  return { sid, cookie: await encode({ token: { sid }, secret: authSecret() }) };
}
