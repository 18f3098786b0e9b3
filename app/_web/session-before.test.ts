import { beforeEach, expect, it, vi } from 'vitest';
import { sessionById } from '@/db/account-sessions';
import { read } from '@/db/store';
import { nowAt } from '@/lib/domain/time';
import { account } from '@/test/builders';
import { freshDatabase } from '@/test/database';
import { openedSession } from '@/test/session-of';
import { endSessionBefore } from './session-before';

const browser = vi.hoisted(() => ({ cookie: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => (browser.cookie ? { value: browser.cookie } : undefined) }),
}));

beforeEach(() => {
  freshDatabase();
});

it('the session that a browser brings to a sign-in ends, and no other one of its person', async () => {
  const { accountId } = await account('reader');
  const now = nowAt(new Date()).instant;
  const [here, there] = [await openedSession(accountId, now), await openedSession(accountId, now)];
  browser.cookie = here.cookie;
  await endSessionBefore();
  expect((await sessionById(read(), here.sid))?.revokedAt).not.toBeNull();
  expect((await sessionById(read(), there.sid))?.revokedAt).toBeNull();
  await endSessionBefore();
  browser.cookie = 'no.cookie.of.ours';
  await endSessionBefore();
});
