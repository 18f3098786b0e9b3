import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/test/database';
import { APPLICATION_ID, SCHEMA_VERSION } from './figure-version';
import { appendJournal } from './journal';
import { migrateFile } from './migrate';
import { beforeCommit, closeStore, openStore, read, type Tx, write } from './store';
import { fileProblem, isBeingRead, isKnownSound, readWholeAside, wasReadWhole } from './store-file';
import { prepared } from './store-prepared';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the file is checked before it is served', () => {
  it('knows its version: one a migration', () => {
    expect(readdirSync('drizzle').filter((name) => name.endsWith('.sql'))).toHaveLength(SCHEMA_VERSION);
  });

  it('refuses a missing file, and creates none', () => {
    const path = join(folder, 'absent.sqlite');
    expect(() => openStore(path)).toThrow(/introuvable/);
    expect(readdirSync(folder)).not.toContain('absent.sqlite');
    expect(() => migrateFile(path)).toThrow(/introuvable/);
  });

  it('refuses an empty file, a foreign database and an older one, each with its sentence', () => {
    const empty = join(folder, 'empty.sqlite');
    writeFileSync(empty, '');
    expect(fileProblem(empty)).toMatch(/est vide/);
    const foreign = join(folder, 'foreign.sqlite');
    new Database(foreign).exec('CREATE TABLE t (a)').close();
    expect(fileProblem(foreign)).toMatch(/n’est pas une base de Suivi CMA/);
    expect(() => migrateFile(foreign)).toThrow(/rien n’a été changé/);
    const old = join(folder, 'old.sqlite');
    const db = new Database(old);
    db.exec('CREATE TABLE t (a)');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.close();
    expect(fileProblem(old)).toMatch(/db:migrate/);
    const broken = join(folder, 'text.sqlite');
    writeFileSync(broken, 'ceci n’est pas une base'.repeat(500));
    expect(fileProblem(broken)).toMatch(/ne peut pas être lue/);
  });

  it('reads a large file in a thread, and says of a damaged one what it says in place', async () => {
    const path = join(folder, 'large.sqlite');
    migrateFile(path, { create: true });
    const db = new Database(path);
    db.exec(
      'CREATE TABLE filler (a BLOB); INSERT INTO filler VALUES (zeroblob(17000000)); DROP TABLE filler',
    );
    db.close();
    const reading = readWholeAside(path);
    // Who opens it meanwhile does not read it again.
    openStore(path);
    expect(isKnownSound(path)).toBe(false);
    expect(isBeingRead(path)).toBe(true);
    closeStore();
    await wasReadWhole();
    expect(isBeingRead(path)).toBe(false);
    expect(isKnownSound(path)).toBe(true);
    expect(await reading).toBeUndefined();
    // The root of an index loses its head.
    const index = new Database(path, { readonly: true })
      .prepare("SELECT rootpage AS page FROM sqlite_master WHERE type = 'index' LIMIT 1")
      .get() as { page: number };
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(100, 7), 0, 100, (index.page - 1) * 4096);
    closeSync(file);
    const problem = fileProblem(path);
    expect(problem).toMatch(/endommagée|ne peut pas être lue/);
    expect(await readWholeAside(path)).toBe(problem);
  });
});

const line = (subject: string) => ({
  subject,
  command: 'test',
  actor: null,
  now: { instant: '2026-11-20T08:00:00.000Z' },
  door: 'script',
});
const lines = () => (prepared(read(), 'SELECT count(*) AS n FROM journal').get() as { n: number }).n;

const subjects = () =>
  (prepared(read(), 'SELECT subject FROM journal ORDER BY id').all() as { subject: string }[]).map(
    ({ subject }) => subject,
  );

describe('writes', () => {
  beforeEach(() => void freshDatabase());

  it('are whole or absent, also when their work is asynchronous', async () => {
    await expect(
      write(async (tx) => {
        await appendJournal(tx, line('a'));
        await new Promise((resolve) => setTimeout(resolve, 5));
        await appendJournal(tx, line('b'));
        throw new Error('coupure');
      }),
    ).rejects.toThrow('coupure');
    expect(lines()).toBe(0);
  });

  it('wait for one another and do not mix', async () => {
    const slow = write(async (tx) => {
      await appendJournal(tx, line('a'));
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('coupure');
    });
    const quick = write((tx) => appendJournal(tx, line('b')));
    await expect(slow).rejects.toThrow('coupure');
    await quick;
    expect(lines()).toBe(1);
  });

  it('do once at their end what is asked for under one name, and nothing of it when they fail', async () => {
    const asked = (tx: Tx, name: string) => beforeCommit(name, () => appendJournal(tx, line(`last ${name}`)));
    await write(async (tx) => {
      for (const name of ['a', 'b', 'a']) asked(tx, name);
      await appendJournal(tx, line('first'));
    });
    expect(subjects()).toEqual(['first', 'last a', 'last b']);
    const failed = write(async (tx) => {
      asked(tx, 'c');
      throw new Error('coupure');
    });
    await expect(failed).rejects.toThrow('coupure');
    await write((tx) => appendJournal(tx, line('next')));
    expect(subjects()).toEqual(['first', 'last a', 'last b', 'next']);
  });

  it('go through nothing but the writer: the reading connection refuses', () => {
    expect(() => prepared(read(), "DELETE FROM journal WHERE subject = 'x'").run()).toThrow(/readonly/);
  });
});

describe('history is appended, never rewritten', () => {
  beforeEach(() => void freshDatabase());

  it('refuses to replace a line by inserting it again', async () => {
    await write((tx) => appendJournal(tx, line('a')));
    const replace =
      "INSERT OR REPLACE INTO journal (id, at, door, command, subject, refs, hash) VALUES (1, 'x', 'x', 'x', 'forged', '{}', 'x')";
    await expect(write(async (tx) => prepared(tx, replace).run())).rejects.toThrow(/append_only/);
  });

  it('refuses to change a journal line', async () => {
    await write((tx) => appendJournal(tx, line('a')));
    await expect(write(async (tx) => prepared(tx, "UPDATE journal SET door = 'x'").run())).rejects.toThrow(
      /append_only/,
    );
    await expect(write(async (tx) => prepared(tx, 'DELETE FROM journal').run())).rejects.toThrow(
      /append_only/,
    );
  });
});

describe('what a number column takes', () => {
  beforeEach(() => void freshDatabase());

  it.each([['12 345'], [1.5], [-1], [Number.POSITIVE_INFINITY], [100_000_000]])(
    'refuses %j',
    async (value) => {
      const insert =
        "INSERT INTO training_regions (training_id, region_code, known_from, places) VALUES (1, '11', '2024-01-01', ?)";
      await expect(write(async (tx) => prepared(tx, insert).run(value))).rejects.toThrow(/places_whole/);
    },
  );
});
