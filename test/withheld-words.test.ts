import { resolve } from 'node:path';
import { NextRequest } from 'next/server';
import { expect, it, vi } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { closeCampaign } from '@/lib/campaign/close-campaign';
import { grantException } from '@/lib/campaign/grant-exception';
import { requestException } from '@/lib/campaign/request-exception';
import { execute } from '@/lib/command';
import { correctCommittee } from '@/lib/committee/correct-committee';
import { followDecision } from '@/lib/committee/follow-decision';
import { quoteFact } from '@/lib/committee/quote-fact';
import { recordCommittee } from '@/lib/committee/record-committee';
import { writeCommitteeEntry } from '@/lib/committee/write-committee-entry';
import { nowAt } from '@/lib/domain/time';
import { EXPORT_TABLES } from '@/lib/export/tables';
import { explainGap } from '@/lib/gap/explain-gap';
import { gapList } from '@/lib/gap/gap-list';
import { declareOverlap } from '@/lib/project/declare-overlap';
import { recordCommitments } from '@/lib/project/record-commitments';
import { correctSection } from '@/lib/report/correct-section';
import { submitReport } from '@/lib/report/submit-report';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { changeSessionState } from '@/lib/training-session/change-session-state';
import { filesFolder } from '@/test/files-folder';
import { account, by, officerOf } from './builders';
import { type Consortium, consortium, enter } from './consortium';
import { NOW, programmeDatabase } from './database';
import { COLUMNS, OPERATIONS } from './doors/by-hand';
import { renderedPage } from './rendered-page';
import { sessionOf } from './session-of';
import { sourceFiles } from './source-files';
import { named, planned as planSessionOf } from './training-session';

const asking = vi.hoisted(() => {
  process.env.SUIVI_MODE = 'test';
  process.env.LOG_LEVEL = 'silent';
  return { cookie: '' };
});
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: () => (asking.cookie ? { value: asking.cookie } : undefined),
    getAll: () => [],
  }),
  headers: async () => new Headers(OUR_PAGE),
}));

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({}),
}));

const OUR_PAGE = { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
filesFolder();

/** Values that were never sent: typed over before the sending, and typed since. */
const DRAFTS = { 'typed over': '31331', 'typed since': '77417', 'opening typed since': '2026-02-27' };
/** What people wrote in their own words. */
const WORDS = {
  'comment of a draft typed over': 'PAROLE-EFFACEE',
  'comment of a sent cell': 'PAROLE-ENVOYEE',
  'comment of a draft': 'PAROLE-BROUILLON',
  'reason of a return': 'PAROLE-RENVOI',
  'remark on a line': 'PAROLE-REMARQUE',
  'comment of a corrected cell': 'PAROLE-CELLULE',
  'reason of a correction': 'PAROLE-CORRECTION',
  'reason of an overlap': 'PAROLE-RECOUVREMENT',
  'reason of a request': 'PAROLE-DEMANDE',
  'reason of an exception': 'PAROLE-EXCEPTION',
  'note on a gap of entries': 'PAROLE-ECART',
  'reason of a commitment': 'PAROLE-ENGAGEMENT',
  'reason of a session that was called off': 'PAROLE-SESSION',
};
const SECRETS = { ...DRAFTS, ...WORDS };
/** Of a participant of a session: read on the page of names by who gives it, or leads the project, alone. */
const NAME = 'PAROLE-PRENOM';
/** What a committee said of JURISTES, read by its officers and by observers who have it in their scope. */
const SAID = {
  'title of a committee': 'PAROLE-TITRE',
  'title it had before': 'PAROLE-COQUILLE',
  'reason of its correction': 'PAROLE-RECTIFICATION',
  'sentence of a decision': 'PAROLE-DECISION',
  'sentence that replaced it': 'PAROLE-REMPLACEE',
  'reason of its replacement': 'PAROLE-SUITE',
  'responsible of a decision': 'PAROLE-RESPONSABLE',
  'note of a quotation': 'PAROLE-CITATION',
  'sentence of a note': 'PAROLE-NOTE',
};

const at = (hour: number) => nowAt(new Date(`2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`));
/** When everybody reads. */
const READING = at(16);

let c: Consortium;
let held: { code: string } | undefined;
/** The code of a training session that was called off. */
let session: string;

async function send(hour: number) {
  const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead, at(hour)));
}
const revisionOf = (value: number) =>
  read()
    .select()
    .from(t.figureRevisions)
    .all()
    .find((row) => row.value === value && row.sectionId !== null);
