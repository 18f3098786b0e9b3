import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { insertAccount } from '@/db/accounts';
import { write } from '@/db/store';
import { holdsDemonstration } from '@/db/store-file';
import { account } from './builders';
import { freshDatabase, NOW, programmeDatabase } from './database';

it('a new programme has no account', async () => {
  expect(holdsDemonstration(await programmeDatabase())).toBe(false);
});

it('a database with the accounts of the demonstration is known for one, and a production refuses it', async () => {
  const path = freshDatabase();
  await account('admin');
  expect(holdsDemonstration(path)).toBe(false);
  await write((tx) =>
    insertAccount(tx, {
      ...{ name: 'Démonstration', email: 'd@demonstration.invalid', role: 'admin', organisationId: null },
      ...{
        scopes: [],
        endsOn: null,
        passwordHash: 'x',
        oneTimeUntil: null,
        demonstration: true,
        at: NOW.instant,
      },
    }),
  );
  expect(holdsDemonstration(path)).toBe(true);
  // Where nothing says what the service is, it is in production.
  const installed = {
    DATABASE_PATH: path,
    NEXTAUTH_URL: 'https://suivi.exemple.fr',
    NEXTAUTH_SECRET: 'q83vEjRWeJASNFZ4kBI0Vg7hZ2wYtR5uLxC9mNdP',
  };
  for (const mode of [{}, { SUIVI_MODE: 'production' }])
    expect(started({ ...installed, ...mode })).toMatch(
      /^Suivi CMA ne démarre pas :\n- La base .* contient les données de démonstration/,
    );
  expect(started({ SUIVI_MODE: 'production' })).toMatch(
    /^Suivi CMA ne démarre pas :\n- NEXTAUTH_SECRET\s: manquant[^\n]*\n- NEXTAUTH_URL\s: manquante[^\n]*\n$/,
  );
}, 60_000);

/** What the service says that is started so, and ends. */
function started(given: Readonly<Record<string, string | undefined>>): string {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const, ...given };
  const begun = ['--import', 'tsx', 'scripts/start.ts'];
  const { status, stderr } = spawnSync(process.execPath, begun, { env, encoding: 'utf8', timeout: 50_000 });
  expect(status).toBe(1);
  return stderr;
}
