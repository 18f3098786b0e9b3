import { encode } from 'next-auth/jwt';
import { authSecret } from '@/app/_web/session-cookie';
import { openSession } from '@/db/account-sessions';
import { write } from '@/db/store';
import { NOW } from './database';

let opened = 0;

/** Opens a session for an account. Returns the value of the cookie that a browser would send. */
export async function sessionOf(accountId: number, at: string = NOW.instant): Promise<string> {
  opened += 1;
  const sid = `session-${opened}`;
  await write((tx) => openSession(tx, { id: sid, accountId, at, browser: '' }));
  return encode({ token: { sid }, secret: authSecret() });
}
