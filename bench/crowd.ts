import { ensureAppBuilt } from './builds';
import { copyOf, servedDatabase } from './copies';
import { AS_A_BROWSER, Client } from './load';
import type { Options } from './options';
import { assertProc, cpuOf, memoryOf } from './proc';
import { appServer, type Server } from './servers';
import { FormWriter, signInWriters } from './signed-in';
import { short } from './stats';
import type { Table } from './table';

export interface CrowdResult {
  seconds: number;
  visitors: number;
  writers: number;
  /** Times of answers, milliseconds. */
  reads: Times;
  writes: Times;
  errors: string[];
  /** Of the server: milliseconds of CPU in each second, and resident memory at its peak, MB. */
  cpu: number;
  peak: number;
}

interface Times {
  count: number;
  median: number;
  p99: number;
  most: number;
}

const [VISITORS, EVERY_READ, WRITERS, EVERY_WRITE] = [200, 5_000, 50, 20_000];
const PAGES = ['/', '/actions?season=S1', '/projets', '/projets/banc-9', '/territoires', '/territoires/11'];

/** People as many as the programme could ever have at once: visitors who read, leads who enter figures. */
export async function measureCrowd(options: Options): Promise<CrowdResult> {
  assertProc();
  const seconds = options.quick ? 20 : 600;
  ensureAppBuilt(options.keepBuild);
  const copy = await copyOf(await servedDatabase(options), 'crowd');
  const signedIn = await signInWriters(copy.path, WRITERS);
  const server = await appServer(copy.path);
  const client = new Client(server.port, VISITORS);
  try {
    const writers = await Promise.all(signedIn.map((one) => FormWriter.on(server, one)));
    const refused = writers.find((one) => typeof one === 'string');
    if (refused !== undefined) throw new Error(refused);
    return await measured(server, client, writers as FormWriter[], seconds);
  } finally {
    client.close();
    await server.stop();
    copy.remove();
  }
}

async function measured(
  server: Server,
  client: Client,
  writers: FormWriter[],
  seconds: number,
): Promise<CrowdResult> {
  const [reads, writes, errors]: [number[], number[], string[]] = [[], [], []];
  const end = performance.now() + seconds * 1000;
  const before = cpuOf(server.pid);
  /** One person: begins at a moment of his own, then comes back at his interval, whatever the answer took. */
  const person = async (
    share: number,
    every: number,
    times: number[],
    act: (turn: number) => Promise<void>,
  ) => {
    let due = performance.now() + share * every;
    for (let turn = 0; due < end; turn += 1, due += every) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      const start = performance.now();
      await act(turn).catch((error: unknown) => errors.push(String(error).slice(0, 200)));
      times.push(performance.now() - start);
    }
  };
  await Promise.all([
    ...Array.from({ length: VISITORS }, (_, visitor) =>
      person(visitor / VISITORS, EVERY_READ, reads, (turn) => {
        const path = PAGES[(visitor + turn) % PAGES.length] ?? '/';
        return client.repeat({ path, headers: AS_A_BROWSER }, 1, 1);
      }),
    ),
    ...writers.map((writer, index) =>
      person(index / writers.length, EVERY_WRITE, writes, () => writer.save()),
    ),
  ]);
  return {
    seconds,
    visitors: VISITORS,
    writers: writers.length,
    reads: timesOf(reads),
    writes: timesOf(writes),
    errors,
    cpu: (cpuOf(server.pid) - before) / seconds,
    peak: memoryOf(server.pid).peak,
  };
}

function timesOf(samples: number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { count: sorted.length, median: at(0.5), p99: at(0.99), most: at(1) };
}

export const crowdTables = ({ seconds, visitors, writers, ...result }: CrowdResult): Table[] => [
  {
    title: `${visitors} visitors (a page every 5 s) and ${writers} people who save a figure every 20 s, during ${seconds} s: time of answers, ms`,
    head: ['', 'answers', 'median', 'p99', 'longest'],
    rows: (['reads', 'writes'] as const).map((kind) => {
      const { count, median, p99, most } = result[kind];
      return [kind, String(count), short(median), short(p99), short(most)];
    }),
    note: `${result.errors.length} errors${result.errors[0] ? ` (${result.errors[0]})` : ''}; the server took ${short(result.cpu)} ms of CPU a second and ${Math.round(result.peak)} MB at its peak.`,
  },
];
