import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComponentType, createElement } from 'react';
import { prerender } from 'react-dom/static';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AUTOSAVE_HEADER } from '@/app/_web/autosave-header';
import { requestNow } from '@/app/_web/clock';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { doors } from '@/lib/access/doors';
import { SESSION_COOKIE } from '@/lib/access/session-cookie';
import { openTable } from '@/lib/export/downloaded-table';
import type { TableFilter } from '@/lib/export/table-filters';
import { EXPORT_TABLES, type TableName, tableOf } from '@/lib/export/tables';
import { entitledRead } from '@/lib/figure/entitled-read';
import { forgetAnswers } from '@/lib/figure/memory';
import { forgetPast } from '@/lib/figure/past-memory';
import { reportFile } from '@/lib/import/report-file';
import { reportCsv, reportTemplate } from '@/lib/import/template';
import { programmeTemplate } from '@/lib/programme-file/programme-template';
import { receiptsOf, submissionReceipt } from '@/lib/report/receipt-content';
import { account } from './builders';
import { NOW, programmeDatabase } from './database';
import { type GrowingConsortium, growingConsortium, send } from './growing-consortium';
import { sessionOf } from './session-of';
import { sourceFiles } from './source-files';
import { grown, statementsOf } from './statement-count';
import { named } from './training-session';

/** How many trainings, projects, files, people… beside those of the consortium. */
const SIZES = [2, 9] as const;

/** The cookie of whoever asks; a page that saves by itself does not note that somebody is there. */
let cookie: string | undefined;
vi.mock('next/headers', () => ({
  cookies: async () => new Map(cookie === undefined ? [] : [[SESSION_COOKIE, { value: cookie }]]),
  headers: async () => new Headers({ [AUTOSAVE_HEADER]: '1' }),
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<Record<string, unknown>>()),
  useRouter: () => ({ push() {}, refresh() {}, replace() {} }),
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
}));
vi.stubEnv('SUIVI_MODE', 'demo');
vi.stubEnv('NEXTAUTH_SECRET', 'secret of the tests, long enough for a key');
vi.stubEnv('DEMO_CLOCK', NOW.day);

