import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { write } from '@/db/store';
import { env } from '@/lib/env';
import { account, organisation } from '@/test/builders';
import { freshDatabase, NOW } from '@/test/database';
import { keepFile, pathOf } from './kept-files';
import { missingFiles, sweepStrayFiles } from './stray-files';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-stray-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  freshDatabase();
  env().FILES_PATH = folder;
});

const HOUR = 3_600_000;
const bytes = (text: string) => new TextEncoder().encode(text);
const age = (path: string, hours: number) => {
  const at = new Date(Date.now() - hours * HOUR);
  utimesSync(path, at, at);
};

async function sent(sha256: string, result: unknown = null) {
  const { accountId } = await account('lead', { organisationId: await organisation() });
  await write(async (tx) => {
    tx.insert(t.imports)
      .values({
        ...{ destination: 'programme', accountId, door: 'import', fileName: 'a.csv', format: 'csv' },
        ...{ bytes: 1, sha256, result, createdAt: NOW.instant },
      })
      .run();
  });
}

it('what no row names goes after a day, half-written files too; what a row names stays', async () => {
  const [named, list, refused, again, young] = await Promise.all(
    ['nommé', 'liste', 'refusé', 'renvoyé', 'récent'].map((text) => keepFile('imports', bytes(text))),
  );
  const proof = await keepFile('evidence', bytes('preuve refusée'));
  if (!named || !list || !refused || !again || !young) throw new Error('not kept');
  await sent(named, { lines: { sha256: list } });
  const half = `${pathOf('imports', refused)}.0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b`;
  writeFileSync(half, 'à moitié');
  writeFileSync(join(folder, 'imports', 'LISEZMOI'), 'pas à nous');
  for (const path of [...[named, list, refused, again].map((one) => pathOf('imports', one)), half])
    age(path, 25);
  age(pathOf('evidence', proof), 25);
  age(pathOf('imports', young), 23);
  age(join(folder, 'imports', 'LISEZMOI'), 99);
  await keepFile('imports', bytes('renvoyé'));

  expect(await sweepStrayFiles(Date.now())).toBe(3);
  expect([named, list, refused, again, young].map((one) => existsSync(pathOf('imports', one)))).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
  expect([existsSync(half), existsSync(pathOf('evidence', proof))]).toEqual([false, false]);
  expect(existsSync(join(folder, 'imports', 'LISEZMOI'))).toBe(true);
  expect(await sweepStrayFiles(Date.now())).toBe(0);
});

it('tells the rows whose file is gone', async () => {
  const sha256 = await keepFile('imports', bytes('disparu'));
  await sent(sha256);
  expect(await missingFiles()).toEqual([]);
  rmSync(pathOf('imports', sha256));
  expect(await missingFiles()).toEqual([{ folder: 'imports', sha256, id: 1 }]);
});
