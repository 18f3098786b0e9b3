import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as explainComponentRoute from '@/app/api/v1/actions/[key]/components/[id]/explain/route';
import * as projectionRoute from '@/app/api/v1/actions/[key]/components/[id]/projection/route';
import * as actionRoute from '@/app/api/v1/actions/[key]/route';
import * as actionsRoute from '@/app/api/v1/actions/route';
import * as comparisonRoute from '@/app/api/v1/comparison/route';
import * as coverageRoute from '@/app/api/v1/coverage/route';
import * as discrepanciesRoute from '@/app/api/v1/discrepancies/route';
import * as editionRoute from '@/app/api/v1/editions/[key]/route';
import * as editionsRoute from '@/app/api/v1/editions/route';
import * as explainCountRoute from '@/app/api/v1/explain/count/[what]/route';
import * as explainLearnersRoute from '@/app/api/v1/explain/learners/route';
import * as factsRoute from '@/app/api/v1/facts/route';
import * as findingsRoute from '@/app/api/v1/findings/route';
import * as frameworkRoute from '@/app/api/v1/frameworks/[key]/route';
import * as frameworksRoute from '@/app/api/v1/frameworks/route';
import * as importRoute from '@/app/api/v1/imports/[id]/route';
import * as jobsRoute from '@/app/api/v1/jobs/route';
import * as openApiRoute from '@/app/api/v1/openapi.json/route';
import * as organisationLifeRoute from '@/app/api/v1/organisations/[id]/life/route';
import * as organisationRoute from '@/app/api/v1/organisations/[id]/route';
import * as organisationsRoute from '@/app/api/v1/organisations/route';
import * as peersRoute from '@/app/api/v1/peers/route';
import * as populationsRoute from '@/app/api/v1/populations/route';
import * as programmeImportRoute from '@/app/api/v1/programme/imports/[id]/route';
import * as programmeRoute from '@/app/api/v1/programme/route';
import * as eligibilityRoute from '@/app/api/v1/projects/[slug]/eligibility/route';
import * as trainingsRoute from '@/app/api/v1/projects/[slug]/participations/[action]/trainings/route';
import * as projectPaymentsRoute from '@/app/api/v1/projects/[slug]/payments/route';
import * as projectRecordRoute from '@/app/api/v1/projects/[slug]/record/route';
import * as projectRoute from '@/app/api/v1/projects/[slug]/route';
import * as sessionRoute from '@/app/api/v1/projects/[slug]/sessions/[code]/route';
import * as projectsRoute from '@/app/api/v1/projects/route';
import * as referencesRoute from '@/app/api/v1/references/route';
import * as regionRoute from '@/app/api/v1/regions/[code]/route';
import * as regionsRoute from '@/app/api/v1/regions/route';
import * as reportFiguresRoute from '@/app/api/v1/reports/[id]/figures/route';
import * as reportsRoute from '@/app/api/v1/reports/route';
import * as sessionImportRoute from '@/app/api/v1/session-imports/[id]/route';
import * as sessionsRoute from '@/app/api/v1/sessions/route';
import * as specialtiesRoute from '@/app/api/v1/specialties/route';
import * as tableRoute from '@/app/api/v1/tables/[name]/route';
import * as trainingCoverageRoute from '@/app/api/v1/trainings/[id]/coverage/route';
import * as trainingRoute from '@/app/api/v1/trainings/[id]/route';
import * as trainingSpecialtiesRoute from '@/app/api/v1/trainings/[id]/specialties/route';
import { apiError } from '@/lib/api/common';
import { openApi } from '@/lib/api/open-api';
import { API_ROUTES } from '@/lib/api/routes';
import { EXPORT_TABLES } from '@/lib/export/tables';
import { consortium, enter } from './consortium';
import { programmeDatabase } from './database';
import { sourceFiles } from './source-files';

// A visitor: no cookie, no header. Outside a server Next has no request to read them from.
vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));

type Path = keyof typeof API_ROUTES;
type Get = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

