import type { IncomingHttpHeaders } from 'node:http';
import { doors } from '@/lib/access/doors';
import { SESSION_COOKIE } from '@/lib/access/session-cookie';

/** Longer ones are nobody's bookmark: they are answered, and not kept. */
const LONGEST = 500;

const NOT_KEPT = new Set([
  // Anyone may read it, and it shows what has just been sent: no version of the data tells of that.
  'page /demonstration/courrier',
  // Each asking is counted, and a number may be revoked in between.
  'page /verification/[number]',
  // A frozen text for which caches elsewhere never ask again: it has its own tag.
  'GET /api/v1/editions/[key]',
  // It says the moment at which it was made, and may be a file that is written while it is sent.
  'GET /api/v1/tables/[name]',
]);

const isPublicPage = addressesOf('page /');
const isPublicData = addressesOf('GET /api/v1/');

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
  if (!isOfAnyone({ method, url, headers }) || /[?&]_rsc(?:=|&|$)/.test(url)) return undefined;
  if (headers.rsc !== undefined || headers['next-action'] !== undefined) return undefined;
  if (Object.keys(headers).some((name) => name.startsWith('next-router-'))) return undefined;
  return isPublicPage.test(pathOf(url)) ? url : undefined;
}

/** The same for the figures that a program reads of the API without an account. */
export function publicDataAddress({ method, url = '', headers }: Asked): string | undefined {
  return isOfAnyone({ method, url, headers }) && isPublicData.test(pathOf(url)) ? url : undefined;
}

const isOfAnyone = ({ method, url = '', headers }: Asked): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  url.length <= LONGEST &&
  headers.authorization === undefined &&
  !isSignedIn(headers.cookie);

/** Whoever names a session, even one that has ended, is answered by the page itself. */
const isSignedIn = (cookies: string | undefined) => cookies?.includes(SESSION_COOKIE) === true;

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

/** The addresses of the doors that begin so and that anyone may pass. */
function addressesOf(beginning: string): RegExp {
  const addresses = Object.entries(doors).flatMap(([door, permission]) =>
    door.startsWith(beginning) && permission === 'public.read' && !NOT_KEPT.has(door)
      ? [patternOf(door.slice(door.indexOf('/')))]
      : [],
  );
  return new RegExp(`^(?:${addresses.join('|')})$`);
}

/** `/actions/[key]` → any one part in the place of the brackets. */
function patternOf(address: string): string {
  return address
    .split(/\[\w+\]/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/?#\\\\]+');
}
