import { cookies, headers } from 'next/headers';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { switchAccount } from '@/lib/account/switch-account';
import type { Request } from '@/lib/command';
import { browserOf } from '@/lib/domain/browser';
import { homeOf } from './home';
import { sessionCookie } from './session-cookie';

/** Goes on under another account that the person holds: this browser gets its session. Returns the page to go to. */
export async function goOnAs(
  raw: unknown,
  request: Request & { actor: SignedIn | null },
): Promise<{ page: string }> {
  const browser = browserOf((await headers()).get('user-agent'));
  const { sessionId, role } = await switchAccount(raw, { ...request, browser });
  (await cookies()).set(await sessionCookie(sessionId));
  return { page: homeOf({ role }) };
}
