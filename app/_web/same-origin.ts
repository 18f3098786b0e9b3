import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/**
 * Refuses a write that another site could have started. The framework lets a request without `Origin` through,
 * and one whose `X-Forwarded-Host` agrees with a foreign `Origin` (SECURITY.md): every mutation asks here.
 */
export function assertSameOrigin(headers: Headers): void {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (!origin || !isOurs(origin, headers.get('host')) || (site !== null && site !== 'same-origin'))
    throw new Refusal('forbidden', 'cross_site');
}

function isOurs(origin: string, host: string | null): boolean {
  const { SUIVI_MODE, NEXTAUTH_URL } = env();
  if (SUIVI_MODE === 'production')
    return NEXTAUTH_URL !== undefined && origin === new URL(NEXTAUTH_URL).origin;
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}
