import { decode, encode } from 'next-auth/jwt';
import { SESSION_COOKIE } from '@/lib/access/session-cookie';
import { ABSOLUTE_HOURS } from '@/lib/domain/session';
import { env } from '@/lib/env';

export { SESSION_COOKIE };

const DEVELOPMENT_SECRET = 'development-only-secret-of-suivi-cma-0000000';

/** What cookies are encrypted with. Only the development server has a fixed one. */
export function authSecret(): string {
  const { NEXTAUTH_SECRET, SUIVI_MODE } = env();
  if (NEXTAUTH_SECRET) return NEXTAUTH_SECRET;
  if (SUIVI_MODE === 'production' || SUIVI_MODE === 'demo') throw new Error('NEXTAUTH_SECRET is not set');
  return DEVELOPMENT_SECRET;
}

/** What a cookie may have been encrypted with: the secret of today, then the one that it replaces. */
export function authSecrets(): string[] {
  const { NEXTAUTH_SECRET_PREVIOUS: previous } = env();
  return [authSecret(), ...(previous ? [previous] : [])];
}

/** What was read from the cookies last seen: deciphering costs ten times the row that is checked each time. */
const known = new Map<string, string>();
const MOST = 1000;

/** The session named by a cookie; undefined when the cookie is not ours, altered or past its end. */
export async function sessionIdOf(cookie: string): Promise<string | undefined> {
  const remembered = known.get(cookie);
  if (remembered) return remembered;
  for (const secret of authSecrets()) {
    const token = await decode({ token: cookie, secret }).catch(() => null);
    if (typeof token?.sid !== 'string') continue;
    if (known.size >= MOST) known.delete(known.keys().next().value ?? '');
    known.set(cookie, token.sid);
    return token.sid;
  }
  return undefined;
}

/** The cookie of a session among all those of a request. */
export function sessionCookieIn(cookies: string | undefined): string | undefined {
  for (const one of cookies?.split(';') ?? []) {
    const [name, ...value] = one.trim().split('=');
    if (name === SESSION_COOKIE) return value.join('=');
  }
  return undefined;
}

/** The cookie that names a session, as next-auth writes it for a password. */
export async function sessionCookie(sessionId: string) {
  const maxAge = ABSOLUTE_HOURS * 3600;
  const value = await encode({ token: { sid: sessionId }, secret: authSecret(), maxAge });
  return { ...COOKIE, name: SESSION_COOKIE, value, maxAge };
}

const COOKIE = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;
