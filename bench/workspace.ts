import { closeStore, openStore, read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { ensureAppBuilt, ensureFloorBuilt } from './builds';
import { copyOf, servedDatabase } from './copies';
import { gridReport } from './grid-report';
import type { Call } from './load';
import type { Options } from './options';
import { assertProc, cpuOf } from './proc';
import { appServer, floorNextServer, type Server } from './servers';
import { cookieOf } from './signed-in';
import { type Spread, short, spreadOf, spreadText } from './stats';
import type { Table } from './table';

export interface WorkspacePage {
  name: string;
  elements: number;
  /** As sent, compressed. */
  bytes: number;
  /** Server CPU of a request, milliseconds; and of a bare page of as many elements, in the same rounds. */
  cost: Spread;
  floor: Spread;
}

export interface WorkspaceResult {
  figures: number;
  rounds: number;
  perRound: number;
  pages: WorkspacePage[];
}

interface Case {
  name: string;
  elements: number;
  bytes: number;
  own: Asked;
  bare: Asked;
}

interface Asked {
  server: Server;
  call: Call;
  samples: number[];
}

const COMPRESSED = { 'accept-encoding': 'gzip, deflate, br' };
export const SECTION = 'an officer: a section to decide on';
/** Lines of the grids: a usual report, and the longest that is thought of. */
export const GRID_LINES = [50, 500];
export const gridOf = (lines: number): string => `a lead: the grid of ${lines} lines`;

/** Pages that are made for one signed-in person at each request, each beside a bare page of as many elements. */
export async function measureWorkspace(options: Options): Promise<WorkspaceResult> {
  assertProc();
  const [rounds, perRound, warmUp] = options.quick ? [2, 10, 10] : [9, 40, 600];
  ensureAppBuilt(options.keepBuild);
  const floorFolder = ensureFloorBuilt();
  const database = await servedDatabase(options);
  const copy = await copyOf(database, 'workspace');
  const ofOfficer = await officerPages(copy.path);
  const servers: Server[] = [];
  const started = async (server: Promise<Server>) => {
    servers.push(await server);
    return server;
  };
  try {
    const bare = await started(floorNextServer(floorFolder));
    const app = await started(appServer(copy.path));
    const cases: Case[] = [];
    for (const { name, path, cookie } of ofOfficer) cases.push(await caseOf(name, app, bare, path, cookie));
    for (const lines of GRID_LINES) {
      const { path, reportId, cookie } = await gridReport(lines);
      const server = await started(appServer(path));
      const own = `${cookie.name}=${cookie.value}`;
      cases.push(await caseOf(gridOf(lines), server, bare, `/espace/rapports/${reportId}`, own));
    }
    for (const { own, bare: floor } of cases)
      for (const { server, call } of [own, floor]) await server.client.repeat(call, warmUp, 1);
    for (let round = 0; round < rounds; round += 1)
      for (const { own, bare: floor } of cases)
        for (const asked of [own, floor]) await measureRound(asked, perRound);
    return {
      ...{ figures: database.shape.figures, rounds, perRound },
      pages: cases.map(({ name, elements, bytes, own, bare: floor }) => ({
        ...{ name, elements, bytes },
        cost: spreadOf(own.samples),
        floor: spreadOf(floor.samples),
      })),
    };
  } finally {
    for (const server of servers) await server.stop();
    copy.remove();
  }
}

/** The sent section with the most lines, what waits for a decision, and the board of the last campaign. */
async function officerPages(path: string): Promise<{ name: string; path: string; cookie: string }[]> {
  openStore(path);
  try {
    const one = (text: string) => (prepared(read(), text).get() as { id: number }).id;
    const cookie = await cookieOf(one("SELECT id FROM accounts WHERE role = 'officer'"), 0);
    const section = one(
      `SELECT s.id FROM sections s JOIN figure_revisions r ON r.section_id = s.id WHERE s.status = 'submitted'
       GROUP BY s.id ORDER BY count(*) DESC, s.id LIMIT 1`,
    );
    const campaign = one('SELECT max(id) AS id FROM campaigns');
    return [
      { name: SECTION, path: `/pilotage/volets/${section}`, cookie },
      { name: 'the same, every line', path: `/pilotage/volets/${section}?lignes=toutes`, cookie },
      { name: 'an officer: what waits', path: '/pilotage', cookie },
      { name: 'an officer: the board of a campaign', path: `/pilotage/campagnes/${campaign}`, cookie },
    ];
  } finally {
    closeStore();
  }
}

async function caseOf(name: string, app: Server, bare: Server, path: string, cookie: string): Promise<Case> {
  const headers = { ...COMPRESSED, cookie };
  const { body } = await app.client.send({ path, headers: { cookie } });
  const elements = elementsIn(body.toString());
  const { body: sent, status } = await app.client.send({ path, headers });
  if (status !== 200) throw new Error(`${path} answered ${status}.`);
  // Five elements a row.
  const floor = { path: `/rows/${Math.round(elements / 5)}`, headers: COMPRESSED };
  return {
    ...{ name, elements, bytes: sent.length },
    own: { server: app, call: { path, headers }, samples: [] },
    bare: { server: bare, call: floor, samples: [] },
  };
}

/** How many elements a page has, apart from its scripts. */
const elementsIn = (html: string): number =>
  html.replace(/<script\b[^>]*>.*?<\/script>/gs, '').match(/<[a-z]/gi)?.length ?? 0;

async function measureRound({ server, call, samples }: Asked, times: number): Promise<void> {
  const before = cpuOf(server.pid);
  await server.client.repeat(call, times, 1);
  samples.push((cpuOf(server.pid) - before) / times);
}

export const workspaceTables = ({ figures, rounds, perRound, pages }: WorkspaceResult): Table[] => [
  {
    title: `Server CPU of a page of a signed-in person, ms, on ${figures} figures: median (p10–p90) of ${rounds} rounds of ${perRound}`,
    head: ['page', 'elements', 'bytes sent', 'CPU', 'bare page of as many', '×'],
    rows: pages.map(({ name, elements, bytes, cost, floor }) => [
      ...[name, String(elements), String(bytes), spreadText(cost), spreadText(floor)],
      short(cost.median / floor.median),
    ]),
  },
];
