import { ensureAppBuilt, ensureFloorBuilt } from './builds';
import { copyOf, servedDatabase } from './copies';
import type { Call } from './load';
import type { Options } from './options';
import { assertProc, cpuOf } from './proc';
import { appServer, floorBytesServer, floorNextServer, type Server } from './servers';
import { type Spread, short, spreadOf, spreadText } from './stats';
import type { Table } from './table';

export interface PageCost {
  name: string;
  /** Server CPU of a request, milliseconds: one after the other, then ten at once. */
  sequential: Spread;
  concurrent: Spread;
  /** Answers a second while ten are asked for at once, by a client on the same machine. */
  perSecond: Spread;
  bytes: number;
}

export interface PagesResult {
  perRound: number;
  pages: PageCost[];
}

interface Case {
  name: string;
  server: Server;
  call: Call;
  status: number;
  bytes: number;
  sequential: number[];
  concurrent: number[];
  perSecond: number[];
}

const AS_TODAY = { 'accept-encoding': 'gzip, deflate, br' };
const PATHS = ['/', '/actions?season=S1', '/projets', '/territoires', '/aide/indicateurs'];
export const BARE_PAGE = 'bare Next: dynamic page of 60 rows';
export const SAME_BYTES = 'bare node:http: the bytes of /';
export const UNCHANGED = '/, unchanged since (304)';

/** What a public page costs that the server keeps, beside the same bytes sent by hand and a page made each time. */
export async function measurePages(options: Options): Promise<PagesResult> {
  assertProc();
  const [rounds, perRound, warmUp] = options.quick ? [2, 50, 50] : [9, 1000, 1000];
  ensureAppBuilt(options.keepBuild);
  const floorFolder = ensureFloorBuilt();
  const copy = await copyOf(await servedDatabase(options), 'pages');
  const servers: Server[] = [];
  try {
    const app = await appServer(copy.path);
    servers.push(app);
    const bareNext = await floorNextServer(floorFolder);
    servers.push(bareNext);
    const home = await app.client.send({ path: '/', headers: AS_TODAY });
    const bytes = await floorBytesServer(home);
    servers.push(bytes);
    const etag = String(home.headers.etag);
    const cases = [
      await caseOf(bareNext, BARE_PAGE, { path: '/', headers: AS_TODAY }),
      await caseOf(bytes, SAME_BYTES, { path: '/', headers: AS_TODAY }),
      ...(await Promise.all(PATHS.map((path) => caseOf(app, path, { path, headers: AS_TODAY })))),
      await caseOf(app, UNCHANGED, { path: '/', headers: { ...AS_TODAY, 'if-none-match': etag } }),
    ];
    for (const one of cases) await send(one, warmUp, 10);
    for (let round = 0; round < rounds; round += 1)
      for (const one of cases) await measureRound(one, perRound);
    return {
      perRound,
      pages: cases.map(({ name, sequential, concurrent, perSecond, bytes: sent }) => ({
        name,
        sequential: spreadOf(sequential),
        concurrent: spreadOf(concurrent),
        perSecond: spreadOf(perSecond),
        bytes: sent,
      })),
    };
  } finally {
    for (const server of servers) await server.stop();
    copy.remove();
  }
}

async function caseOf(server: Server, name: string, call: Call): Promise<Case> {
  const { status, body } = await server.client.send(call);
  return { name, server, call, status, bytes: body.length, sequential: [], concurrent: [], perSecond: [] };
}

const send = ({ server, call, status }: Case, times: number, atOnce: number) =>
  server.client.repeat(call, times, atOnce, status);

async function measureRound(one: Case, times: number): Promise<void> {
  let before = cpuOf(one.server.pid);
  await send(one, times, 1);
  one.sequential.push((cpuOf(one.server.pid) - before) / times);
  before = cpuOf(one.server.pid);
  const start = performance.now();
  await send(one, times, 10);
  one.perSecond.push((times / (performance.now() - start)) * 1000);
  one.concurrent.push((cpuOf(one.server.pid) - before) / times);
}

export const pageCost = ({ pages }: PagesResult, name: string) => pages.find((page) => page.name === name);

export const pagesTables = (result: PagesResult): Table[] => {
  const bare = pageCost(result, BARE_PAGE)?.sequential.median ?? Number.NaN;
  const same = pageCost(result, SAME_BYTES)?.perSecond.median ?? Number.NaN;
  return [
    {
      title: `Server CPU of a public page, ms, and answers a second: median (p10–p90) of rounds of ${result.perRound}`,
      head: ['page', 'one by one', 'ten at once', '× bare page', 'a second', '× same bytes', 'bytes sent'],
      rows: result.pages.map((page) => [
        page.name,
        spreadText(page.sequential),
        spreadText(page.concurrent),
        short(page.sequential.median / bare),
        String(Math.round(page.perSecond.median)),
        short(page.perSecond.median / same),
        String(page.bytes),
      ]),
    },
  ];
};