const offerRevision = () => read().select().from(t.offerRevisions).all().at(-1)?.id ?? null;

/** A report that was sent, came back and is being typed again, beside a section that was validated and corrected. */
async function story(): Promise<void> {
  const law = (text: string, comment: string, seen: number | null) => c.cell('law', text, { comment, seen });
  await enter(
    c.lead,
    c.october.id,
    { cells: [law('31331', WORDS['comment of a draft typed over'], null)] },
    at(8),
  );
  const sent = [
    law('48', WORDS['comment of a sent cell'], revisionOf(31_331)?.id ?? null),
    c.cell('law', '20', { measure: 'first_entered' }),
    c.cell('mediation', '90'),
  ];
  await enter(c.lead, c.october.id, { cells: sent, offers: [c.opening('2026-09-14')] }, at(9));
  const opened = offerRevision();
  await send(10);
  const line = read()
    .select()
    .from(t.figureRevisions)
    .all()
    .find((row) => row.value === 48)?.lineId;
  const remarks = [{ lineId: line, reason: WORDS['remark on a line'] }];
  await execute(
    returnSection,
    { sectionId: c.october.law, reason: WORDS['reason of a return'], remarks },
    by(c.officer, at(11)),
  );
  await execute(validateSection, { sectionId: c.october.mediation }, by(c.officer, at(11)));
  await enter(
    c.lead,
    c.october.id,
    {
      cells: [law('77417', WORDS['comment of a draft'], revisionOf(48)?.id ?? null)],
      offers: [c.opening('2026-02-27', opened)],
    },
    at(12),
  );
  const corrected = { comment: WORDS['comment of a corrected cell'], seen: revisionOf(90)?.id ?? null };
  await execute(
    correctSection,
    {
      sectionId: c.october.mediation,
      cells: [c.cell('mediation', '95', corrected)],
      reason: WORDS['reason of a correction'],
    },
    by(c.lead, at(12)),
  );
  await beside();
}

/** What is said beside the report. */
async function beside(): Promise<void> {
  const pair = { firstTrainingId: c.trainings.law, secondTrainingId: c.trainings.mediation };
  const overlap = { ...pair, periodId: c.periodId, measure: 'first_entered', learners: null, seen: 0 };
  await execute(declareOverlap, { ...overlap, reason: WORDS['reason of an overlap'] }, by(c.lead, at(13)));
  await execute(closeCampaign, { campaignId: c.june.campaignId }, by(c.officer, at(13)));
  await execute(
    requestException,
    { reportId: c.june.id, sectionIds: [c.june.law], reason: WORDS['reason of a request'] },
    by(c.lead, at(13)),
  );
  await execute(
    grantException,
    { sectionId: c.june.law, reason: WORDS['reason of an exception'], endsOn: '2026-11-25' },
    by(c.officer, at(13)),
  );
  const { gaps } = await gapList(read(), c.officer, at(14), { season: undefined, day: NOW.day });
  const gap = gaps.find(({ key }) => key.startsWith('capacity:'));
  await execute(
    explainGap,
    {
      ...{ gapKey: gap?.key, state: 'explained', fingerprint: gap?.fingerprint },
      note: WORDS['note on a gap of entries'],
    },
    by(c.officer, at(14)),
  );
  const { sessionId, code } = await planSessionOf(c, {}, c.lead, at(13));
  await execute(
    changeSessionState,
    {
      ...{ sessionId, event: 'cancelled', onDay: NOW.day },
      reason: WORDS['reason of a session that was called off'],
    },
    by(c.lead, at(13)),
  );
  session = code;
  const planned = { regionCode: '53', levelKey: '7', professionKey: 'na', measure: 'entered', value: 33 };
  await execute(
    recordCommitments,
    {
      participationId: c.participations.jurists,
      offers: [],
      planned: [{ ...planned, trainingId: c.trainings.law, periodId: c.periodId }],
      reason: WORDS['reason of a commitment'],
    },
    by(c.officer, at(14)),
  );
}

