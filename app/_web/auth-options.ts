import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { ABSOLUTE_HOURS } from '@/lib/domain/session';
import { fault } from './log';
import { authSecret, SESSION_COOKIE } from './session-cookie';

const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure: true } as const;

/**
 * next-auth keeps the CSRF token and the cookie; what the cookie holds is only a session identifier, and the
 * session is the row that each request checks. `open` opens it, or throws the refusal.
 */
export const authOptions = (open: (credentials: unknown) => Promise<string>): NextAuthOptions => ({
  secret: authSecret(),
  session: { strategy: 'jwt', maxAge: ABSOLUTE_HOURS * 3600 },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async (credentials) => ({ id: await open(credentials) }),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
  },
  pages: { signIn: '/connexion', signOut: '/connexion', error: '/connexion' },
  useSecureCookies: true,
  cookies: {
    sessionToken: { name: SESSION_COOKIE, options: cookie },
    csrfToken: { name: '__Host-suivi-cma.csrf', options: cookie },
    callbackUrl: { name: '__Host-suivi-cma.callback', options: cookie },
  },
  logger: {
    error: (_code, error) => void fault(error instanceof Error ? error : error.error),
    warn: () => {},
  },
});
