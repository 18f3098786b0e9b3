import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

export const CLIENT_ADDRESS_HEADER = 'x-suivi-client-address';

/** The machine that asks, as it was found when its request arrived (`rememberClientAddress`). */
export function clientAddress(headers: Headers): string {
  return headers.get(CLIENT_ADDRESS_HEADER) || 'unknown';
}

/**
 * What a request says that does not go with the number of proxies which was set: it went through one although none
 * was announced, or through fewer than were.
 */
export type ProxyNotice = 'proxy_unset' | 'proxies_missing';

/**
 * The address of whoever asks, behind so many proxies of ours: each writes on the right of X-Forwarded-For the
 * address that it saw, so that the client's is that number from the right, and all before it are the client's own
 * words. The connection's address where there is no proxy, or not that many addresses.
 */
export function addressBehind(
  proxies: number,
  headers: IncomingHttpHeaders,
  socket: string,
): { address: string; notice?: ProxyNotice } {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',');
  if (proxies === 0) {
    const isPassedOn = forwarded !== '' || headers.forwarded !== undefined;
    return { address: socket, ...(isPassedOn && { notice: 'proxy_unset' }) };
  }
  const address = withoutPort(forwarded.split(',').at(-proxies) ?? '');
  return address ? { address } : { address: socket, notice: 'proxies_missing' };
}

/** `203.0.113.9:51324` and `[2001:db8::9]:51324` are written by some; undefined for what is no address. */
function withoutPort(text: string): string | undefined {
  const written = text.trim();
  const address = written.match(/^\[(.+)\](?::\d+)?$/)?.[1] ?? written.replace(/^([\d.]+):\d+$/, '$1');
  return isIP(address) ? address : undefined;
}