/** A committee on JURISTES, whose title was mended, with a decision that was replaced since and a note. */
async function heldCommittee(): Promise<void> {
  const request = by(c.officer, at(14));
  const held = { heldOn: '2026-11-10', seasonKey: 'S1', actionKeys: ['JURISTES'] };
  const title = SAID['title it had before'];
  const { committeeId } = await execute(recordCommittee, { ...held, title }, request);
  const mended = { title: SAID['title of a committee'], reason: SAID['reason of its correction'] };
  await execute(correctCommittee, { committeeId, heldOn: held.heldOn, ...mended }, request);
  const { entryId } = await writeCommitteeEntry(
    {
      ...{ committeeId, kind: 'decision', about: 'component:JURISTES.S1', dueOn: '2026-11-15' },
      body: SAID['sentence of a decision'],
      responsible: SAID['responsible of a decision'],
    },
    request,
  );
  await writeCommitteeEntry(
    { committeeId, kind: 'note', about: '', body: SAID['sentence of a note'] },
    request,
  );
  await execute(
    quoteFact,
    { committeeId, factKey: '001-501-duree-d-intervention', note: SAID['note of a quotation'] },
    request,
  );
  await execute(
    followDecision,
    {
      ...{ entryId, seen: 0, outcome: 'changed', responsible: SAID['responsible of a decision'] },
      body: SAID['sentence that replaced it'],
      reason: SAID['reason of its replacement'],
    },
    request,
  );
}

const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

