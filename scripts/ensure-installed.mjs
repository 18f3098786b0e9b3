import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, isMain, machineEnv, root, run, stopping } from './run.mjs';

const stamp = join(root, 'node_modules', '.suivi-cma-installed');

/**
 * Installs the dependencies of `package-lock.json` unless they already are. Runs on any Node ≥ 18,
 * before anything is installed. Throws an Error whose message says what to do.
 */
export async function ensureInstalled() {
  const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if ((await textOf(stamp)).trim() === hash) return;
  if (!(await installedByHand(lock))) await install();
  await writeFile(stamp, `${hash}\n`);
}

async function install() {
  // loglevel: packages that ask for a newer Node than the machine's run on the project's own.
  // include=dev: the Node that runs everything is one of them, and NODE_ENV=production would drop it.
  const npm = await run('npm', ['ci', '--include=dev', '--loglevel=error'], { env: machineEnv() }).catch(
    (error) => {
      if (error.code === 'ENOENT') throw new Error(messages.missing);
      throw error;
    },
  );
  if (npm.code !== 0) throw new Error(stopping.asked ? messages.stopped : messages.failed(npm.code));
}

/**
 * npm writes `node_modules/.package-lock.json` at the end of a complete installation. When it says the
 * same as the project's lock file, somebody ran `npm install` or `npm ci`: no need to do it again.
 */
async function installedByHand(lock) {
  const hidden = await textOf(join(root, 'node_modules', '.package-lock.json'));
  if (!hidden) return false;
  const there = JSON.parse(hidden).packages;
  const wanted = Object.entries(JSON.parse(lock).packages).filter(([path]) => path !== '');
  const wantedPaths = new Set(wanted.map(([path]) => path));
  return (
    wanted.every(([path, { version, optional }]) =>
      path in there ? there[path].version === version : optional,
    ) && Object.keys(there).every((path) => wantedPaths.has(path))
  );
}

const textOf = (path) => readFile(path, 'utf8').catch(() => '');

const messages = {
  missing:
    'npm est introuvable : installez Node.js (https://nodejs.org), qui le fournit, puis recommencez.\n' +
    'npm was not found: install Node.js (https://nodejs.org), which comes with it, then try again.',
  stopped: 'Installation interrompue. / Installation stopped.',
  failed: (code) =>
    `L’installation (npm ci) a échoué avec le code ${code} : la raison est écrite au-dessus. ` +
    'Vérifiez l’accès au registre npm et l’espace disque, supprimez le dossier node_modules, puis recommencez.\n' +
    `The installation (npm ci) failed with code ${code}: the reason is written above. ` +
    'Check the access to the npm registry and the disk space, delete the folder node_modules, then try again.',
};

if (isMain(import.meta)) await ensureInstalled().catch(fail);
