import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, ensureFolder, root } from './folders';
import { DIST } from './servers';

/** Builds the application into a folder of its own, unless it was built from these very sources. */
export function ensureAppBuilt(keep: boolean): void {
  if (keep && existsSync(join(root, DIST, 'BUILD_ID'))) return;
  run(
    [join(root, 'scripts', 'ensure-built.mjs')],
    root,
    { NEXT_DIST_DIR: DIST },
    'The build of the application',
  );
}

/** Builds the bare Next app with the configuration of ours; answers its folder. */
export function ensureFloorBuilt(): string {
  const folder = join(ensureFolder(dataFolder), 'floor-app');
  const stamp = join(folder, '.built');
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return folder;
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'bench', 'floor-app'), folder, { recursive: true });
  cpSync(join(root, 'next.config.js'), join(folder, 'next.config.js'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  run(
    [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    folder,
    // The default folder: the bench's own variable would name the application's.
    { NEXT_DIST_DIR: '' },
    'The build of the bare Next app',
  );
  writeFileSync(stamp, hash);
  return folder;
}

function run(args: string[], cwd: string, env: Record<string, string>, what: string): void {
  process.stdout.write(`${what}…\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${what} failed (${status}):\n${stdout}\n${stderr}`);
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  const floor = join(root, 'bench', 'floor-app');
  const files = readdirSync(floor, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  for (const path of [
    join(root, 'next.config.js'),
    join(root, 'node_modules', 'next', 'package.json'),
    ...files.map((f) => join(f.parentPath, f.name)).sort(),
  ])
    hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}
