import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';
const bin = (...parts) => join(root, 'node_modules', ...parts);

export const root = join(fileURLToPath(new URL('.', import.meta.url)), '..');

/** True for the module that was started (`node scripts/this.mjs`), false where it is only imported. */
export function isMain(meta) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(meta.url);
}

/** For a script's last resort: what went wrong, on the terminal, and the exit code 1. */
export function fail(error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

/**
 * The environment with `node_modules/.bin` first on the path, so that children run on the Node of the
 * npm package `node` and not on the machine's, which may be too old for the database driver.
 */
export function node24Env(extra = {}) {
  return withPath([bin('.bin'), ...pathWithoutProjectBin()], extra);
}

/** The environment of the machine itself: npm must not run on the Node that it is about to replace. */
export function machineEnv(extra = {}) {
  return withPath(pathWithoutProjectBin(), extra);
}

/** The Node of the project, once it is installed. */
export const node24 = windows ? bin('node', 'bin', 'node.exe') : bin('.bin', 'node');

/** Command and arguments that run a TypeScript file on the project's Node, in one process. */
export function tsx(script, ...args) {
  return [node24, ['--import', 'tsx', join('scripts', script), ...args]];
}

/** Command and arguments of `npm run start`, as package.json has them: its limits of memory are written once. */
export function productionServer() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return [node24, scripts.start.split(' ').slice(1)];
}

/**
 * Starts a program in the project's folder, on our terminal. A stop signal received meanwhile is passed
 * on to it. `ended` resolves to `{ code, stdout }`: the exit code (128 for an end by a signal), and its
 * output when `capture` is set (`quiet`: without its errors). Rejects with ENOENT where the program does
 * not exist.
 */
export function start(command, args, { env = node24Env(), capture = false, quiet = false } = {}) {
  // On Windows npm and npx are .cmd files, which only a shell can start.
  const shell = windows && !command.endsWith('.exe');
  const child = spawn(command, args, {
    cwd: root,
    env,
    shell,
    stdio: ['ignore', capture ? 'pipe' : 'inherit', quiet ? 'ignore' : 'inherit'],
  });
  const stdout = [];
  child.stdout?.on('data', (chunk) => stdout.push(chunk));
  const release = passOnSignals(child);
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 128, stdout: Buffer.concat(stdout).toString('utf8') }),
    );
  }).finally(release);
  return { child, ended };
}

/** Runs a program to its end. See `start`. */
export async function run(command, args, options) {
  return start(command, args, options).ended;
}

/** Set once a stop was asked for (Ctrl-C, SIGTERM, terminal closed): begin nothing new. */
export const stopping = { asked: false };

function passOnSignals(child) {
  const timers = [];
  const stop = (signal) => {
    stopping.asked = true;
    if (timers.length > 0) return;
    // A terminal sends Ctrl-C to the child as well: let it end by itself before telling it again.
    timers.push(setTimeout(() => child.kill('SIGTERM'), signal === 'SIGINT' ? 1_000 : 0));
    timers.push(setTimeout(() => child.kill('SIGKILL'), 10_000));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const timer of timers) clearTimeout(timer);
    for (const signal of signals) process.off(signal, stop);
  };
}

function pathWithoutProjectBin() {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder && folder !== bin('.bin'));
}

function withPath(folders, extra) {
  const env = { ...process.env, ...extra };
  // Windows spells it `Path`: two spellings in one environment would hide each other.
  for (const name of Object.keys(env)) if (name.toUpperCase() === 'PATH') delete env[name];
  env.PATH = folders.join(delimiter);
  return env;
}
