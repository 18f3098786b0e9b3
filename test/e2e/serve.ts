import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CLIENT_SECRET, ISSUER_PORT, SIGNED } from '../issuer-names';
import { INSTALLED, INSTALLED_AT } from './installed';

/**
 * A new database with the demonstration data (`SEED`: or a programme that begins, or the reference data alone, in
 * production; `COPY_OF`: what the server of this port has just loaded), then the production server on it, until it is
 * told to stop.
 */
const installed = process.env.SEED === '--installed';
const folderOf = (port: string | undefined) => join(tmpdir(), `suivi-cma-e2e-at-${port}`);
const folder = emptied(installed ? INSTALLED_AT : folderOf(process.env.PORT));

const tried = {
  SUIVI_MODE: 'test',
  DEMO_CLOCK: '2026-11-20',
  DATABASE_PATH: join(folder, 'suivi-cma.sqlite'),
  FILES_PATH: join(folder, 'files'),
  NEXTAUTH_SECRET: 'only-for-the-tests-of-this-machine-0123456789',
  NEXTAUTH_URL: `http://localhost:${process.env.PORT}`,
  // Asked only where somebody signs in by it: test/e2e/proconnect.spec.ts starts one.
  OIDC_ISSUER: `http://127.0.0.1:${Number(process.env.PORT) + ISSUER_PORT}`,
  ...{ OIDC_CLIENT_ID: SIGNED, OIDC_CLIENT_SECRET: CLIENT_SECRET, OIDC_OFFICER_ACR: 'eidas2 eidas3' },
};
const env = {
  ...process.env,
  ...(installed ? INSTALLED : tried),
  // Two browsers of one machine, faster than any reader.
  VISITOR_BUDGET: '5000',
  LOG_LEVEL: 'warn',
};

function emptied(path: string): string {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

/** The servers of a run start one after the other, before the first journey: the other one has written nothing since. */
function copyOf(loaded: string): void {
  const database = new Database(join(loaded, 'suivi-cma.sqlite'), { readonly: true });
  database.prepare('VACUUM INTO ?').run(join(folder, 'suivi-cma.sqlite'));
  database.close();
  const files = join(loaded, 'files');
  if (existsSync(files)) cpSync(files, join(folder, 'files'), { recursive: true });
}

function load(): void {
  for (const [script, argument] of [
    ['scripts/migrate.ts', '--create'],
    ['scripts/seed.ts', process.env.SEED ?? '--demo'],
  ] as const) {
    const { status } = spawnSync('node', ['--import', 'tsx', script, argument], { env, stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
}

if (process.env.COPY_OF) copyOf(folderOf(process.env.COPY_OF));
else load();

const server = spawn('node', ['scripts/start.mjs'], { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