const handlers: Record<Path, Get> = {
  '/api/v1/programme': programmeRoute.GET,
  '/api/v1/actions': actionsRoute.GET,
  '/api/v1/actions/{key}': actionRoute.GET,
  '/api/v1/actions/{key}/components/{id}/projection': projectionRoute.GET,
  '/api/v1/discrepancies': discrepanciesRoute.GET,
  '/api/v1/facts': factsRoute.GET,
  '/api/v1/jobs': jobsRoute.GET,
  '/api/v1/editions': editionsRoute.GET,
  '/api/v1/editions/{key}': editionRoute.GET,
  '/api/v1/actions/{key}/components/{id}/explain': explainComponentRoute.GET,
  '/api/v1/explain/learners': explainLearnersRoute.GET,
  '/api/v1/explain/count/{what}': explainCountRoute.GET,
  '/api/v1/comparison': comparisonRoute.GET,
  '/api/v1/projects': projectsRoute.GET,
  '/api/v1/projects/{slug}': projectRoute.GET,
  '/api/v1/findings': findingsRoute.GET,
  '/api/v1/frameworks': frameworksRoute.GET,
  '/api/v1/frameworks/{key}': frameworkRoute.GET,
  '/api/v1/populations': populationsRoute.GET,
  '/api/v1/coverage': coverageRoute.GET,
  '/api/v1/regions': regionsRoute.GET,
  '/api/v1/regions/{code}': regionRoute.GET,
  '/api/v1/imports/{id}': importRoute.GET,
  '/api/v1/programme/imports/{id}': programmeImportRoute.GET,
  '/api/v1/session-imports/{id}': sessionImportRoute.GET,
  '/api/v1/reports': reportsRoute.GET,
  '/api/v1/reports/{id}/figures': reportFiguresRoute.GET,
  '/api/v1/tables/{name}': tableRoute.GET,
  '/api/v1/references': referencesRoute.GET,
  '/api/v1/organisations': organisationsRoute.GET,
  '/api/v1/organisations/{id}': organisationRoute.GET,
  '/api/v1/organisations/{id}/life': organisationLifeRoute.GET,
  '/api/v1/projects/{slug}/record': projectRecordRoute.GET,
  '/api/v1/projects/{slug}/payments': projectPaymentsRoute.GET,
  '/api/v1/projects/{slug}/eligibility': eligibilityRoute.GET,
  '/api/v1/projects/{slug}/participations/{action}/trainings': trainingsRoute.GET,
  '/api/v1/trainings/{id}': trainingRoute.GET,
  '/api/v1/trainings/{id}/coverage': trainingCoverageRoute.GET,
  '/api/v1/peers': peersRoute.GET,
  '/api/v1/trainings/{id}/specialties': trainingSpecialtiesRoute.GET,
  '/api/v1/specialties': specialtiesRoute.GET,
  '/api/v1/sessions': sessionsRoute.GET,
  '/api/v1/projects/{slug}/sessions/{code}': sessionRoute.GET,
};

const PROJECTION = '/api/v1/actions/{key}/components/{id}/projection';
const AS_OF = 'as-of=2026-11-20';

async function get(path: Path, params: Record<string, string> = {}, query = AS_OF) {
  const context = { params: Promise.resolve(params as never) };
  const response = await handlers[path](new Request(`http://localhost${path}?${query}`), context);
  return { status: response.status, body: await response.json() };
}

