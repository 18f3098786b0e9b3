import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CLIENT_SECRET, ISSUER_PORT, SIGNED } from '../issuer-names';

/** A new database with the demonstration data (`SEED`: or a programme that begins), then the production server on it, until it is told to stop. */
const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-e2e-'));
const env = {
  ...process.env,
  SUIVI_MODE: 'test',
  DEMO_CLOCK: '2026-11-20',
  DATABASE_PATH: join(folder, 'suivi-cma.sqlite'),
  FILES_PATH: join(folder, 'files'),
  NEXTAUTH_SECRET: 'only-for-the-tests-of-this-machine-0123456789',
  NEXTAUTH_URL: `http://localhost:${process.env.PORT}`,
  // Two browsers of one machine, faster than any reader.
  VISITOR_BUDGET: '5000',
  // Asked only where somebody signs in by it: test/e2e/proconnect.spec.ts starts one.
  OIDC_ISSUER: `http://127.0.0.1:${Number(process.env.PORT) + ISSUER_PORT}`,
  ...{ OIDC_CLIENT_ID: SIGNED, OIDC_CLIENT_SECRET: CLIENT_SECRET, OIDC_OFFICER_ACR: 'eidas2 eidas3' },
  LOG_LEVEL: 'warn',
};

for (const [script, argument] of [
  ['scripts/migrate.ts', '--create'],
  ['scripts/seed.ts', process.env.SEED ?? '--demo'],
] as const) {
  const { status } = spawnSync('node', ['--import', 'tsx', script, argument], { env, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const server = spawn('node', ['--import', 'tsx', 'scripts/start.ts'], { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
