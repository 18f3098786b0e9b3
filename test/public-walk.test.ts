import { beforeAll, expect, it, vi } from 'vitest';
import { demonstration } from './demonstration';
import { renderedPage } from './rendered-page';

vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock('next/navigation', () => ({
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({}),
  notFound: () => {
    throw new Error('not found');
  },
  redirect: () => {
    throw new Error('elsewhere');
  },
}));

process.env.SUIVI_MODE = 'test';
process.env.DEMO_CLOCK = '2026-11-20';
demonstration();

/** What a reader has chosen, wherever the page read reads it or not. */
const CHOSEN = { season: 'S1', 'as-of': '2026-10-15', region: '53', action: 'JURISTES', level: '7' };
const START = [
  '/',
  '/actions',
  '/projets',
  '/territoires',
  '/ecarts',
  '/observatoire',
  '/comparaison',
  '/donnees',
  '/aide/indicateurs',
];
/** Of one kind of page, so many are read. */
const OF_A_KIND = 3;

interface Read {
  url: URL;
  title: string;
  links: URL[];
}
const pages: Read[] = [];

beforeAll(async () => {
  const asked = START.map((path) => `${path}?${new URLSearchParams(CHOSEN)}`);
  const met = new Set<string>();
  const kinds = new Map<string, number>();
  for (let next = asked.shift(); next !== undefined; next = asked.shift()) {
    const url = new URL(next, 'http://localhost');
    const kind = kindOf(url);
    const name = `${url.pathname}?${ownQuery(url)}`;
    if (met.has(name) || (kinds.get(kind) ?? 0) >= OF_A_KIND) continue;
    met.add(name);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const html = await renderedPage(next);
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
    const links = [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)].flatMap(([, href = '']) => {
      const link = new URL(href.replaceAll('&amp;', '&'), url);
      return link.host === url.host && isPage(link) && !href.startsWith('#') ? [link] : [];
    });
    pages.push({ url, title, links });
    asked.push(...links.map(({ pathname, search }) => `${pathname}${search}`));
  }
}, 400_000);

const isPage = ({ pathname }: URL) =>
  /^\/(?:$|(?:actions|projets|territoires|ecarts|observatoire|comparaison|donnees|pourquoi|aide)\b)/.test(
    pathname,
  );
/** `/projets/central-sn` is a page of the kind `/projets/…`. */
const kindOf = ({ pathname }: URL) =>
  pathname
    .replace(/^\/pourquoi\/(objectif|saisie|ouverture)\/.*/, '/pourquoi/$1/…')
    .replace(/^\/(actions|projets|territoires|ecarts|observatoire\/metiers)\/.*/, '/$1/…');
/** What the address says beside what follows the reader. */
const ownQuery = (url: URL) =>
  new URLSearchParams(
    [...url.searchParams].filter(([name]) => !['season', 'as-of', 'target'].includes(name)),
  );

it('walks every kind of public page', () => {
  const kinds = new Set(pages.map(({ url }) => kindOf(url)));
  expect([...kinds].toSorted()).toEqual(
    expect.arrayContaining([
      '/',
      '/actions/…',
      '/projets/…',
      '/territoires/…',
      '/ecarts/…',
      '/observatoire/metiers/…',
      '/pourquoi/objectif/…',
      '/pourquoi/effectif',
      '/pourquoi/compte/laureates',
    ]),
  );
});

/**
 * Links that choose anew: tabs and controls of the page itself, the discrepancies of an action in every season, an
 * edition under its permanent address, a definition that is read and left by Back.
 */
const isOwnChoice = (url: URL, link: URL) =>
  link.pathname === url.pathname ||
  (link.pathname === '/ecarts' && link.searchParams.has('action')) ||
  link.pathname.startsWith('/donnees/editions/') ||
  (link.pathname === '/aide' && link.hash === '#effectifs-masques');

/** The links of pages that were read with a choice, which lead to others without it. */
const losing = (choice: string[], keeps: (link: URL) => boolean) => [
  ...new Set(
    pages
      .filter(({ url }) => choice.every((name) => url.searchParams.has(name)))
      .flatMap(({ url, links }) =>
        links
          .filter((link) => !keeps(link) && !isOwnChoice(url, link))
          .map((link) => `${url.pathname} → ${link.pathname}${link.search}`),
      ),
  ),
];

it('every link to a page keeps the season and the day', () => {
  const keeps = ({ searchParams }: URL) =>
    searchParams.has('season') && (searchParams.has('as-of') || searchParams.has('from'));
  expect(losing(['season', 'as-of'], keeps)).toEqual([]);
});

it('every link to a page keeps the region, the action and the level, but one that says what it counts', () => {
  const place = ['region', 'action', 'level'];
  const keeps = (link: URL) => link.pathname.startsWith('/pourquoi/') || [...ownQuery(link)].length > 0;
  expect(losing(place, keeps)).toEqual([]);
});

/** What a page shows: an explanation is one of its figure, as its address says it. */
const thingOf = ({ pathname, search }: URL) =>
  pathname.startsWith('/pourquoi/') ? `${pathname}${search.replace(/&?layer=verified/, '')}` : pathname;

it('two pages that show different things have different titles', () => {
  const byTitle = new Map<string, Set<string>>();
  for (const { url, title } of pages) {
    const things = byTitle.get(title) ?? new Set();
    byTitle.set(title, things.add(thingOf(url)));
  }
  expect(
    [...byTitle].filter(([, things]) => things.size > 1).map(([title, things]) => [title, ...things]),
  ).toEqual([]);
});