describe('every answer is what its schema says', () => {
  const asked: [Path, Record<string, string>, string][] = [
    ['/api/v1/programme', {}, AS_OF],
    ['/api/v1/actions', {}, AS_OF],
    ['/api/v1/findings', {}, AS_OF],
    ['/api/v1/actions', {}, `season=S1&${AS_OF}`],
    ['/api/v1/actions', {}, 'season=S1&as-of=2022-06-01'],
    ['/api/v1/actions/{key}', { key: 'JURISTES' }, `season=S1&${AS_OF}`],
    ['/api/v1/actions/{key}', { key: 'MEDIATEURS' }, AS_OF],
    ['/api/v1/actions/{key}', { key: 'PS_INITIALE' }, `season=S1&${AS_OF}`],
    [PROJECTION, { key: 'MEDIATEURS', id: 'MEDIATEURS.S2' }, AS_OF],
    [PROJECTION, { key: 'PS_INITIALE', id: 'PS_INITIALE.S1.E' }, AS_OF],
    ['/api/v1/discrepancies', {}, AS_OF],
    ['/api/v1/discrepancies', {}, `season=S1&action=JURISTES&kind=rate&state=to_explain&${AS_OF}`],
    ['/api/v1/facts', {}, `source=000&topic=survey&${AS_OF}`],
    ['/api/v1/jobs', {}, `source=001&facing=none&${AS_OF}`],
    ['/api/v1/editions', {}, ''],
    ['/api/v1/actions/{key}/components/{id}/explain', { key: 'JURISTES', id: 'JURISTES.S1' }, AS_OF],
    [
      '/api/v1/actions/{key}/components/{id}/explain',
      { key: 'MEDIATEURS', id: 'MEDIATEURS.S2' },
      `layer=declared&${AS_OF}`,
    ],
    ['/api/v1/explain/learners', {}, AS_OF],
    ['/api/v1/explain/learners', {}, `action=JURISTES&region=53&measure=validated&${AS_OF}`],
    ...['laureates', 'participations', 'aid', 'regions', 'reports', 'trainings'].map(
      (what): [Path, Record<string, string>, string] => ['/api/v1/explain/count/{what}', { what }, AS_OF],
    ),
    ['/api/v1/actions', {}, `target=original&${AS_OF}`],
    ['/api/v1/programme', {}, `target=original&${AS_OF}`],
    ['/api/v1/comparison', {}, 'from=2022-01-01&to=2026-11-20'],
    ['/api/v1/comparison', {}, 'from=2025-01-01&to=2026-11-20&season=S2&action=MEDIATEURS'],
    ['/api/v1/projects', {}, AS_OF],
    ['/api/v1/frameworks', {}, AS_OF],
    ['/api/v1/frameworks/{key}', { key: 'ARM' }, AS_OF],
    ['/api/v1/frameworks/{key}', { key: 'MEDIATEURS' }, AS_OF],
    ['/api/v1/coverage', {}, AS_OF],
    ['/api/v1/coverage', {}, `by=zone,action&season=S2&action=MEDIATEURS&${AS_OF}`],
    ['/api/v1/regions', {}, AS_OF],
    ['/api/v1/regions', {}, `season=S2&${AS_OF}`],
    ['/api/v1/regions/{code}', { code: '53' }, AS_OF],
    ['/api/v1/references', {}, ''],
    ['/api/v1/specialties', {}, AS_OF],
    ['/api/v1/tables/{name}', { name: 'projects' }, AS_OF],
    ['/api/v1/tables/{name}', { name: 'objectives' }, `season=S1&${AS_OF}`],
  ];
  const check = async (all: typeof asked) => {
    for (const [path, params, query] of all) {
      const { status, body } = await get(path, params, query);
      expect(status, path).toBe(200);
      expect(() => API_ROUTES[path].answer.parse(body), `${path} ${query}`).not.toThrow();
    }
  };

  it('with the reference data alone', async () => {
    await programmeDatabase();
    await check(asked);
  });

  it('with a consortium and its report', async () => {
    await programmeDatabase();
    const story = await consortium();
    await enter(story.lead, story.october.id, {
      cells: [story.cell('law', '24')],
      offers: [story.opening('2026-09-14')],
    });
    await check([...asked, ['/api/v1/projects/{slug}', { slug: 'essai' }, AS_OF]]);
  });
});

