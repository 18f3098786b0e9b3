import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders';
import { type Answer, Client } from './load';
import { freePort } from './ports';
import { TODAY } from './shape';

export interface Server {
  name: string;
  pid: number;
  port: number;
  client: Client;
  /** Milliseconds from the start of the process to its first page. */
  readyAfter: number;
  stop(): Promise<void>;
}

export const SECRET = 'only-for-the-bench-of-this-machine-0123456789';
export const DIST = '.next-bench';

const running = new Set<ChildProcess>();

/** What follows `node` in `npm run start`, whose limits of memory are a part of what is measured. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1);
}

/** The production server on a database of its own, as `npm run start` starts it. */
export async function appServer(database: string): Promise<Server> {
  const port = await freePort();
  return startServer('Suivi CMA', startArguments(), port, {
    SUIVI_MODE: 'test',
    DEMO_CLOCK: TODAY,
    DATABASE_PATH: database,
    NEXT_DIST_DIR: DIST,
    NEXTAUTH_SECRET: SECRET,
    // Everybody comes from this machine: counted, and never refused.
    VISITOR_BUDGET: '1000000',
    NEXTAUTH_URL: `http://localhost:${port}`,
    LOG_LEVEL: 'warn',
    // As the unit and the image of deploy/ have it.
    MALLOC_ARENA_MAX: '2',
  });
}

/** The bare Next app behind a server as small as ours. */
export const floorNextServer = async (folder: string, limited = false): Promise<Server> =>
  startServer(
    limited ? 'bare Next, limits of ours' : 'bare Next',
    [
      ...(limited ? startArguments().filter((argument) => argument.startsWith('--max-')) : []),
      join(root, 'bench', 'floor-app', 'server.mjs'),
      folder,
    ],
    await freePort(),
    {},
  );

export const floorNodeServer = async (): Promise<Server> =>
  startServer('bare node:http', [join(root, 'bench', 'floor-node.mjs')], await freePort(), {});

/** A server by hand that sends one answer, as a browser would receive it from ours. */
export const floorBytesServer = async ({ headers, body }: Answer): Promise<Server> =>
  startServer('bare node:http, same bytes', [join(root, 'bench', 'floor-bytes.mjs')], await freePort(), {
    FLOOR_ANSWER: JSON.stringify({ headers, body: body.toString('base64') }),
  });

async function startServer(
  name: string,
  args: string[],
  port: number,
  env: Record<string, string>,
): Promise<Server> {
  const before = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  const errors: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => running.delete(child));
  const client = new Client(port);
  const stop = async () => {
    client.close();
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
  };
  try {
    await answered(client, child);
  } catch (error) {
    await stop();
    throw new Error(`${name} does not start: ${Buffer.concat(errors).toString().trim() || error}`);
  }
  return { name, pid: child.pid ?? 0, port, client, readyAfter: performance.now() - before, stop };
}

async function answered(client: Client, child: ChildProcess): Promise<void> {
  const end = performance.now() + 60_000;
  while (performance.now() < end && child.exitCode === null) {
    const status = await client.send({ path: '/' }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (status !== 0) throw new Error(`/ answered ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('/ did not answer within a minute.');
}

/** Whatever happens, no server outlives the bench. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