const folder = mkdtempSync(join(tmpdir(), 'suivi-statements-'));
vi.stubEnv('FILES_PATH', folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Who = 'visitor' | 'officer' | 'lead' | 'administrator';
interface Story extends GrowingConsortium {
  administrator: Awaited<ReturnType<typeof account>>;
  eventId: number;
  held: { code: string };
  cookies: Record<Exclude<Who, 'visitor'>, string>;
}
interface Asked {
  as?: Who;
  params?: (story: Story) => Record<string, string | number>;
  search?: (story: Story) => Record<string, string | number>;
}

const OF_REPORT = { params: ({ october }: Story) => ({ id: october.id }) };
const OF_SECTION = { params: ({ october }: Story) => ({ id: october.law }) };
const OF_CAMPAIGN = { as: 'officer', params: ({ october }: Story) => ({ id: october.campaignId }) } as const;
const OF_PROJECT = { params: () => ({ slug: 'essai' }) };
const OF_SESSION = { params: ({ held }: Story) => ({ slug: 'essai', code: held.code }) };
const OF_TRAINING_SESSION = { params: ({ session }: Story) => ({ slug: 'essai', code: session.code }) };
const OF_OBJECTIVE = { as: 'officer', params: () => ({ id: 'JURISTES.S1' }) } as const;
const LEARNERS = { season: 'S1', action: 'JURISTES', measure: 'entered' };

/** How each page is asked, by its address: who reads it, of what. A page may be asked in several ways. */
const PAGES: Record<string, readonly Asked[]> = {
  '/': [{}, { as: 'officer' }],
  '/actions': [{}, { as: 'officer' }],
  '/actions/[key]/diagnostics': [{ params: () => ({ key: 'SPECIALISTES' }) }],
  '/actions/[key]/referentiels': [{ params: () => ({ key: 'MEDIATEURS' }) }],
  '/actions/[key]/sessions': [{ params: () => ({ key: 'MEDIATEURS' }) }],
  '/actions/[key]/specialites': [{ params: () => ({ key: 'SPECIALITES' }) }],
  '/actions/[key]': [
    { params: () => ({ key: 'JURISTES' }) },
    { as: 'officer', params: () => ({ key: 'JURISTES' }) },
  ],
  '/aide/indicateurs': [{}],
  '/aide/label': [{}],
  '/aide/professions': [{}],
  '/comparaison': [
    { search: () => ({ from: '2026-06-01', to: NOW.day }) },
    { as: 'officer', search: () => ({ from: '2026-06-01', to: NOW.day }) },
  ],
  '/donnees': [{}, { as: 'officer' }],
  '/ecarts': [{}, { as: 'officer' }, { as: 'officer', search: () => ({ 'as-of': '2026-11-03' }) }],
  '/ecarts/[key]': [{ as: 'officer', params: () => ({ key: 'count:JURISTES.S1.projects' }) }],
  '/observatoire': [{}],
  '/observatoire/etude': [{}],
  '/observatoire/faits': [{}],
  '/observatoire/metiers/[key]': [{ params: () => ({ key: 'architecte-de-donnees-de-sante' }) }],
  '/pourquoi/objectif/[id]': [OF_OBJECTIVE],
  '/pourquoi/objectif/[id]/[slug]': [
    {
      as: 'officer',
      params: () => ({ id: 'JURISTES.S1', slug: 'essai' }),
      search: () => ({ layer: 'declared' }),
    },
  ],
  '/pourquoi/effectif': [
    { search: () => LEARNERS },
    { as: 'officer', search: () => ({ ...LEARNERS, layer: 'declared' }) },
  ],
  '/pourquoi/effectif/[slug]': [
    { as: 'officer', ...OF_PROJECT, search: () => ({ ...LEARNERS, layer: 'declared' }) },
  ],
  '/pourquoi/compte/[what]': [{ as: 'officer', params: () => ({ what: 'participations' }) }],
  '/pourquoi/saisie/[id]': [{ as: 'officer', params: () => ({ id: 1 }) }],
  '/pourquoi/ouverture/[id]': [{ as: 'officer', params: () => ({ id: 1 }) }],
  '/projets': [{}, { as: 'officer' }],
  '/projets/[slug]': [OF_PROJECT, { as: 'officer', ...OF_PROJECT }, { as: 'lead', ...OF_PROJECT }],
  '/recherche': (['visitor', 'officer', 'lead', 'administrator'] as const).map((as) => ({
    as,
    search: () => ({ q: 'a' }),
  })),
  '/territoires': [{}, { as: 'officer' }],
  '/territoires/couverture': [
    {},
    { as: 'officer' },
    { search: () => ({ croisement: 'niveau', ligne: '7' }) },
    { as: 'officer', search: () => ({ croisement: 'zone', season: 'S2' }) },
  ],
  '/territoires/[code]': [
    { params: () => ({ code: '53' }) },
    { as: 'officer', params: () => ({ code: '53' }) },
  ],
  '/compte': [{ as: 'lead' }],
  '/compte/mot-de-passe': [{ as: 'lead' }],
  '/compte/changer': [{ as: 'lead' }],
  '/espace': [{ as: 'lead' }],
  '/espace/inviter': [{ as: 'lead' }],
  '/espace/projets/[slug]/doubles-comptes': [{ as: 'lead', ...OF_PROJECT }],
  '/espace/projets/[slug]/consortium': [{ as: 'lead', ...OF_PROJECT }],
  '/espace/projets/[slug]/sessions/[code]/noms': [
    { as: 'lead', ...OF_SESSION },
    { as: 'officer', ...OF_SESSION },
  ],
  '/espace/projets/[slug]/certificats': [{ as: 'lead', ...OF_PROJECT }],
  '/espace/projets/[slug]/sessions/[code]/certificats': [{ as: 'lead', ...OF_SESSION }],
  '/espace/projets/[slug]/formations': [{ as: 'lead', ...OF_PROJECT }],
  '/espace/projets/[slug]/sessions/fichier': [{ as: 'lead', ...OF_PROJECT }],
  '/espace/projets/[slug]/diagnostics': [{ as: 'lead', ...OF_PROJECT }],
  '/espace/projets/[slug]/formations/[id]/label': [
    { as: 'lead', params: ({ trainings }) => ({ slug: 'essai', id: trainings.law }) },
  ],
  '/espace/projets/[slug]/jalons': [{ as: 'lead', ...OF_PROJECT }],
  '/espace/projets/[slug]/sessions': [
    { as: 'lead', ...OF_PROJECT },
    { as: 'officer', ...OF_PROJECT, search: () => ({ view: 'calendar', month: '2026-10' }) },
  ],
  '/espace/projets/[slug]/sessions/nouvelle': [{ as: 'lead', ...OF_PROJECT }],
  '/espace/projets/[slug]/sessions/[code]': [{ as: 'lead', ...OF_TRAINING_SESSION }],
  '/espace/projets/[slug]/sessions/[code]/emargement': [{ as: 'lead', ...OF_TRAINING_SESSION }],
  '/espace/rapports/[id]': [
    { as: 'lead', ...OF_REPORT },
    { as: 'officer', ...OF_REPORT },
  ],
  '/espace/rapports/[id]/envoi': [{ as: 'lead', ...OF_REPORT }],
  '/espace/rapports/[id]/sessions': [{ as: 'lead', ...OF_REPORT }],
  '/formations/[id]/competences': [{ as: 'lead', params: ({ trainings }) => ({ id: trainings.mediation }) }],
  '/formations/[id]': [{ as: 'officer', params: ({ trainings }) => ({ id: trainings.law }) }],
  '/journal': [{ as: 'officer' }, { as: 'lead' }, { as: 'officer', search: () => ({ q: 'essai juristes' }) }],
  '/journal/[id]': [{ as: 'officer', params: () => ({ id: 5 }) }],
  '/pilotage': [{ as: 'officer' }],
  '/pilotage/actions/[key]/synthese': [{ as: 'officer', params: () => ({ key: 'JURISTES' }) }],
  '/pilotage/campagnes': [{ as: 'officer' }],
  '/pilotage/consortiums': [{ as: 'officer' }, { as: 'officer', search: () => ({ since: '2026-06-01' }) }],
  '/pilotage/campagnes/[id]': [OF_CAMPAIGN],
  '/pilotage/campagnes/[id]/cloture': [OF_CAMPAIGN],
  '/pilotage/campagnes/[id]/dates': [OF_CAMPAIGN],
  '/pilotage/campagnes/nouvelle': [{ as: 'officer' }],
  '/pilotage/argent': [{ as: 'officer' }],
  '/pilotage/diagnostics': [{ as: 'officer' }],
  '/pilotage/labels': [{ as: 'officer' }],
  '/pilotage/comparaison': [{ as: 'officer' }],
  '/pilotage/comite': [{ as: 'officer' }, { as: 'officer', search: () => ({ view: 'own', season: 'S1' }) }],
  '/pilotage/comite/seances': [{ as: 'officer' }],
  '/pilotage/comite/seances/[id]': [{ as: 'officer', params: () => ({ id: 1 }) }],
  '/pilotage/objectifs': [{ as: 'officer' }],
  '/pilotage/objectifs/[id]': [OF_OBJECTIVE],
  '/pilotage/objectifs/[id]/comptage': [OF_OBJECTIVE],
  '/pilotage/objectifs/nouveau': [{ as: 'officer' }],
  '/pilotage/objectifs/publies': [{ as: 'officer' }],
  '/pilotage/organisations': [{ as: 'officer' }],
  '/pilotage/organisations/[id]': [
    { as: 'officer', params: ({ organisations }) => ({ id: organisations.lead }) },
  ],
  '/pilotage/organisations/[id]/succession': [
    {
      as: 'officer',
      params: ({ organisations }) => ({ id: organisations.lead }),
      search: ({ organisations }) => ({
        ...{ kind: 'absorbed', successorId: String(organisations.partner), effectiveOn: '2026-11-01' },
      }),
    },
  ],
  '/pilotage/organisations/nouvelle': [{ as: 'officer' }],
  '/pilotage/populations': [{ as: 'officer' }],
  '/pilotage/populations/[id]': [{ as: 'officer', params: () => ({ id: 1 }) }],
  '/pilotage/populations/nouvelle': [{ as: 'officer' }],
  '/pilotage/zones-blanches': [{ as: 'officer' }],
  '/pilotage/referentiels': [{ as: 'officer' }],
  '/pilotage/observatoire': [{ as: 'officer' }],
  '/pilotage/professions-visees': [{ as: 'officer' }],
  '/pilotage/programme': [{ as: 'officer' }],
  '/pilotage/projets': [{ as: 'officer' }],
  '/pilotage/projets/[slug]': [{ as: 'officer', ...OF_PROJECT }],
  '/pilotage/projets/[slug]/argent': [{ as: 'officer', ...OF_PROJECT }],
  '/pilotage/projets/[slug]/jalons': [{ as: 'officer', ...OF_PROJECT }],
  '/pilotage/projets/[slug]/consortium': [{ as: 'officer', ...OF_PROJECT }],
  '/pilotage/projets/nouveau': [{ as: 'officer' }],
  '/pilotage/projets/reprise': [{ as: 'officer' }],
  '/espace/formations': [{ as: 'lead' }],
  '/pilotage/sessions': [{ as: 'officer' }],
  '/pilotage/validation': [
    { as: 'officer', search: ({ october, eventId }) => ({ volet: `${october.law}-${eventId}` }) },
  ],
  '/pilotage/volets/[id]': [
    { as: 'officer', ...OF_SECTION },
    {
      as: 'officer',
      ...OF_SECTION,
      search: ({ june }) => ({ lignes: 'toutes', decide: june.law }),
    },
  ],
  '/pilotage/volets/[id]/acceptation': [{ as: 'officer', ...OF_SECTION }],
  '/pilotage/volets/[id]/correction': [{ as: 'officer', params: ({ june }) => ({ id: june.law }) }],
  '/administration': [{ as: 'administrator' }],
  '/administration/comptes/[id]': [{ as: 'administrator', params: ({ lead }) => ({ id: lead.accountId }) }],
  '/administration/comptes/nouveau': [{ as: 'administrator' }],
};

const STATE = 'a form of one section or campaign, in a state that this story does not reach';
/** Pages that are not asked. */
const APART: Record<string, string> = {
  '/accessibilite': 'a text',
  '/aide': 'a text',
  '/diagnostics/[id]': 'one diagnostic of an action that this story does not have',
  '/espace/rapports/[id]/correction': STATE,
  '/espace/rapports/[id]/exception': STATE,
  '/pilotage/campagnes/[id]/annulation': STATE,
  '/pilotage/campagnes/[id]/correction': STATE,
  '/pilotage/campagnes/[id]/dispense': STATE,
  '/pilotage/campagnes/[id]/exception': STATE,
  '/connexion': 'the accounts of the demonstration, of which there is none here',
  '/compte/second-facteur': 'the methods of one account',
  '/connexion/comptes': 'the identities of one person',
  '/connexion/second-facteur': 'the methods of one account',
  '/contact': 'a text',
  '/demonstration/courrier': 'messages of the demonstration, by pages',
  '/donnees-personnelles': 'a text',
  '/donnees/editions/[key]': 'a frozen text, read whole',
  '/espace/rapports/[id]/import/[job]': 'a file, read from its kept preview',
  '/espace/projets/[slug]/sessions/fichier/[job]': 'a file, read from its kept preview',
  '/invitation/[token]': 'one link',
  '/mentions-legales': 'a text',
  '/mot-de-passe-oublie': 'a form',
  '/pilotage/projets/reprise/[job]': 'a file, read from its kept preview',
  '/espace/formations/[job]': 'a file, read from its kept preview',
  '/plan-du-site': 'a text',
  '/verification': 'a form',
  '/verification/[number]': 'one number, and the tries of one machine',
};

/** What the tables need of their address. */
const filtersOf = ({ october, june }: Story): Partial<Record<TableFilter, string>> => ({
  action: 'JURISTES',
  region: '53',
  project: 'essai',
  slug: 'essai',
  from: '2026-06-01',
  component: 'JURISTES.S1',
  line: '1',
  campaign: String(october.campaignId),
  section: String(october.law || june.law),
});
/** No edition is frozen here: its text is read whole. */
const TABLES_APART: readonly TableName[] = ['edition-gaps'];
const OF_ADMINISTRATION: readonly TableName[] = ['accounts'];
const OF_LEAD: readonly TableName[] = ['own-reports'];

const actorOf = (story: Story, as: Who): SignedIn | null =>
  as === 'visitor' ? null : { ...story[as], name: 'Personne', sessionId: 'x'.repeat(43) };

const text = (given: Record<string, string | number> = {}) =>
  Promise.resolve(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)])));