/** What each door that reads is asked for; a door of which nothing is said here has no parameter. */
function addresses(): Record<string, string[]> {
  const db = read();
  const lines = ids(db.select().from(t.figureLines).all());
  const offers = ids(db.select().from(t.offerRevisions).all());
  const journal = ids(db.select().from(t.journal).all());
  const gap = db.select().from(t.gapNotes).all().at(-1)?.gapKey ?? '';
  const layers = ['committed', 'declared', 'verified'];
  const learners = (layer: string, what: string) =>
    `saison=S1&season=S1&mesure=${what}&measure=${what}&valeur=${layer}&layer=${layer}&action=JURISTES&period=${c.periodId}`;
  const reports = [c.june, c.october];
  return {
    '/espace/rapports/[id]': reports.map(({ id }) => `/espace/rapports/${id}`),
    '/espace/rapports/[id]/envoi': reports.map(({ id }) => `/espace/rapports/${id}/envoi`),
    '/espace/rapports/[id]/sessions': reports.map(({ id }) => `/espace/rapports/${id}/sessions`),
    '/espace/rapports/[id]/exception': [`/espace/rapports/${c.june.id}/exception`],
    '/espace/rapports/[id]/correction': [
      `/espace/rapports/${c.october.id}/correction?section=${c.october.mediation}`,
    ],
    '/espace/projets/[slug]/doubles-comptes': ['/espace/projets/essai/doubles-comptes'],
    '/espace/projets/[slug]/consortium': ['/espace/projets/essai/consortium'],
    '/espace/projets/[slug]/sessions': ['/espace/projets/essai/sessions'],
    '/espace/projets/[slug]/sessions/calendrier': ['/espace/projets/essai/sessions/calendrier'],
    '/espace/projets/[slug]/sessions/nouvelle': ['/espace/projets/essai/sessions/nouvelle'],
    '/espace/projets/[slug]/sessions/[code]': [`/espace/projets/essai/sessions/${session}`],
    '/espace/projets/[slug]/sessions/[code]/emargement': [
      `/espace/projets/essai/sessions/${session}/emargement`,
    ],
    '/espace/projets/[slug]/formations': ['/espace/projets/essai/formations'],
    '/espace/projets/[slug]/sessions/fichier': ['/espace/projets/essai/sessions/fichier'],
    '/api/v1/projects/[slug]/session-template': ['/api/v1/projects/essai/session-template'],
    '/actions/[key]/diagnostics': ['/actions/SPECIALISTES/diagnostics'],
    '/espace/projets/[slug]/diagnostics': ['/espace/projets/essai/diagnostics'],
    '/espace/projets/[slug]/formations/[id]/label': [
      `/espace/projets/essai/formations/${c.trainings.law}/label`,
    ],
    '/diagnostics/[id]': ['/diagnostics/1'],
    '/espace/projets/[slug]/jalons': ['/espace/projets/essai/jalons'],
    '/espace/projets/[slug]/certificats': ['/espace/projets/essai/certificats'],
    ...(held && {
      '/espace/projets/[slug]/sessions/[code]/noms': [`/espace/projets/essai/sessions/${held.code}/noms`],
      '/api/v1/projects/[slug]/sessions/[code]': [`/api/v1/projects/essai/sessions/${held.code}`],
      '/espace/projets/[slug]/sessions/[code]/certificats': [
        `/espace/projets/essai/sessions/${held.code}/certificats`,
      ],
    }),
    '/verification/[number]': ['/verification/CMA8-2026-004512'],
    '/pilotage/volets/[id]': [c.october.law, c.october.mediation].map((id) => `/pilotage/volets/${id}`),
    '/pilotage/campagnes/[id]': reports.map(({ campaignId }) => `/pilotage/campagnes/${campaignId}`),
    '/pilotage/comite/seances/[id]': ids(db.select().from(t.committees).all()).map(
      (id) => `/pilotage/comite/seances/${id}`,
    ),
    '/journal': ['/journal', '/journal?project=essai', `/journal?subject=report:${c.october.id}`],
    '/journal/[id]': journal.map((id) => `/journal/${id}`),
    '/comparaison': [
      '/comparaison',
      '/comparaison?from=2026-01-01&to=2026-11-20&du=2026-01-01&au=2026-11-20',
    ],
    '/api/v1/committee/actions/[key]': ['/api/v1/committee/actions/JURISTES?season=S1'],
    '/api/v1/committee/regions/[code]': ['/api/v1/committee/regions/53'],
    '/actions/[key]': ['/actions/JURISTES', '/actions/MEDIATEURS'],
    '/actions/[key]/referentiels': ['/actions/MEDIATEURS/referentiels'],
    '/actions/[key]/sessions': ['/actions/MEDIATEURS/sessions'],
    '/actions/[key]/specialites': ['/actions/SPECIALITES/specialites'],
    '/observatoire/metiers/[key]': ['/observatoire/metiers/community-manager'],
    '/pilotage/populations/[id]': ['/pilotage/populations/1'],
    '/ecarts/[key]': [`/ecarts/${encodeURIComponent(gap)}`],
    '/projets/[slug]': ['/projets/essai'],
    '/territoires/[code]': ['/territoires/53'],
    '/pourquoi/objectif/[id]': layers.map(
      (layer) => `/pourquoi/objectif/JURISTES.S1?layer=${layer}&valeur=${layer}`,
    ),
    '/pourquoi/objectif/[id]/[slug]': ['JURISTES.S1', 'MEDIATEURS.S2'].flatMap((id) =>
      layers.map((layer) => `/pourquoi/objectif/${id}/essai?layer=${layer}&valeur=${layer}`),
    ),
    '/pourquoi/effectif': layers.map((layer) => `/pourquoi/effectif?${learners(layer, 'entered')}`),
    '/pourquoi/effectif/[slug]': layers.map(
      (layer) => `/pourquoi/effectif/essai?${learners(layer, 'entered')}`,
    ),
    '/pourquoi/compte/[what]': ['/pourquoi/compte/reports', '/pourquoi/compte/projects'],
    '/pourquoi/saisie/[id]': lines.map((id) => `/pourquoi/saisie/${id}`),
    '/pourquoi/ouverture/[id]': offers.map((id) => `/pourquoi/ouverture/${id}`),
    '/api/v1/reports/[id]/template': reports.map(({ id }) => `/api/v1/reports/${id}/template?format=csv`),
    '/api/v1/reports/[id]/figures': reports.map(({ id }) => `/api/v1/reports/${id}/figures`),
    '/api/v1/actions/[key]': ['/api/v1/actions/JURISTES'],
    '/api/v1/actions/[key]/components/[id]/explain': layers.map(
      (layer) => `/api/v1/actions/JURISTES/components/JURISTES.S1/explain?layer=${layer}`,
    ),
    '/api/v1/explain/learners': layers.map(
      (layer) => `/api/v1/explain/learners?season=S1&measure=entered&action=JURISTES&layer=${layer}`,
    ),
    '/api/v1/explain/count/[what]': ['/api/v1/explain/count/reports'],
    '/api/v1/comparison': ['/api/v1/comparison?from=2026-01-01&to=2026-11-20'],
    '/api/v1/projects/[slug]': ['/api/v1/projects/essai'],
    '/api/v1/projects/[slug]/eligibility': ['/api/v1/projects/essai/eligibility'],
    '/api/v1/regions/[code]': ['/api/v1/regions/53'],
    '/api/v1/frameworks/[key]': ['/api/v1/frameworks/MEDIATEURS'],
    '/api/v1/trainings/[id]/specialties': [`/api/v1/trainings/${c.trainings.law}/specialties`],
    '/api/v1/trainings/[id]/coverage': [`/api/v1/trainings/${c.trainings.law}/coverage`],
    '/api/v1/tables/[name]': EXPORT_TABLES.flatMap(({ name, filters }) =>
      tableSearches(
        filters,
        { 'entry-history': lines, 'opening-history': offers, 'journal-values': journal }[name as string],
      ).map((search) => `/api/v1/tables/${name}?${search}`),
    ),
  };
}

