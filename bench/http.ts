import { join } from 'node:path';
import { actionCall, actionId } from './actions';
import { ensureAppBuilt, ensureFloorBuilt } from './builds';
import { copyOf, servedDatabase } from './copies';
import { AS_A_BROWSER, type Call } from './load';
import type { Options } from './options';
import { assertProc, cpuOf } from './proc';
import { appServer, floorNextServer, floorNodeServer, type Server } from './servers';
import { FormWriter, signIn } from './signed-in';
import { type Spread, short, spreadOf, spreadText } from './stats';
import type { Table } from './table';
import { measureWrites, type WriteResult, writesTable } from './writes';

/** What a request is compared with. */
export type Floor = 'page' | 'route' | 'action' | 'node';

export interface RequestResult {
  name: string;
  kind: 'floor page' | 'floor route' | 'floor action' | 'floor node' | 'page' | 'api' | 'write';
  /** Server CPU per request, milliseconds: one request after the other, then ten at once. */
  sequential: Spread | null;
  concurrent: Spread | null;
  /** Time of one request after the other, milliseconds. */
  wall: Spread | null;
  /** Bytes of the body as sent. */
  bytes: number;
  /** Why it could not be measured. */
  absent: string | null;
}

export interface HttpResult {
  figures: number;
  perRound: number;
  rounds: number;
  requests: RequestResult[];
  /** CPU of the bare page in the first and in the last round: their ratio is the noise of the machine. */
  noise: { first: number; last: number };
  writes: WriteResult[];
}

interface Case {
  name: string;
  kind: RequestResult['kind'];
  server: Server;
  send(atOnce: number, times: number): Promise<void>;
  bytes: number;
  absent: string | null;
  sequential: number[];
  concurrent: number[];
  wall: number[];
}

const PAGES = [
  '/',
  '/?season=S1',
  '/actions?season=S1',
  '/projets',
  '/projets/banc-9',
  '/territoires',
  '/territoires/11',
];
const API = [
  '/api/v1/programme',
  '/api/v1/actions?season=S1',
  '/api/v1/projects',
  '/api/v1/projects/banc-9',
  '/api/v1/regions/11',
];

/**
 * Server CPU per request. Every request takes its turn in every round, the floors among them, so that what else
 * happens on the machine falls on all.
 */
export async function measureHttp(options: Options): Promise<HttpResult> {
  assertProc();
  const { quick, keepBuild } = options;
  const [rounds, perRound, warmUp] = quick ? [2, 20, 20] : [7, 100, 300];
  ensureAppBuilt(keepBuild);
  const floorFolder = ensureFloorBuilt();
  const database = await servedDatabase(options);
  const copy = await copyOf(database, 'served');
  const signedIn = await signIn(copy.path);
  const servers: Server[] = [];
  try {
    const app = await appServer(copy.path);
    servers.push(app);
    const bareNext = await floorNextServer(floorFolder);
    servers.push(bareNext);
    const bareNode = await floorNodeServer();
    servers.push(bareNode);

    const writer = await FormWriter.on(app, signedIn);
    const cases = [
      await getCase(bareNext, 'floor page', 'bare Next: dynamic page of 60 rows', {
        path: '/',
        headers: AS_A_BROWSER,
      }),
      await getCase(bareNext, 'floor route', 'bare Next: route with a small JSON', {
        path: '/api/small',
        headers: AS_A_BROWSER,
      }),
      await getCase(
        bareNext,
        'floor action',
        'bare Next: server action that does nothing',
        floorAction(bareNext, floorFolder),
      ),
      await getCase(bareNode, 'floor node', 'bare node:http: the same JSON', {
        path: '/',
        headers: AS_A_BROWSER,
      }),
      ...(await Promise.all(
        PAGES.map((path) => getCase(app, 'page', path, { path, headers: AS_A_BROWSER })),
      )),
      await getCase(app, 'page', '/ (not compressed)', { path: '/' }),
      ...(await Promise.all(API.map((path) => getCase(app, 'api', path, { path, headers: AS_A_BROWSER })))),
      await writeCase(app, writer),
      await afterWriteCase(app, writer),
    ];
    const present = cases.filter((c) => c.absent === null);
    for (const one of present) await one.send(5, one.name === AFTER_WRITE ? 10 : warmUp);
    for (let round = 0; round < rounds; round += 1)
      for (const one of present) await measureRound(one, perRound);

    const floor = cases[0];
    return {
      figures: database.shape.figures,
      perRound,
      rounds,
      requests: cases.map(({ name, kind, sequential, concurrent, wall, bytes, absent }) => ({
        name,
        kind,
        sequential: absent ? null : spreadOf(sequential),
        concurrent: concurrent.length === 0 ? null : spreadOf(concurrent),
        wall: absent ? null : spreadOf(wall),
        bytes,
        absent,
      })),
      noise: { first: floor?.sequential[0] ?? Number.NaN, last: floor?.sequential.at(-1) ?? Number.NaN },
      writes: await measureWrites(options),
    };
  } finally {
    for (const server of servers) await server.stop();
    copy.remove();
  }
}

