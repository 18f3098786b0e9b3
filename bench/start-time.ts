import { benchDatabase } from './build-database';
import { ensureAppBuilt, ensureFloorBuilt } from './builds';
import { copyOf } from './copies';
import type { Options } from './options';
import { appServer, floorNextServer, type Server } from './servers';
import { type Spread, spreadOf, spreadText } from './stats';
import type { Table } from './table';

export interface StartResult {
  /** Milliseconds from the start of the process to the first whole page. */
  starts: { server: string; figures: number | null; ready: Spread }[];
}

export async function measureStart({ figures, quick, keepBuild }: Options): Promise<StartResult> {
  ensureAppBuilt(keepBuild);
  const floorFolder = ensureFloorBuilt();
  const times = quick ? 2 : 7;
  const starts: StartResult['starts'] = [];
  for (const count of figures) {
    const database = await benchDatabase(count);
    const copy = await copyOf(database, 'start');
    const ready = await readyAfter(times, () => appServer(copy.path));
    copy.remove();
    starts.push({ server: 'Suivi CMA', figures: database.shape.figures, ready });
  }
  const ready = await readyAfter(times, () => floorNextServer(floorFolder));
  starts.push({ server: 'bare Next', figures: null, ready });
  return { starts };
}

/** The first start is left out: it finds the files on the disk, the others in memory. */
async function readyAfter(times: number, start: () => Promise<Server>): Promise<Spread> {
  const samples: number[] = [];
  for (let i = 0; i <= times; i += 1) {
    const server = await start();
    if (i > 0) samples.push(server.readyAfter);
    await server.stop();
  }
  return spreadOf(samples);
}

export const startTables = ({ starts }: StartResult): Table[] => [
  {
    title: 'From the start of the process to the first page of /, ms: median (p10–p90)',
    head: ['server', 'figures', 'first page'],
    rows: starts.map((s) => [s.server, s.figures === null ? '–' : String(s.figures), spreadText(s.ready)]),
  },
];
