import { beforeEach, expect, it, vi } from 'vitest';
import { sessionById } from '@/db/account-sessions';
import { read } from '@/db/store';
import { nowAt } from '@/lib/domain/time';
import { account } from '@/test/builders';
import { freshDatabase } from '@/test/database';
import { sessionOf } from '@/test/session-of';
import { sessionIdOf } from './session-cookie';
import { signOutRoute } from './sign-out';

const browser = vi.hoisted(() => ({ cookie: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => (browser.cookie ? { value: browser.cookie } : undefined) }),
}));

const OURS = { origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'same-origin' };
const leave = (headers: Record<string, string> = OURS) =>
  signOutRoute(new Request('http://localhost:3000/api/auth/signout', { method: 'POST', headers }));

beforeEach(async () => {
  freshDatabase();
  const { accountId } = await account('reader');
  browser.cookie = await sessionOf(accountId, nowAt(new Date()).instant);
});

const revokedAt = async () =>
  (await sessionById(read(), (await sessionIdOf(browser.cookie)) ?? ''))?.revokedAt;

it('ends the session, takes the cookie back and tells the browser to forget what it holds', async () => {
  const { status, headers } = await leave();
  expect(status).toBe(303);
  expect(headers.get('location')).toBe('/connexion?deconnexion=1');
  expect(headers.get('set-cookie')).toContain('Max-Age=0');
  expect(headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
  expect(await revokedAt()).not.toBeNull();
  expect((await leave()).status).toBe(303);
});

it('is not for another site to ask', async () => {
  const { status, headers } = await leave({ ...OURS, origin: 'https://ailleurs.exemple' });
  expect(status).toBe(403);
  expect(headers.get('clear-site-data')).toBeNull();
  expect(await revokedAt()).toBeNull();
});
