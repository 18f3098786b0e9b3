import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, isMain, machineEnv, root, run } from './run.mjs';

const dist = process.env.NEXT_DIST_DIR || '.next';
const stamp = join(root, dist, '.suivi-cma-built');

/**
 * Everything the build reads. `public` is absent: Next serves it from its folder, without building it.
 */
const sources = [
  'app',
  'db',
  'lib',
  'drizzle',
  'scripts/start.ts',
  'scripts/checked-environment.ts',
  'scripts/refuse.ts',
  'scripts/front',
  'scripts/mail-catcher.ts',
  'scripts/private-files.ts',
  'scripts/staged-stop.ts',
  'scripts/bundle-start.mjs',
  'scripts/compile-ahead.mjs',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.js',
  'next.config.mjs',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** True when the production build was made from the sources as they are now. */
export async function isBuilt() {
  return (
    (await textOf(join(root, dist, 'BUILD_ID'))) !== '' && (await textOf(stamp)) === (await sourceHash())
  );
}

/**
 * Builds the application unless that is already done. Throws an Error when the build fails: its reason
 * is on the terminal.
 */
export async function ensureBuilt() {
  if (await isBuilt()) return;
  // Taken before the build: a source changed meanwhile must lead to another build.
  const hash = await sourceHash();
  await rm(stamp, { force: true });
  const build = await run('npm', ['run', '--silent', 'build'], {
    // The same build serves the demonstration and production: the day of the former is no part of it.
    env: machineEnv({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DEMO_CLOCK: undefined }),
  });
  if (build.code !== 0) throw new Error(failed(build.code));
  await writeFile(stamp, hash);
}

/** SHA-256 of the names and contents of the sources. The tests beside them do not count. */
async function sourceHash() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesUnder(source)) {
      const content = await readFile(join(root, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path) {
  const kind = await stat(join(root, path)).catch(() => undefined);
  if (!kind?.isDirectory()) return kind && !/\.test\.tsx?$/.test(path) ? [path] : [];
  const names = await readdir(join(root, path));
  return (await Promise.all(names.sort().map((name) => filesUnder(join(path, name))))).flat();
}

const textOf = (path) => readFile(path, 'utf8').catch(() => '');

const failed = (code) =>
  `La construction (npm run build) a échoué avec le code ${code} : la raison est écrite au-dessus.\n` +
  `The build (npm run build) failed with code ${code}: the reason is written above.`;

if (isMain(import.meta)) await ensureBuilt().catch(fail);
