import type { IncomingHttpHeaders } from 'node:http';
import { doors } from '@/lib/access/doors';
import { SESSION_COOKIE } from '@/lib/access/session-cookie';

/** Longer ones are nobody's bookmark: they are answered, and not kept. */
const LONGEST = 500;
/** Anyone may read it, and it shows what has just been sent: no version of the data tells of that. */
const NOT_KEPT = '/demonstration/courrier';

const addresses = Object.entries(doors).flatMap(([door, permission]) =>
  door.startsWith('page ') && permission === 'public.read' && !door.endsWith(NOT_KEPT) ? [door.slice(5)] : [],
);
const isPublicPage = new RegExp(`^(?:${addresses.map(patternOf).join('|')})$`);

export interface Asked {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
}

/**
 * The address of a public page that this request asks for as anyone would, path and query as they were sent; undefined
 * where somebody is signed in, or where a program, a form or the router of the page asks.
 */
export function publicAddress({ method, url = '', headers }: Asked): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (url.length > LONGEST || /[?&]_rsc(?:=|&|$)/.test(url)) return undefined;
  if (headers.authorization !== undefined || isSignedIn(headers.cookie)) return undefined;
  if (headers.rsc !== undefined || headers['next-action'] !== undefined) return undefined;
  if (Object.keys(headers).some((name) => name.startsWith('next-router-'))) return undefined;
  const path = url.split('?', 1)[0] ?? '';
  return isPublicPage.test(path) ? url : undefined;
}

/** Whoever names a session, even one that has ended, is answered by the page itself. */
const isSignedIn = (cookies: string | undefined) => cookies?.includes(SESSION_COOKIE) === true;

/** `/actions/[key]` → any one part in the place of the brackets. */
function patternOf(address: string): string {
  return address
    .split(/\[\w+\]/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/?#\\\\]+');
}