describe('the actions', () => {
  beforeEach(async () => void (await programmeDatabase()));

  it('show the numbers of 2021 in season 1, those of 2023 in season 2, which comes without a season', async () => {
    const numbers = async (query: string) =>
      (await get('/api/v1/actions', {}, query)).body.data.map(
        (a: { key: string; number: number }) => `${a.number} ${a.key}`,
      );
    expect((await numbers(`season=S1&${AS_OF}`)).slice(1, 3)).toEqual(['2 DIRECTION', '3 SPECIALISTES']);
    expect((await numbers(AS_OF)).slice(1, 3)).toEqual(['2 SPECIALISTES', '3 DIRECTION']);
  });

  it('say why a rate is not calculated', async () => {
    const { body } = await get('/api/v1/actions/{key}', { key: 'PS_INITIALE' }, `season=S1&${AS_OF}`);
    const reasons = body.components.map((c: { id: string; reason: string }) => [c.id, c.reason]);
    expect(reasons).toEqual([
      ['PS_INITIALE.S1.U', 'not_reported'],
      ['PS_INITIALE.S1.E', 'unknown_mode'],
    ]);
    expect(body.composite).toEqual({
      layer: 'committed',
      rate: null,
      reason: { code: 'not_calculable', known: 0, total: 2 },
    });
  });
});

describe('the verdicts', () => {
  beforeEach(async () => void (await programmeDatabase()));

  interface Judged {
    key: string;
    verdict: { code: string } | null;
    components: { id: string; verdict: Record<string, unknown> | null }[];
  }
  const actions = async (query: string): Promise<Judged[]> =>
    (await get('/api/v1/actions', {}, query)).body.data;

  it('stand on each target, with what was compared and the rule in words', async () => {
    const { body } = await get('/api/v1/actions/{key}', { key: 'DIRECTION' }, AS_OF);
    expect(body.components[0].verdict).toMatchObject({
      ...{ code: 'short', rule: 'commitments', observed: null, expected: 1, observedOn: '2026-11-20' },
      ...{ commitments: 'short', words: 'aucun projet engagé', pace: null, remainder: null },
      sentences: [
        expect.stringContaining('Il n’y a pas d’échéance'),
        expect.stringContaining('aucun projet engagé'),
      ],
    });
    const mediators = (await actions(AS_OF)).find(({ key }) => key === 'MEDIATEURS');
    expect(mediators?.components.map(({ id, verdict }) => [id, verdict?.code ?? null])).toEqual([
      ['MEDIATEURS.S2', 'not_computable'],
      ['MEDIATEURS.S2.C', null],
    ]);
    expect((await actions(AS_OF)).find(({ key }) => key === 'REGLEMENTAIRE')?.verdict?.code).toBe('closed');
  });

  it('filter the components, and order the actions', async () => {
    const short = await actions(`verdict=short&${AS_OF}`);
    expect(short.flatMap(({ components }) => components.map(({ id }) => id))).toEqual([
      'DIRECTION.S2',
      'JURISTES.S2',
    ]);
    expect((await actions(`sort=verdict&${AS_OF}`)).map(({ key }) => key).slice(0, 3)).toEqual([
      'DIRECTION',
      'JURISTES',
      'MEDIATEURS',
    ]);
    expect(await actions(`verdict=late&${AS_OF}`)).toEqual([]);
  });

  it('of JURISTES in season 1 is that of what season 2 takes over', async () => {
    const { body } = await get('/api/v1/actions/{key}', { key: 'JURISTES' }, `season=S1&${AS_OF}`);
    expect(body.components[0].verdict).toMatchObject({
      ...{ code: 'taken_over', words: 'repris en saison\u00a02\u00a0: aucun projet engagé' },
      remainder: { componentId: 'JURISTES.S2', season: 'S2', code: 'short' },
    });
  });
});

