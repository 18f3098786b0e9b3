import { createElement, type ReactElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, it, vi } from 'vitest';
import ActionPage from '@/app/(public)/actions/[key]/page';
import ActionsPage from '@/app/(public)/actions/page';
import DashboardPage from '@/app/(public)/page';
import ProjectPage from '@/app/(public)/projets/[slug]/page';
import RegionPage from '@/app/(public)/territoires/[code]/page';
import * as actionRoute from '@/app/api/v1/actions/[key]/route';
import * as projectRoute from '@/app/api/v1/projects/[slug]/route';
import * as regionRoute from '@/app/api/v1/regions/[code]/route';
import * as tableRoute from '@/app/api/v1/tables/[name]/route';
import { read } from '@/db/store';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { projectIndex } from '@/lib/figure/project-index';
import { regionNames } from '@/lib/figure/region-names';
import { demonstration } from '@/test/demonstration';
import { componentClaims, learnerClaims } from './drawn/answer-claims';
import { type Claim, wrong } from './drawn/claims';
import { drawn, randomFrom } from './drawn/draw';
import { learnersFile, objectivesFile, ratiosFile } from './drawn/export-claims';
import { type Periods, pageClaims } from './drawn/page-claims';
import { type Place, recountOf } from './drawn/recount';

const DAY = '2026-11-20';
/** `SEED=…` draws others. */
const SEED = Number(process.env.SEED ?? 2030);

// A visitor: no cookie, no header. Outside a server Next has no request to read them from.
vi.mock('next/headers', () => ({
  cookies: async () => new Map<string, never>(),
  headers: async () => new Headers(),
}));
vi.stubEnv('SUIVI_MODE', 'demo');
vi.stubEnv('DEMO_CLOCK', DAY);

demonstration();

type At = Pick<Place, 'season' | 'action' | 'region' | 'project'>;
type Get = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

async function asked(get: Get, params: Record<string, string>, query: Record<string, string>) {
  const address = `http://localhost/?${new URLSearchParams(query)}`;
  const response = await get(new Request(address), { params: Promise.resolve(params as never) });
  expect(response.status, `${JSON.stringify(params)} ${address}`).toBe(200);
  return response;
}

const htmlOf = async (page: ReactElement): Promise<string> =>
  new Response((await prerender(page)).prelude).text();

const given = <T>(value: T): Promise<T> => Promise.resolve(value);

/** The places whose pages, answers and files are read: some of each kind, never the same for another seed. */
async function placesOf(random: () => number) {
  const seasons: SeasonKey[] = ['S1', 'S2'];
  const actions = (await actionNames(read())).all.map(({ key, season }) => ({ action: key, season }));
  const projects = (await projectIndex(read(), DAY)).map(({ slug }) => slug);
  const regions = (await regionNames(read())).list.map(({ code }) => code);
  return {
    seasons,
    actions: drawn(actions, 6, random),
    projects: ['armor-num', ...drawn(projects, 9, random)],
    regions: drawn(regions, 7, random),
  };
}
type Places = Awaited<ReturnType<typeof placesOf>>;

async function onPages({ seasons, actions, projects, regions }: Places, periods: Periods): Promise<Claim[]> {
  const claims: Claim[] = [];
  const take = async (where: string, page: ReactElement, place: At) =>
    claims.push(...pageClaims(where, await htmlOf(page), { place, periods }));
  for (const season of seasons) {
    const props = { searchParams: given({ season }) };
    await take(`/?season=${season}`, createElement(DashboardPage, props), { season });
    await take(`/actions?season=${season}`, createElement(ActionsPage, props), { season });
  }
  for (const { action, season } of actions) {
    const props = { params: given({ key: action }), searchParams: given({ season }) };
    await take(`/actions/${action}?season=${season}`, createElement(ActionPage, props), { action, season });
  }
  for (const project of projects) {
    const props = { params: given({ slug: project }), searchParams: given({}) };
    await take(`/projets/${project}`, createElement(ProjectPage, props), { project });
  }
  for (const region of regions) {
    const props = { params: given({ code: region }), searchParams: given({ season: 'S1' }) };
    const html = await htmlOf(createElement(RegionPage, props));
    // Its second table of ratios and those after it are of its actions: sums carry their own address.
    const own = pageClaims(`/territoires/${region}?season=S1`, html, { place: {}, periods });
    claims.push(...own.filter(({ kind }) => kind !== 'ratio'));
  }
  return claims;
}

