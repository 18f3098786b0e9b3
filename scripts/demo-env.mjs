import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * The environment of the demonstration, over the one of the terminal; `empty`: of a programme in which nothing was
 * recorded yet, beside the other and with its own file.
 */
export async function demoEnv(port, { empty }) {
  const name = empty ? 'demo-empty' : 'demo';
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    SUIVI_MODE: 'demo',
    // A line for each request would hide what the terminal says.
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    // Neither is taken from the terminal: --reset deletes this file and this folder.
    DATABASE_PATH: join('data', `${name}.sqlite`),
    FILES_PATH: join('data', `${name}-files`),
    COPIES_PATH: join('data', `${name}-copies`),
    // Whoever records a real programme works on the day that it is.
    DEMO_CLOCK: process.env.DEMO_CLOCK || (empty ? new Date().toISOString().slice(0, 10) : '2026-11-20'),
    PORT: String(port),
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: await secret(),
  };
}

/** Kept from one run to the next, so that a restart signs nobody out. */
async function secret() {
  const path = join(root, 'data', 'demo.secret');
  const kept = (await readFile(path, 'utf8').catch(() => '')).trim();
  if (kept.length >= 32) return kept;
  const fresh = randomBytes(32).toString('base64url');
  await mkdir(join(root, 'data'), { recursive: true });
  await writeFile(path, `${fresh}\n`, { mode: 0o600 });
  return fresh;
}
