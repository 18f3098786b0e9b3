import { ensureAppBuilt, ensureFloorBuilt } from './builds';
import { copyOf, servedDatabase } from './copies';
import { AS_A_BROWSER } from './load';
import type { Options } from './options';
import { assertProc, memoryOf } from './proc';
import { appServer, floorNextServer, type Server } from './servers';
import { spreadOf } from './stats';
import type { Table } from './table';

export interface MemoryResult {
  seconds: number;
  atOnce: number;
  /** Resident memory in megabytes (10⁶ bytes). */
  servers: {
    server: string;
    started: number;
    median: number;
    peak: number;
    after: number;
    requests: number;
  }[];
}

const AT_ONCE = 10;

/** Resident memory of a server while a mix of pages and API reads comes ten at once. */
export async function measureMemory(options: Options): Promise<MemoryResult> {
  assertProc();
  const seconds = options.quick ? 5 : 60;
  ensureAppBuilt(options.keepBuild);
  const floorFolder = ensureFloorBuilt();
  const copy = await copyOf(await servedDatabase(options), 'memory');
  try {
    const paths = [
      '/',
      '/actions?season=S1',
      '/projets',
      '/projets/banc-9',
      '/territoires',
      '/?as-of=2025-11-20',
      '/api/v1/actions?season=S1',
      '/api/v1/programme',
    ];
    const ours = await underLoad(await appServer(copy.path), paths, seconds);
    const barePaths = ['/', '/api/small'];
    const bare = await underLoad(await floorNextServer(floorFolder), barePaths, seconds);
    const limited = await underLoad(await floorNextServer(floorFolder, true), barePaths, seconds);
    return { seconds, atOnce: AT_ONCE, servers: [ours, bare, limited] };
  } finally {
    copy.remove();
  }
}

async function underLoad(
  server: Server,
  paths: string[],
  seconds: number,
): Promise<MemoryResult['servers'][number]> {
  try {
    const present: string[] = [];
    for (const path of paths)
      if ((await server.client.send({ path, headers: AS_A_BROWSER })).status === 200) present.push(path);
    const started = memoryOf(server.pid).now;
    const samples: number[] = [];
    const watch = setInterval(() => samples.push(memoryOf(server.pid).now), 100);
    const end = performance.now() + seconds * 1000;
    let requests = 0;
    const worker = async () => {
      while (performance.now() < end) {
        const path = present[requests++ % present.length] ?? '/';
        await server.client.repeat({ path, headers: AS_A_BROWSER }, 1, 1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    clearInterval(watch);
    const { peak } = memoryOf(server.pid);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const after = memoryOf(server.pid).now;
    return { server: server.name, started, median: spreadOf(samples).median, peak, after, requests };
  } finally {
    await server.stop();
  }
}

const mb = (n: number) => String(Math.round(n));

export const memoryTables = ({ seconds, atOnce, servers }: MemoryResult): Table[] => [
  {
    title: `Resident memory, MB, during ${seconds} s of ${atOnce} requests at once`,
    head: ['server', 'after one of each page', 'median under load', 'peak', '3 s later', 'requests'],
    rows: servers.map((s) => [
      s.server,
      mb(s.started),
      mb(s.median),
      mb(s.peak),
      mb(s.after),
      String(s.requests),
    ]),
  },
];