async function cold(work: () => Promise<unknown>): Promise<string[]> {
  forgetAnswers();
  forgetPast();
  return statementsOf(work);
}

const fileOf = (address: string) =>
  sourceFiles('app').find(
    ({ path }) =>
      path.endsWith('/page.tsx') &&
      path.replace(/^app|\/page\.tsx$|\/\([a-z]+\)/g, '') === (address === '/' ? '' : address),
  )?.path ?? address;

async function drawPage(story: Story, address: string, { as = 'visitor', params, search }: Asked) {
  cookie = as === 'visitor' ? undefined : story.cookies[as];
  const page: { default: ComponentType<{ params: unknown; searchParams: unknown }> } = await import(
    /* @vite-ignore */ join(process.cwd(), fileOf(address))
  );
  const props = { params: text(params?.(story)), searchParams: text(search?.(story)) };
  const { prelude } = await prerender(createElement(page.default, props), { onError: () => undefined });
  await new Response(prelude).text();
}

async function readTable(story: Story, name: TableName) {
  const needs = tableOf(name).needs ?? [];
  const given = filtersOf(story);
  const asked = name.startsWith('explanation-') ? [...needs, 'component' as const] : needs;
  const needed = name === 'trainings' ? (['project'] as const) : asked;
  const actor = actorOf(
    story,
    OF_ADMINISTRATION.includes(name) ? 'administrator' : OF_LEAD.includes(name) ? 'lead' : 'officer',
  );
  const table = await openTable(name, {
    read: await entitledRead(read(), actor, NOW),
    actor,
    now: NOW,
    format: 'csv',
    season: undefined,
    day: NOW.day,
    target: 'current',
    filter: (filter) => (needed.some((one) => one === filter) ? given[filter] : undefined),
  });
  for await (const _ of table.rows);
}

