import { encode } from 'next-auth/jwt';
import { afterEach, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { authSecret, sessionIdOf } from './session-cookie';

const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS } = env();
afterEach(() => Object.assign(env(), { NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS }));

const SECRET = 'k7Qw2mZr9TtXc4Vb8Hn1Jp6Ls3Fd5GyEuA0oRiBa';
const NEXT = 'Zt4Yx8Wq2Nb6Mf0Hc5Ra9Jd3Lg7Pe1SvKuTi0oQw';
const cookieOf = (sid: string) => encode({ token: { sid }, secret: authSecret() });

it('signs nobody out while a secret is replaced, and whoever is left of the old one after it', async () => {
  Object.assign(env(), { NEXTAUTH_SECRET: SECRET });
  const [before, late] = [await cookieOf('avant'), await cookieOf('tard')];

  Object.assign(env(), { NEXTAUTH_SECRET: NEXT, NEXTAUTH_SECRET_PREVIOUS: SECRET });
  const after = await cookieOf('après');
  expect(await sessionIdOf(before)).toBe('avant');

  Object.assign(env(), { NEXTAUTH_SECRET_PREVIOUS: '' });
  expect(await sessionIdOf(after)).toBe('après');
  expect(await sessionIdOf(late)).toBeUndefined();
});
