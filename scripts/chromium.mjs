import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fail, isMain, machineEnv, node24, node24Env, run } from './run.mjs';

/**
 * Path of a Chromium (or Chrome, or Edge) that starts: the one of CHROMIUM_PATH, of the machine, or the
 * one that Playwright downloaded; undefined where there is none. Throws where CHROMIUM_PATH is wrong.
 */
export async function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (await starts(wanted)) return wanted;
    throw new Error(
      `CHROMIUM_PATH désigne « ${wanted} », qui ne démarre pas. / ` +
        `CHROMIUM_PATH names "${wanted}", which does not start.`,
    );
  }
  for (const path of [...onPath(), ...applications(), ...(await downloaded())])
    if (existsSync(path) && (await starts(path))) return path;
  return undefined;
}

/** `findChromium`, after an installation where there is none. Throws a clear Error where none works. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  await install();
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error(
    'Aucun Chromium n’a été trouvé ni installé : installez Chromium ou Google Chrome, ou donnez son chemin ' +
      'dans la variable CHROMIUM_PATH, puis recommencez.\n' +
      'No Chromium was found or could be installed: install Chromium or Google Chrome, or give its path ' +
      'in the variable CHROMIUM_PATH, then try again.',
  );
}

async function install() {
  const root = process.getuid?.() === 0;
  if (root && executables('apt-get').some(existsSync)) {
    console.log('Chromium : installation par apt-get… / installing with apt-get…');
    if (await aptInstall('chromium', 'fonts-dejavu-core')) return;
  }
  console.log('Chromium : téléchargement par Playwright… / downloading with Playwright…');
  const withDeps = root && process.platform === 'linux' ? ['--with-deps'] : [];
  await succeeds('npx', ['--no-install', 'playwright', 'install', ...withDeps, 'chromium'], node24Env());
}

async function aptInstall(...packages) {
  const env = machineEnv({ DEBIAN_FRONTEND: 'noninteractive' });
  return (
    (await succeeds('apt-get', ['update', '-q'], env)) &&
    (await succeeds('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], env)) &&
    // Where the package only points to a snap (Ubuntu), nothing that starts was installed.
    (await findChromium()) !== undefined
  );
}

function onPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return names.flatMap(executables);
}

function executables(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name));
}

function applications() {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': ProgramFilesX86, LOCALAPPDATA } = process.env;
    return [ProgramFiles, ProgramFilesX86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return [];
}

async function downloaded() {
  const script = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const { code, stdout } = await run(node24, ['-e', script], { capture: true, quiet: true }).catch(
    () => ({}),
  );
  return code === 0 && stdout ? [stdout] : [];
}

async function starts(path) {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return existsSync(path);
  const answer = await run(path, ['--version'], { env: machineEnv(), capture: true, quiet: true }).catch(
    () => ({}),
  );
  return answer.code === 0;
}

const succeeds = (command, args, env) =>
  run(command, args, { env }).then(
    ({ code }) => code === 0,
    () => false,
  );

if (isMain(import.meta)) await ensureChromium().then(console.log).catch(fail);