/** What leaves as a file beside the tables. */
const FILES: Record<string, (story: Story) => Promise<unknown>> = {
  'template of a report': ({ lead, october }) => reportTemplate(read(), lead, NOW, october.id),
  'figures of a report, CSV': ({ lead, october }) => reportCsv(read(), lead, NOW, october.id),
  'figures of a report, JSON': ({ lead, october }) => reportFile(read(), lead, NOW, october.id),
  'receipt of a sending': ({ lead, june, eventId }) =>
    submissionReceipt(read(), lead, NOW, { reportId: june.id, eventId }),
  'template of the programme': ({ officer }) => programmeTemplate(read(), officer, NOW),
};

const ASKED = Object.entries(PAGES).flatMap(([address, ways]) =>
  ways.map((way, index) => ({ address, way, name: `page ${address}, ${way.as ?? 'visitor'} ${index + 1}` })),
);
const TABLES = EXPORT_TABLES.map(({ name }) => name).filter((name) => !TABLES_APART.includes(name));
/** Read while the section is a draft: once it is sent, they have less to show. */
const OF_DRAFT = /^page \/espace\/rapports/;

const counts = SIZES.map(() => new Map<string, string[]>());
const failures: string[] = [];

async function count(story: Story, into: Map<string, string[]>, [name, work]: Work) {
  const failing = (error: unknown) => failures.push(`${name}: ${String(error)}`);
  into.set(name, await cold(() => work(story).catch(failing)));
}
type Work = readonly [name: string, work: (story: Story) => Promise<unknown>];