async function inAnswers({ actions, projects, regions }: Places, periods: Periods): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const { action, season } of actions) {
    const [where, at] = [`GET actions/${action} ${season}`, { action, season }];
    const body = await (await asked(actionRoute.GET, { key: action }, { season })).json();
    claims.push(...learnerClaims(where, body, at, periods), ...componentClaims(where, body, at));
  }
  for (const project of projects) {
    const body = await (await asked(projectRoute.GET, { slug: project }, {})).json();
    claims.push(...learnerClaims(`GET projects/${project}`, body, { project }, periods));
  }
  for (const region of regions) {
    const body = await (await asked(regionRoute.GET, { code: region }, { season: 'S2' })).json();
    const at: At = { region, season: 'S2' };
    const answer = { ...body.learners, learners: body.learners.totals };
    claims.push(...learnerClaims(`GET regions/${region} S2`, answer, at, periods));
  }
  return claims;
}

async function inFiles({ seasons, actions, projects, regions }: Places, periods: Periods): Promise<Claim[]> {
  const claims: Claim[] = [];
  const csv = async (name: string, query: Record<string, string>) =>
    (await asked(tableRoute.GET, { name }, { format: 'csv', ...query })).text();
  const places: (At & Record<string, string>)[] = [
    ...seasons.map((season) => ({ season })),
    ...actions,
    ...projects.map((project) => ({ project })),
    ...regions.map((region) => ({ region })),
  ];
  for (const at of places) {
    const where = `CSV ${JSON.stringify(at)}`;
    claims.push(...learnersFile(where, await csv('learners', at), at, periods));
    claims.push(...ratiosFile(where, await csv('learner-ratios', at), at, periods));
  }
  for (const season of seasons)
    claims.push(...objectivesFile(`CSV objectives ${season}`, await csv('objectives', { season })));
  return claims;
}

it('draws 300 figures of pages, files and answers: each sum is exact, each rate like by like', async () => {
  const random = randomFrom(SEED);
  const { periodLabels } = await knownReference(read());
  // The same name of another kind of period has no figure in the demonstration.
  const known = await recountOf(DAY);
  const used = [...periodLabels].filter(([periodId]) =>
    (['committed', 'declared', 'verified'] as const).some(
      (layer) => known.sum({ measure: 'entered', periodId, layer }) !== undefined,
    ),
  );
  const periods = new Map(used.map(([id, label]) => [label, id]));
  const places = await placesOf(random);
  const sources = {
    page: await onPages(places, periods),
    answer: await inAnswers(places, periods),
    file: await inFiles(places, periods),
  };
  const taken: Claim[] = [];
  for (const [name, claims] of Object.entries(sources)) {
    // Sums are many: rates have their part of the draw.
    const rates = drawn(
      claims.filter(({ kind }) => kind === 'ratio' || kind === 'rate' || kind === 'percentage'),
      40,
      random,
    );
    const others = drawn(
      claims.filter((claim) => !rates.includes(claim)),
      100 - rates.length,
      random,
    );
    expect(rates.length + others.length, name).toBe(100);
    expect(rates.length, `rates of ${name}`).toBeGreaterThan(9);
    taken.push(...rates, ...others);
  }
  expect(taken).toHaveLength(300);
  expect(taken.flatMap((claim) => wrong(claim, known) ?? [])).toEqual([]);
}, 120_000);