describe('what is refused', () => {
  beforeEach(async () => void (await programmeDatabase()));

  const refused: [Path, Record<string, string>, string, number, string | undefined][] = [
    ['/api/v1/programme', {}, 'as-of=2026-02-30', 422, 'as-of'],
    ['/api/v1/programme', {}, 'season=S1', 422, 'season'],
    ['/api/v1/actions', {}, 'season=S3', 422, 'season'],
    ['/api/v1/actions', {}, 'verdict=bad', 422, 'verdict'],
    ['/api/v1/actions', {}, 'sort=acronym', 422, 'sort'],
    ['/api/v1/actions', {}, 'as_of=2026-01-01', 422, 'as_of'],
    ['/api/v1/actions/{key}', { key: 'INCONNUE' }, AS_OF, 404, undefined],
    ['/api/v1/actions/{key}', { key: 'MEDIATEURS' }, `season=S1&${AS_OF}`, 404, undefined],
    [PROJECTION, { key: 'JURISTES', id: 'MEDIATEURS.S2' }, AS_OF, 404, undefined],
    [PROJECTION, { key: 'MEDIATEURS', id: 'MEDIATEURS.S2' }, 'season=S2', 422, 'season'],
    ['/api/v1/discrepancies', {}, 'kind=unknown', 422, 'kind'],
    ['/api/v1/facts', {}, 'topic=unknown', 422, 'topic'],
    ['/api/v1/jobs', {}, 'facing=unknown', 422, 'facing'],
    ['/api/v1/discrepancies', {}, 'state=unknown', 422, 'state'],
    ['/api/v1/discrepancies', {}, 'action=X', 422, 'action'],
    ['/api/v1/editions', {}, AS_OF, 422, 'as-of'],
    ['/api/v1/editions/{key}', { key: '2026-11-20' }, '', 404, undefined],
    [
      '/api/v1/actions/{key}/components/{id}/explain',
      { key: 'JURISTES', id: 'INCONNUE' },
      AS_OF,
      404,
      undefined,
    ],
    [
      '/api/v1/actions/{key}/components/{id}/explain',
      { key: 'MEDIATEURS', id: 'JURISTES.S1' },
      AS_OF,
      404,
      undefined,
    ],
    [
      '/api/v1/actions/{key}/components/{id}/explain',
      { key: 'JURISTES', id: 'JURISTES.S1' },
      'as-of=2099-01-01',
      422,
      'as-of',
    ],
    ['/api/v1/explain/learners', {}, `region=53&level=7&${AS_OF}`, 422, 'action'],
    ['/api/v1/explain/learners', {}, `measure=active&${AS_OF}`, 422, 'period'],
    ['/api/v1/explain/learners', {}, `measure=all&${AS_OF}`, 422, 'measure'],
    ['/api/v1/explain/learners', {}, `period=999&${AS_OF}`, 422, 'period'],
    ['/api/v1/explain/learners', {}, `project=inconnu&${AS_OF}`, 422, 'project'],
    ['/api/v1/explain/learners', {}, `layer=all&${AS_OF}`, 422, 'layer'],
    ['/api/v1/explain/learners', {}, 'as-of=2099-01-01', 422, 'as-of'],
    ['/api/v1/explain/count/{what}', { what: 'inconnu' }, AS_OF, 404, undefined],
    ['/api/v1/explain/count/{what}', { what: 'aid' }, `action=JURISTES&${AS_OF}`, 422, 'action'],
    ['/api/v1/actions', {}, 'target=first', 422, 'target'],
    ['/api/v1/comparison', {}, 'to=2026-11-20', 422, 'from'],
    ['/api/v1/comparison', {}, 'from=2026-11-20&to=2026-01-01', 422, 'from'],
    ['/api/v1/comparison', {}, 'from=2026-02-30&to=2026-11-20', 422, 'from'],
    ['/api/v1/comparison', {}, 'from=2020-01-01&to=2026-11-20', 422, 'from'],
    ['/api/v1/comparison', {}, 'from=2026-01-01&to=2099-01-01', 422, 'to'],
    ['/api/v1/comparison', {}, 'from=2026-01-01&to=2026-11-20&action=X', 422, 'action'],
    ['/api/v1/projects', {}, 'region=99', 422, 'region'],
    ['/api/v1/projects', {}, 'action=X', 422, 'action'],
    ['/api/v1/projects', {}, 'sort=size', 422, 'sort'],
    ['/api/v1/projects', {}, 'page=0', 422, 'page'],
    ['/api/v1/projects/{slug}', { slug: 'inconnu' }, AS_OF, 404, undefined],
    ['/api/v1/regions/{code}', { code: '99' }, AS_OF, 404, undefined],
    ['/api/v1/frameworks/{key}', { key: 'X' }, AS_OF, 404, undefined],
    ['/api/v1/findings', {}, 'season=S1', 422, 'season'],
    ['/api/v1/frameworks', {}, 'season=S1', 422, 'season'],
    ['/api/v1/imports/{id}', { id: '1' }, '', 401, undefined],
    ['/api/v1/reports', {}, '', 401, undefined],
    ['/api/v1/reports', {}, 'page=0', 422, 'page'],
    ['/api/v1/reports/{id}/figures', { id: '1' }, '', 401, undefined],
    ['/api/v1/organisations', {}, '', 401, undefined],
    ['/api/v1/organisations', {}, 'page=0', 422, 'page'],
    ['/api/v1/organisations', {}, 'season=S1', 422, 'season'],
    ['/api/v1/organisations/{id}', { id: '1' }, '', 401, undefined],
    ['/api/v1/organisations/{id}/life', { id: '1' }, '', 401, undefined],
    ['/api/v1/projects/{slug}/record', { slug: 'essai' }, '', 401, undefined],
    ['/api/v1/projects/{slug}/payments', { slug: 'essai' }, '', 401, undefined],
    ['/api/v1/projects/{slug}/eligibility', { slug: 'essai' }, '', 401, undefined],
    ['/api/v1/trainings/{id}', { id: '1' }, '', 401, undefined],
    ['/api/v1/trainings/{id}/coverage', { id: '1' }, '', 401, undefined],
    [
      '/api/v1/projects/{slug}/participations/{action}/trainings',
      { slug: 'essai', action: 'JURISTES' },
      '',
      401,
      undefined,
    ],
    ['/api/v1/tables/{name}', { name: 'constructor' }, AS_OF, 404, undefined],
    ['/api/v1/tables/{name}', { name: 'projects' }, 'page=2', 422, 'page'],
    ['/api/v1/tables/{name}', { name: 'projects' }, 'format=ods', 422, 'format'],
    ['/api/v1/tables/{name}', { name: 'projects' }, 'as-of=2026-02-30', 422, 'as-of'],
  ];
  it.each(refused)('%s %o ?%s', async (path, params, query, status, field) => {
    const answer = await get(path, params, query);
    expect(answer.status).toBe(status);
    const { error } = apiError.parse(answer.body);
    expect(error.message).toMatch(/\.$/);
    expect(error.fields[0]?.path).toBe(field);
  });
});