const WORKS: Work[] = [
  ...ASKED.map(({ address, way, name }): Work => [name, (story) => drawPage(story, address, way)]),
  ...TABLES.map((name): Work => [`table ${name}`, (story) => readTable(story, name)]),
  ...Object.entries(FILES).map(([name, work]): Work => [`file: ${name}`, work]),
];

beforeAll(async () => {
  for (const [index, size] of SIZES.entries()) {
    await programmeDatabase();
    const grown = await growingConsortium(size);
    const administrator = await account('admin');
    const eventId = (await receiptsOf(read(), grown.lead, NOW, grown.june.id))[0]?.eventId ?? 0;
    const at = requestNow().instant;
    const cookies = {
      officer: await sessionOf(grown.officer.accountId, at),
      lead: await sessionOf(grown.lead.accountId, at),
      administrator: await sessionOf(administrator.accountId, at),
    };
    const names = Array.from({ length: size }, (_, one) => `Claude Exemple${one}`);
    const held = await named(grown, { names });
    const story = { ...grown, administrator, eventId, held, cookies };
    const into = counts[index] ?? new Map();
    for (const work of WORKS.filter(([name]) => OF_DRAFT.test(name))) await count(story, into, work);
    await send(story, story.october.id, NOW.day);
    for (const work of WORKS.filter(([name]) => !OF_DRAFT.test(name))) await count(story, into, work);
  }
}, 240_000);

it('every page is asked, or it is said why not', () => {
  const pages = Object.keys(doors).flatMap((door) => (door.startsWith('page ') ? [door.slice(5)] : []));
  expect([...Object.keys(PAGES), ...Object.keys(APART)].toSorted()).toEqual(pages.toSorted());
});

it('everything answers, each page with something asked', () => {
  expect(failures).toEqual([]);
  expect(WORKS.filter(([name]) => counts.some((of) => !of.get(name)?.length)).map(([name]) => name)).toEqual(
    [],
  );
});

it('counts what grows', async () => {
  await programmeDatabase();
  const asked = (times: number) =>
    statementsOf(async () => {
      for (let time = 0; time < times; time += 1) prepared(read(), 'SELECT 1').get();
    });
  const [once, thrice] = [await asked(1), await asked(3)];
  expect(grown(once, thrice)).toEqual(['1 → 3: SELECT 1']);
  expect(grown(once, once)).toEqual([]);
});

describe('as many statements where there is four times as much of everything', () => {
  it.each(WORKS.map(([name]) => name))('%s', (name) => {
    const [small = [], large = []] = counts.map((of) => of.get(name) ?? []);
    expect(grown(small, large)).toEqual([]);
  });
});
