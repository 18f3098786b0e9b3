import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { env } from '@/lib/env';

/** What tries are counted by: a keyed digest, so that neither an address of a person nor one of a machine is kept. */
export const tryKey = (kind: string, text: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET ?? kind)
    .update(`${kind}:${text}`)
    .digest('base64url');

/** The machine behind an address: of IPv6 its network, as one machine has as many addresses there as it likes. */
export function machineOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(gap).fill('0'), ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
