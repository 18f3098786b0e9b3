import type { World } from './world';

interface Asked {
  params: Record<string, unknown>;
  search: Record<string, string>;
}

const JURISTS = 'JURISTES.S1';

/** What the address of a page or a route names, so that it opens on the things of the project. */
export function asked(door: string, w: World): Asked {
  const special = SPECIAL[door]?.(w);
  const names = [...door.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, name = '']) => name);
  const params: Record<string, unknown> = {};
  for (const name of names) params[name] = special?.params?.[name] ?? COMMON[name]?.(w) ?? idFor(door, w);
  return { params, search: special?.search ?? {} };
}

const COMMON: Record<string, (w: World) => unknown> = {
  slug: () => 'essai',
  action: () => 'JURISTES',
  key: () => 'JURISTES',
  code: () => '53',
  what: () => 'reports',
  name: () => 'projects',
  token: () => 'x'.repeat(43),
  event: (w) => `${w.eventId}`,
  job: (w) => `${w.importId}`,
  nextauth: () => ['csrf'],
  address: () => ['inconnue'],
};

const SPECIAL: Record<string, (w: World) => Partial<Asked>> = {
  'page /ecarts/[key]': () => ({ params: { key: `count:${JURISTS}.projects` } }),
  'page /observatoire/metiers/[key]': () => ({ params: { key: 'community-manager' } }),
  'page /donnees/editions/[key]': (w) => ({ params: { key: w.edition } }),
  'GET /api/v1/frameworks/[key]': () => ({ params: { key: 'ARM' } }),
  'GET /api/v1/editions/[key]': (w) => ({ params: { key: w.edition } }),
  'GET /api/v1/comparison': () => ({ search: { from: '2026-11-01', to: '2026-11-19' } }),
  'page /espace/formations/[job]': (w) => ({ params: { job: `${w.programmeImportId}` } }),
  'page /pilotage/projets/reprise/[job]': (w) => ({ params: { job: `${w.programmeImportId}` } }),
  'page /espace/projets/[slug]/sessions/fichier/[job]': (w) => ({
    params: { slug: 'essai', job: `${w.sessionImportId}` },
  }),
  'page /actions/[key]/diagnostics': () => ({ params: { key: 'SPECIALISTES' } }),
  'page /diagnostics/[id]': (w) => ({ params: { id: `${w.found.diagnosticId}` } }),
  'page /espace/projets/[slug]/formations/[id]/label': (w) => ({ params: { id: `${w.trainings.law}` } }),
  'page /actions/[key]/referentiels': () => ({ params: { key: 'MEDIATEURS' } }),
  'page /actions/[key]/sessions': () => ({ params: { key: 'MEDIATEURS' } }),
  'page /actions/[key]/specialites': () => ({ params: { key: 'SPECIALITES' } }),
  'page /pilotage/comite/seances/[id]': (w) => ({ params: { id: `${w.committeeId}` } }),
  'page /espace/rapports/[id]/exception': (w) => ({ params: { id: `${w.june.id}` } }),
  'page /espace/rapports/[id]/correction': (w) => ({ search: { section: `${w.october.law}` } }),
  'page /pilotage/campagnes/[id]/exception': (w) => ({
    params: { id: `${w.june.campaignId}` },
    search: { section: `${w.june.law}` },
  }),
  'page /pilotage/campagnes/[id]/annulation': (w) => ({ params: { id: `${w.waiting.campaignId}` } }),
  'page /pilotage/campagnes/[id]/correction': (w) => ({ params: { id: `${w.waiting.campaignId}` } }),
  'page /pilotage/campagnes/[id]/dispense': (w) => ({
    params: { id: `${w.waiting.campaignId}` },
    search: { section: `${w.waiting.sectionId}` },
  }),
  'page /espace/projets/[slug]/sessions/[code]/noms': (w) => ({ params: { code: w.held.code } }),
  'page /espace/projets/[slug]/sessions/[code]/certificats': (w) => ({ params: { code: w.held.code } }),
  'GET /espace/projets/[slug]/sessions/[code]/certificats/lot': (w) => ({ params: { code: w.held.code } }),
  'GET /espace/projets/[slug]/sessions/[code]/certificats/[id]': (w) => ({
    params: { code: w.held.code, id: `${w.held.certificateId}` },
  }),
  'page /verification/[number]': () => ({ params: { number: 'CMA8' } }),
  'page /espace/projets/[slug]/sessions/[code]': (w) => ({ params: { code: w.session.code } }),
  'page /espace/projets/[slug]/sessions/[code]/emargement': (w) => ({ params: { code: w.session.code } }),
  'page /journal/[id]': (w) => ({ params: { id: `${w.journalId}` } }),
  'POST /api/auth/[...nextauth]': () => ({ params: { nextauth: ['callback', 'credentials'] } }),
};

/** What a program sends: empty where its rights are asked before its content. */
export const bodyOf = (door: string, w: World): object =>
  door === 'POST /api/v1/projects/[slug]/participations/[action]/trainings'
    ? {
        ...{ organisationId: w.organisations.lead, title: 'Une autre formation', kind: 'track' },
        ...{ regime: 'initial', levelKeys: ['7'], regions: [{ regionCode: '53', places: 40 }] },
      }
    : {};

const IDS: readonly (readonly [RegExp, (w: World) => number | string])[] = [
  [/objectif|components/, () => JURISTS],
  [/rapports|reports/, (w) => w.october.id],
  [/volets|sections/, (w) => w.october.law],
  [/campagnes/, (w) => w.october.campaignId],
  [/organisations/, (w) => w.organisations.lead],
  [/formations|trainings/, (w) => w.trainings.law],
  [/programme\/imports/, (w) => w.programmeImportId],
  [/session-imports/, (w) => w.sessionImportId],
  [/imports/, (w) => w.importId],
  [/populations/, (w) => w.populationId],
  [/evidence/, (w) => w.evidenceId],
  [/comptes/, (w) => w.target.accountId],
  // The first value and the first opening fact that were entered.
  [/saisie|ouverture/, () => 1],
];

function idFor(door: string, w: World): string {
  const known = IDS.find(([address]) => address.test(door));
  if (!known) throw new Error(`Nobody said what ${door} opens on`);
  return String(known[1](w));
}
