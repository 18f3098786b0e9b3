const ELSEWHERE = 'http://elsewhere.invalid';

/** The page to come back to after signing in: an address of this site, or undefined for anything else. */
export function returnPath(text: string | null | undefined): string | undefined {
  if (!text?.startsWith('/') || !URL.canParse(text, ELSEWHERE)) return undefined;
  const url = new URL(text, ELSEWHERE);
  // `//host`, `/\host` and their like are addresses of another site.
  if (url.origin !== ELSEWHERE || url.username || url.pathname.startsWith('//')) return undefined;
  if (/^\/(connexion|api)(\/|$)/.test(url.pathname)) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}
