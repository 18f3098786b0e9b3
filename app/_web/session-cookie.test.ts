import { Buffer } from 'node:buffer';
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

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

it('reads no session in a cookie that is altered, unsealed, sealed by another secret, past its end or of another kind', async () => {
  Object.assign(env(), { NEXTAUTH_SECRET: SECRET, NEXTAUTH_SECRET_PREVIOUS: '' });
  const sealed = await cookieOf('séance');
  const [head = '', , iv = '', text = '', tag = ''] = sealed.split('.');
  const flipped = `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
  const claims = { sid: 'séance', exp: 4_102_444_800 };
  const wrong = {
    altered: [head, '', iv, flipped, tag].join('.'),
    'without its seal': [head, '', iv, text, ''].join('.'),
    'signed by nobody': `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`,
    'of a key that it names itself': `${encoded({ alg: 'dir', enc: 'A256GCM', jwk: { kty: 'oct', k: 'AAAA' } })}..${iv}.${text}.${tag}`,
    'of another secret': await encode({ token: { sid: 'séance' }, secret: NEXT }),
    'past its end': await encode({ token: { sid: 'séance' }, secret: SECRET, maxAge: -60 }),
    'of another use': await encode({ token: { sub: 'séance' }, secret: SECRET }),
  };
  for (const [how, cookie] of Object.entries(wrong)) expect(await sessionIdOf(cookie), how).toBeUndefined();
  expect(await sessionIdOf(sealed)).toBe('séance');
});
