import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { node24Env, root, run, stopping, tsx } from './run.mjs';

/**
 * Makes sure that the demonstration's database exists and has the current schema; `reset` makes it anew, `empty` with
 * the programme and three accounts only.
 * It is loaded under another name and renamed when complete: a run that is killed leaves nothing that
 * the next one would take for a whole database. Throws an Error that says what to do.
 */
export async function ensureDemoDatabase(env, { reset, empty }) {
  const database = env.DATABASE_PATH;
  await mkdir(join(root, 'data'), { recursive: true });
  if (reset) await removeDatabase(database);
  if (existsSync(join(root, database))) {
    console.log('    Les données existantes sont conservées (« npm run demo -- --reset » les recrée).');
    await step(env, 'migrate.ts');
    // Its sources may have been read again since: what they print is corrected, what people entered is not touched.
    await step(env, 'seed.ts');
    return;
  }
  await load(env, database, empty ? '--demo-empty' : '--demo');
}

async function load(env, database, demonstration) {
  const partial = database.replace(/\.sqlite$/, '.partial.sqlite');
  await removeDatabase(partial);
  await removeDatabase(database);
  // Sent files and caught messages of a database that is no more.
  await rm(join(root, env.FILES_PATH), { recursive: true, force: true });
  const partialEnv = { ...env, DATABASE_PATH: partial };
  await step(partialEnv, 'migrate.ts', '--create');
  await step(partialEnv, 'seed.ts', demonstration);
  // The log first: it may hold what is not yet in the main file, whose name says that all is there.
  if (existsSync(join(root, `${partial}-wal`)))
    await rename(join(root, `${partial}-wal`), join(root, `${database}-wal`));
  await rename(join(root, partial), join(root, database));
  await removeDatabase(partial);
}

async function step(env, script, ...args) {
  const { code } = await run(...tsx(script, ...args), { env: node24Env(env) });
  if (stopping.asked)
    throw new Error('Arrêt demandé : la base de démonstration sera reprise au prochain lancement.');
  if (code !== 0)
    throw new Error(
      `scripts/${script} a échoué (code ${code}) : la raison est écrite au-dessus.\n` +
        'Pour repartir d’une base neuve : npm run demo -- --reset',
    );
}

async function removeDatabase(path) {
  // The main file first: without it the two others are never read.
  for (const suffix of ['', '-wal', '-shm']) await rm(join(root, `${path}${suffix}`), { force: true });
}
