import { readFileSync } from 'node:fs';
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
  expect(readFileSync('scripts/start.ts', 'utf8')).toMatch(
    /SUIVI_MODE === 'production' && holdsDemonstration\(DATABASE_PATH\)\)\s+refuse\(/,
  );
});
