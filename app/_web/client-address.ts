import { env } from '@/lib/env';

export const SOCKET_ADDRESS_HEADER = 'x-suivi-socket-address';

/** The machine that asks: its socket, or what our own proxy says of it where `TRUST_PROXY` is set. */
export function clientAddress(headers: Headers): string {
  const socket = headers.get(SOCKET_ADDRESS_HEADER) || 'unknown';
  if (env().TRUST_PROXY !== '1') return socket;
  // The last address is the one that the nearest proxy saw; those before it are the client's own words.
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || socket;
}