/** The values of the filters of a table; of one that opens a single thing, each of these things in turn. */
function tableSearches(filters: readonly string[], things: number[] | undefined): string[] {
  if (things) return things.map((id) => `line=${id}`);
  const known: Record<string, string> = {
    ...{ action: 'JURISTES', region: '53', project: 'essai', slug: 'essai', from: '2025-01-01' },
    ...{ component: 'JURISTES.S1', campaign: `${c.october.campaignId}`, section: `${c.october.law}` },
  };
  const all = Object.entries(known).filter(([name]) => filters.includes(name));
  const learners = [
    ...all.filter(([name]) => name !== 'component'),
    ['season', 'S1'],
    ['measure', 'entered'],
  ];
  const sets = filters.includes('component') ? [all, learners] : [all];
  return sets.map((set) => new URLSearchParams(set).toString());
}

/** Numbers and days as they were typed, whatever a screen made of them. */
const plain = (text: string): string =>
  text
    .replaceAll(/(?<=\d)(?:&nbsp;|&#x202f;|[\s\u00a0\u202f])(?=\d{3})/gi, '')
    .replaceAll(/27(?:&nbsp;|[\s\u00a0])février(?:&nbsp;|[\s\u00a0])2026|27\/02\/2026/g, '2026-02-27');

const files = sourceFiles('app').map(({ path }) => path);
async function routeAnswer(address: string, url: string): Promise<string> {
  const path = files.find(
    (one) =>
      one.endsWith('/route.ts') &&
      `/${one
        .split('/')
        .slice(1, -1)
        .filter((part) => !part.startsWith('('))
        .join('/')}` === address,
  );
  const { GET } = await import(resolve(path ?? ''));
  const { pathname } = new URL(url, 'http://localhost');
  const names = [...address.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  const values = new RegExp(`^${address.replaceAll(/\[\w+\]/g, '([^/]+)')}$`).exec(pathname)?.slice(1) ?? [];
  const params = Object.fromEntries(
    names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]),
  );
  const request = new NextRequest(`http://localhost${url}`, { headers: OUR_PAGE });
  const response: Response = await GET(request, { params: Promise.resolve(params) });
  expect(response.status, url).toBeLessThan(500);
  return response.status < 300 ? response.text() : '';
}

async function pageAnswer(url: string): Promise<string> {
  try {
    return await renderedPage(url);
  } catch (error) {
    if (error instanceof Error && 'digest' in error) return '';
    throw error;
  }
}

/** Of doors that an observer passes, those that say nothing of a project. */
const APART = /^GET \/api\/auth|openapi|editions\/\[key\]|invitation|projection|compte\/donnees/;

/** The doors that read a project, or every door that reads and lets an observer in: the secrets that each shows. */
async function found(
  actor: Actor | null,
  { everywhere = false, secrets = { ...SECRETS, name: NAME } as Record<string, string> } = {},
): Promise<Map<string, string[]>> {
  asking.cookie = actor ? await sessionOf(actor.accountId, READING.instant) : '';
  const asked = addresses();
  const seen = new Map<string, string[]>();
  for (const { may, doors } of OPERATIONS)
    for (const door of doors) {
      const [kind = '', address = ''] = door.split(' ');
      const openToObservers = may.split(' ')[COLUMNS.indexOf('observer')] !== '–' && !APART.test(door);
      if ((kind !== 'page' && kind !== 'GET') || !(address in asked || (everywhere && openToObservers)))
        continue;
      for (const url of asked[address] ?? [address]) {
        expect(url, `${door} is asked nowhere`).not.toContain('[');
        const text = plain(await (kind === 'page' ? pageAnswer(url) : routeAnswer(address, url)));
        for (const [name, secret] of Object.entries(secrets))
          if (text.includes(secret)) seen.set(name, [...(seen.get(name) ?? []), `${kind} ${url}`]);
      }
    }
  return seen;
}

it('drafts and free words are read by the consortium and its officers, through no door by anybody else', {
  timeout: 240_000,
}, async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  c = await consortium();
  await story();
  held = await named(c, { names: [NAME] });
  vi.setSystemTime(READING.instant);
  const watching = (kind: 'all' | 'action' | 'region', key: string) =>
    account('observer', { scopes: [{ kind, key }] });
  const others: Record<string, Actor | null> = {
    visitor: null,
    'observer of everything': await watching('all', ''),
    'observer of an action': await watching('action', 'JURISTES'),
    'observer of a region': await watching('region', '53'),
    stranger: c.stranger,
    administrator: await account('admin'),
  };
  for (const [who, actor] of Object.entries(others))
    expect(
      Object.fromEntries(await found(actor, { everywhere: who === 'observer of everything' })),
      who,
    ).toEqual({});
  for (const actor of [c.reader, c.officer]) {
    const seen = await found(actor);
    expect([...seen.keys()].toSorted(), actor.role).toEqual(Object.keys(SECRETS).toSorted());
  }
  const { name } = Object.fromEntries(await found(c.lead, { secrets: { name: NAME } }));
  expect(name?.map((url) => url.split('/').at(-1))).toEqual(['noms', 'certificats']);
  vi.useRealTimers();
});

