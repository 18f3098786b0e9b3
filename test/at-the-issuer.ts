import type { StandInIssuer } from './stand-in-issuer';

/** Goes to the issuer as a browser does, says there who one is, and comes back with the address that it leads to. */
export async function atTheIssuer(
  issuer: StandInIssuer,
  address: string,
  who: { subject: string; acr?: string } | 'refuses',
): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  for (let hop = 0; hop < 10; hop += 1) {
    if (!next.startsWith(issuer.address)) return next;
    const response = await fetch(next, { redirect: 'manual', headers: { cookie: cookieHeader(jar) } });
    for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
    const location = response.headers.get('location');
    next = location ? new URL(location, issuer.address).href : saying(next, who);
  }
  throw new Error(`The issuer led nowhere: ${next}`);
}

const saying = (page: string, who: { subject: string; acr?: string } | 'refuses'): string =>
  who === 'refuses'
    ? `${page}/refus`
    : `${page}/suis?${new URLSearchParams({ subject: who.subject, acr: who.acr ?? 'eidas1' })}`;

/** Keeps a cookie as a browser does: one that is given empty is taken back. */
export function keep(jar: Map<string, string>, setCookie: string): void {
  const [pair = ''] = setCookie.split(';');
  const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  if (value === '') jar.delete(name);
  else jar.set(name, value);
}

export const cookieHeader = (jar: Map<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
