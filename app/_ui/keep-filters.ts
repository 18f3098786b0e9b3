const followingFilters = ['season', 'as-of', 'target'] as const;
/** Chosen on a page of lists: the pages that have them read them again, the others pass them on. */
export const placeFilters = ['region', 'action', 'level'] as const;

export type Params = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The same address with the season, the day and the targets that the reader has chosen, which follow from page to page;
 * and with the region, the action and the level of `place` (`place=region=53&level=7`, as `Situation` gives it), but
 * where the link says itself what is counted: the explanation of a figure, a list narrowed by it.
 */
export function keepFilters(href: string, current: Params): string {
  const whole = kept(href, current, followingFilters);
  const place = single(current.place);
  return place && !isExact(href)
    ? kept(whole, Object.fromEntries(new URLSearchParams(place)), placeFilters)
    : whole;
}

function isExact(href: string): boolean {
  const [path = '', query = ''] = href.split('#')[0]?.split('?') ?? [];
  const follows = (name: string) => followingFilters.some((one) => one === name);
  return path.startsWith('/pourquoi/') || ![...new URLSearchParams(query).keys()].every(follows);
}

/** The same for the main menu, with the region, the action and the level too: where one reads, on whatever page. */
export const keepPlace = (href: string, current: Params): string =>
  kept(href, current, [...followingFilters, ...placeFilters]);

function kept(href: string, current: Params, names: readonly string[]): string {
  const [address = '', fragment] = href.split('#');
  let whole = address;
  // A page holds hundreds of links: an address already made is not taken apart for them.
  for (const name of names) {
    const value = single(current[name]);
    if (!value || address.includes(`?${name}=`) || address.includes(`&${name}=`)) continue;
    whole += `${whole.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
  }
  return fragment === undefined ? whole : `${whole}#${fragment}`;
}

/** An address with some parameters replaced, or removed where the new value is empty. */
export function withParams(path: string, current: Params, changes: Params): string {
  const params = new URLSearchParams();
  const place = new URLSearchParams(single(current.place));
  for (const [name, value] of Object.entries({ ...Object.fromEntries(place), ...current, ...changes })) {
    if (name === 'place') continue;
    for (const one of Array.isArray(value) ? value : [value]) if (one) params.append(name, one);
  }
  return params.size > 0 ? `${path}?${params}` : path;
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