describe('the description', () => {
  it('names every route and nothing else, with all its schemas', async () => {
    const response = await openApiRoute.GET(new Request('http://localhost/api/v1/openapi.json'), {
      params: Promise.resolve({}),
    });
    const description = await response.json();
    const routes = sourceFiles('app/api/v1')
      .flatMap(({ path }) => path.match(/^app(.*)\/route\.ts$/)?.[1] ?? [])
      .map((path) => path.replace(/\[(\w+)\]/g, '{$1}'))
      .filter((path) => !path.endsWith('/openapi.json'));
    expect(Object.keys(description.paths).sort()).toEqual(routes.sort());
    for (const { path, text } of sourceFiles('app/api/v1')) {
      const address = path.match(/^app(.*)\/route\.ts$/)?.[1]?.replace(/\[(\w+)\]/g, '{$1}');
      if (!address || address.endsWith('/openapi.json')) continue;
      const verbs = [...text.matchAll(/^export (?:const|async function|function) ([A-Z]+)\b/gm)].map(
        ([, verb = '']) => verb.toLowerCase(),
      );
      expect(Object.keys(description.paths[address]).sort(), address).toEqual(verbs.sort());
    }
    const known = Object.keys(description.components.schemas);
    for (const [, id = ''] of JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(known).toContain(id);
  });

  it('has a description that a public validator passes, with the tables and where it is served', async () => {
    const description = openApi();
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(description)));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(description.servers).toEqual([{ url: '/' }]);
    const told = JSON.stringify(description.paths);
    expect(EXPORT_TABLES.filter(({ name, title }) => !told.includes(`\`${name}\` – ${title}`))).toEqual([]);
  });
});