it('what a committee said is read on its pages, by its officers and the observers of its actions alone', {
  timeout: 240_000,
}, async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  c = await consortium();
  await story();
  await heldCommittee();
  vi.setSystemTime(READING.instant);
  const watching = (kind: 'all' | 'action' | 'region', key: string) =>
    account('observer', { scopes: [{ kind, key }] });
  const others: Record<string, Actor | null> = {
    visitor: null,
    'officer of another action': await officerOf('MEDIATEURS'),
    'observer of another action': await watching('action', 'MEDIATEURS'),
    'observer of a region': await watching('region', '53'),
    lead: c.lead,
    contributor: c.contributor,
    administrator: await account('admin'),
  };
  for (const [who, actor] of Object.entries(others)) {
    const everywhere = ['visitor', 'officer of another action', 'administrator'].includes(who);
    expect(Object.fromEntries(await found(actor, { everywhere, secrets: SAID })), who).toEqual({});
  }
  for (const actor of [c.officer, await watching('all', ''), await watching('action', 'JURISTES')]) {
    const seen = await found(actor, { everywhere: true, secrets: SAID });
    // The title that was mended, and why, stand in the file alone.
    const { 'title it had before': _, 'reason of its correction': __, ...shown } = SAID;
    expect([...seen.keys()].toSorted(), actor.role).toEqual(Object.keys(shown).toSorted());
    const pages = new Set([...seen.values()].flat());
    expect([...pages].filter((page) => !page.startsWith('page /pilotage/comite/seances'))).toEqual([]);
  }
  vi.useRealTimers();
});

it('an observer still reads what was sent and validated', async () => {
  vi.setSystemTime(NOW.instant);
  await programmeDatabase();
  c = await consortium();
  await story();
  vi.setSystemTime(READING.instant);
  const observer = await account('observer', { scopes: [{ kind: 'all', key: '' }] });
  asking.cookie = await sessionOf(observer.accountId, READING.instant);
  const sent = read()
    .select()
    .from(t.figureRevisions)
    .all()
    .find((row) => row.value === 48);
  expect(await renderedPage(`/pourquoi/saisie/${sent?.lineId}`)).toContain('48');
  const entries = await routeAnswer('/api/v1/tables/[name]', '/api/v1/tables/project-entries?project=essai');
  const values = JSON.parse(entries).rows.map((row: { value: number }) => row.value);
  expect(values).toEqual([33, 95, 20, 48, 100]);
  vi.useRealTimers();
});