async function measureRound(one: Case, perRound: number): Promise<void> {
  const { pid } = one.server;
  // A page just after a write forgets what it remembered: far dearer, and never ten at once.
  const alone = one.name === AFTER_WRITE;
  const times = alone ? Math.ceil(perRound / 5) : perRound;
  // The writes of the round before made the service forget: the first reader pays, and is not counted.
  await one.send(1, 1);
  const start = performance.now();
  let before = cpuOf(pid);
  await one.send(1, times);
  one.sequential.push((cpuOf(pid) - before) / times);
  one.wall.push((performance.now() - start) / times);
  if (alone) return;
  before = cpuOf(pid);
  await one.send(10, times);
  one.concurrent.push((cpuOf(pid) - before) / times);
}

const floorAction = (server: Server, folder: string): Call =>
  actionCall(server.port, '/saved', actionId(join(folder, '.next'), 'save', 'saved') ?? '', [
    { reportId: 1, cells: [{ text: '12' }] },
  ]);

const emptyCase = { bytes: 0, absent: null, sequential: [], concurrent: [], wall: [] };

async function getCase(server: Server, kind: Case['kind'], name: string, call: Call): Promise<Case> {
  const { status, body } = await server.client.send(call);
  return {
    ...emptyCase,
    sequential: [],
    concurrent: [],
    wall: [],
    name,
    kind,
    server,
    bytes: body.length,
    absent: status === 200 ? null : `answers ${status}`,
    send: (atOnce, times) => server.client.repeat(call, times, atOnce),
  };
}

const AFTER_WRITE = 'a figure saved by the form, then /';

async function writeCase(server: Server, writer: FormWriter | string): Promise<Case> {
  return {
    ...(await getCase(server, 'write', 'a figure saved by the form', { path: '/', headers: AS_A_BROWSER })),
    bytes: 0,
    absent: typeof writer === 'string' ? writer : null,
    send: async (atOnce, times) => {
      if (typeof writer === 'string') return;
      // Each worker has a cell of its own: two saves of one cell at once are a conflict, as they should be.
      const share = Math.ceil(times / atOnce);
      const worker = async (cell: number) => {
        for (let i = 0; i < share; i += 1) await writer.save(cell % writer.cells);
      };
      await Promise.all(Array.from({ length: atOnce }, (_, i) => worker(i)));
    },
  };
}

async function afterWriteCase(server: Server, writer: FormWriter | string): Promise<Case> {
  return {
    ...(await writeCase(server, writer)),
    name: AFTER_WRITE,
    send: async (_, times) => {
      if (typeof writer === 'string') return;
      for (let i = 0; i < times; i += 1) {
        await writer.save(0);
        await server.client.repeat({ path: '/', headers: AS_A_BROWSER }, 1, 1);
      }
    },
  };
}

/** How many times the CPU of its floor a request takes. */
export function ratio(result: HttpResult, request: RequestResult, floor: Floor): number {
  const known = result.requests.find((r) => r.kind === `floor ${floor}`);
  return (request.sequential?.median ?? Number.NaN) / (known?.sequential?.median ?? Number.NaN);
}

export function httpTables(result: HttpResult): Table[] {
  const { first, last } = result.noise;
  return [
    {
      title: `Server CPU per request, ms, on ${result.figures} figures: median (p10–p90) of ${result.rounds} rounds of ${result.perRound}`,
      head: [
        'request',
        'one by one',
        'ten at once',
        'time',
        '× bare page',
        '× bare route',
        '× bare action',
        'bytes sent',
      ],
      rows: result.requests.map((r) =>
        r.sequential && r.wall
          ? [
              r.name,
              spreadText(r.sequential),
              r.concurrent ? spreadText(r.concurrent) : '–',
              short(r.wall.median),
              short(ratio(result, r, 'page')),
              short(ratio(result, r, 'route')),
              short(ratio(result, r, 'action')),
              String(r.bytes),
            ]
          : [r.name, r.absent ?? '–', '–', '–', '–', '–', '–', '–'],
      ),
      note: `The bare page cost ${short(first)} ms in the first round, ${short(last)} in the last.`,
    },
    writesTable(result.writes),
  ];
}
