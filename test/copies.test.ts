import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountsPage } from '@/db/accounts';
import { auditFindings, isSound } from '@/db/audit-findings';
import { SCHEMA_VERSION } from '@/db/figure-version';
import { journalEnd } from '@/db/journal';
import { migrateFile } from '@/db/migrate';
import { erasedAccounts } from '@/db/person-erasure';
import { closeStore, openStore, read } from '@/db/store';
import { fileProblem } from '@/db/store-file';
import { nowAt } from '@/lib/domain/time';
import { env } from '@/lib/env';
import { keepFile, keptFile, pathOf } from '@/lib/files/kept-files';
import { erasePerson } from '@/lib/person/erase-person';
import { copiesIn, removeOldest } from '@/scripts/copies/copies-folder';
import { makeCopy } from '@/scripts/copies/make-copy';
import { readManifest } from '@/scripts/copies/manifest';
import { restoreCopy } from '@/scripts/copies/restore-copy';
import { demonstration } from './demonstration';

// Copies are read through and audited: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const loaded = demonstration();
const { FILES_PATH, COPIES_PATH } = env();
const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-copies-'));
afterAll(() => {
  Object.assign(env(), { FILES_PATH, COPIES_PATH });
  rmSync(folder, { recursive: true, force: true });
});

let base = '';
let request: Parameters<typeof makeCopy>[0];
let tests = 0;

beforeEach(() => {
  tests += 1;
  base = join(folder, `test-${tests}`);
  const files = join(base, 'files');
  Object.assign(env(), { FILES_PATH: files, COPIES_PATH: join(base, 'copies') });
  request = {
    database: join(loaded, 'demonstration.sqlite'),
    files,
    folder: join(base, 'copies'),
    before: 'nothing',
  };
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 6, minute));

describe('a copy that is put back', () => {
  it('gives the same journal, the same figures and the same files', async () => {
    openStore(request.database);
    const end = await journalEnd(read());
    const sent = await keepFile('imports', Buffer.from('effectifs'));
    const { copy, manifest } = await makeCopy(request, at(0));
    expect(manifest.journal).toEqual(end);
    expect(readdirSync(copy).sort()).toEqual(['database.sqlite', 'files', 'manifest.json']);

    rmSync(pathOf('imports', sent));
    const database = join(base, 'restored.sqlite');
    migrateFile(database, { create: true });
    // As one that was made under a wide umask lies there.
    chmodSync(join(copy, 'database.sqlite'), 0o644);
    const { keptAs } = await restoreCopy(copy, database, at(1));
    expect(statSync(database).mode & 0o777).toBe(0o600);
    openStore(database);
    expect(await journalEnd(read())).toEqual(end);
    expect(isSound(await auditFindings(read()))).toBe(true);
    expect(await keptFile('imports', sent)).toEqual(Buffer.from('effectifs'));
    // What stood there before is kept.
    expect(keptAs && existsSync(keptAs)).toBe(true);
  });

  it('is refused while the service has the database open, and where a byte of it changed', async () => {
    await keepFile('imports', Buffer.from('effectifs'));
    const { copy } = await makeCopy(request, at(0));
    const database = join(base, 'served.sqlite');
    await restoreCopy(copy, database, at(1));
    openStore(database);
    await expect(restoreCopy(copy, database, at(2))).rejects.toThrow(/arrêtez le service/);
    closeStore();
    const text = readFileSync(join(copy, 'manifest.json'), 'utf8');
    const [file] = readdirSync(join(copy, 'files', 'imports'));
    truncateSync(join(copy, 'files', 'imports', file ?? ''), 3);
    await expect(restoreCopy(copy, database, at(2))).rejects.toThrow(/n’est plus celui qui fut copié/);
    writeFileSync(join(copy, 'manifest.json'), text.replace(/"sha256": "./, '"sha256": "z'));
    await expect(restoreCopy(copy, database, at(2))).rejects.toThrow(/manifeste/);
    rmSync(join(copy, 'manifest.json'));
    await expect(restoreCopy(copy, database, at(2))).rejects.toThrow(/n’est pas une copie/);
  });
});

describe('a person erased since the copy', () => {
  const settings = () => ({
    DATABASE_PATH: join(base, 'erased.sqlite'),
    FILES_PATH: request.files,
    COPIES_PATH: request.folder,
  });
  const holds = (path: string, word: string) => readFileSync(path).includes(word);

  it('is erased again before the database that is put back can be read', async () => {
    const { copy } = await makeCopy(request, at(0));
    const { DATABASE_PATH: database } = settings();
    await restoreCopy(copy, database, at(1));
    const { erased, name, email } = await eraseSomebody(database);
    expect(holds(database, email) || holds(database, name)).toBe(false);
    expect(holds(join(copy, 'database.sqlite'), email)).toBe(true);

    const { erasures } = await restoreCopy(copy, database, at(3));
    expect(erasures).toEqual({ again: 1, unreadable: 0, names: 0 });
    expect(holds(database, email) || holds(database, name)).toBe(false);
    openStore(database);
    expect((await erasedAccounts(read())).map(({ id }) => id)).toEqual([erased]);
    expect(isSound(await auditFindings(read()))).toBe(true);
  });

  it('is erased again by the migration of a copy that is of an older schema', async () => {
    const { copy } = await makeCopy(request, at(0));
    const { DATABASE_PATH: database } = settings();
    await restoreCopy(copy, database, at(1));
    const { email } = await eraseSomebody(database);
    const whole = join(base, 'whole.sqlite');
    copyFileSync(join(copy, 'database.sqlite'), whole);
    change(whole, `PRAGMA user_version = ${SCHEMA_VERSION - 1}`);
    const { copy: older } = await makeCopy({ ...request, database: whole }, at(4));
    expect((await restoreCopy(older, database, at(5))).erasures).toBe('later');
    expect(holds(database, email)).toBe(true);
    expect(await ended(tsx(['scripts/migrate.ts'], settings()))).toBe(0);
    expect(holds(database, email)).toBe(false);
  });

  /** Erases a contributor of the demonstration in a database that was put back. */
  async function eraseSomebody(database: string) {
    openStore(database);
    const of = (role: 'admin' | 'contributor') =>
      accountsPage(read(), { search: '', roles: [role] }, { size: 1, number: 1 });
    const [admin] = (await of('admin')).rows;
    const [person] = (await of('contributor')).rows;
    if (!admin || !person) throw new Error('The demonstration has nobody to erase');
    await erasePerson(
      { accountId: person.id, confirmed: ['erasure_is_final'] },
      {
        actor: { accountId: admin.id, role: 'admin', organisationId: null, scopes: [] },
        ...{ now: nowAt(at(2)), door: 'form' },
      },
    );
    closeStore();
    const { name, email } = person;
    return { erased: person.id, name, email };
  }
});

describe('what has the name of a copy is one', () => {
  it('says of a database what it says against itself, and then takes no older copy away', async () => {
    const { copy } = await makeCopy(request, at(0));
    const database = join(base, 'tampered.sqlite');
    await restoreCopy(copy, database, at(1));
    change(
      database,
      'UPDATE rollup_values SET value = value + 1 WHERE key_id = (SELECT max(key_id) FROM rollup_values)',
    );
    const settings = { DATABASE_PATH: database, FILES_PATH: request.files, COPIES_PATH: request.folder };
    expect(await ended(tsx(['scripts/backup.ts', '--keep', '1'], settings))).toBe(1);
    const [first, second] = await copiesIn(request.folder);
    expect(first).toBe(copy);
    expect(await readManifest(second ?? '')).toMatchObject({ audit: 'differs' });
  });

  it('says which file that the database names it lacks, and that a file is not what its name says', async () => {
    const { copy } = await makeCopy(request, at(0));
    const database = join(base, 'with-evidence.sqlite');
    await restoreCopy(copy, database, at(1));
    const lost = 'a'.repeat(64);
    change(
      database,
      `INSERT INTO evidence (section_id, file_name, media_type, bytes, sha256, account_id, at)
       SELECT min(id), 'liste.pdf', 'application/pdf', 9, '${lost}', (SELECT min(id) FROM accounts), '2026-11-20T08:00:00.000Z' FROM sections`,
    );
    const altered = await keepFile('imports', Buffer.from('effectifs'));
    writeFileSync(pathOf('imports', altered), 'effectif!');
    const { lacking } = await makeCopy({ ...request, database }, at(2));
    expect(lacking.sort()).toEqual([`evidence/${lost}`, `imports/${altered}`]);
  });

  it('keeps the newest', async () => {
    const copies: string[] = [];
    for (const minute of [0, 1, 2]) copies.push((await makeCopy(request, at(minute))).copy);
    expect(await removeOldest(request.folder, 2)).toEqual(copies.slice(0, 1));
    expect(await copiesIn(request.folder)).toEqual(copies.slice(1));
  });

  it('holds when it is killed, and while others write', async () => {
    const { copy } = await makeCopy(request, at(0));
    const database = join(base, 'busy.sqlite');
    await restoreCopy(copy, database, at(1));
    const settings = { DATABASE_PATH: database, FILES_PATH: request.files, COPIES_PATH: request.folder };
    for (const after of [700, 1_000, 1_300, 1_600]) {
      const writing = tsx(['test/hundred-writes.ts'], settings);
      const copying = tsx(['scripts/backup.ts'], settings);
      await setTimeout(after);
      copying.kill('SIGKILL');
      await Promise.all([ended(writing), ended(copying)]);
    }
    expect(await ended(tsx(['scripts/backup.ts'], settings))).toBe(0);
    const copies = await copiesIn(request.folder);
    expect(copies.length).toBeGreaterThanOrEqual(2);
    for (const made of copies) {
      const again = { ...settings, DATABASE_PATH: join(base, 'again.sqlite') };
      expect(await ended(tsx(['scripts/restore.ts', made], again))).toBe(0);
    }
  });
});

describe('an update and an installation', () => {
  it('copies what is about to be migrated', async () => {
    const { copy } = await makeCopy(request, at(0));
    const database = join(base, 'older.sqlite');
    await restoreCopy(copy, database, at(1));
    change(database, `PRAGMA user_version = ${SCHEMA_VERSION - 1}`);
    const settings = {
      DATABASE_PATH: database,
      FILES_PATH: request.files,
      COPIES_PATH: join(base, 'updates'),
    };
    expect(await ended(tsx(['scripts/migrate.ts'], settings))).toBe(0);
    expect(await ended(tsx(['scripts/migrate.ts'], settings))).toBe(0);
    const copies = await copiesIn(join(base, 'updates'));
    expect(copies).toHaveLength(1);
    expect(await readManifest(copies[0] ?? '')).toMatchObject({
      before: 'migration',
      schemaVersion: SCHEMA_VERSION - 1,
    });
  });

  it('goes on where it was killed', async () => {
    const settings = { DATABASE_PATH: join(base, 'new', 'first.sqlite') };
    for (const after of [400, 600, 800, 1_000]) {
      const installing = tsx(['scripts/migrate.ts', '--create'], settings);
      await setTimeout(after);
      installing.kill('SIGKILL');
      await ended(installing);
    }
    expect(await ended(tsx(['scripts/migrate.ts', '--create'], settings))).toBe(0);
    expect(fileProblem(settings.DATABASE_PATH)).toBeUndefined();
  });
});

function change(path: string, text: string): void {
  const db = new Database(path);
  db.exec(text);
  db.close();
}

function tsx(script: string[], settings: Record<string, string>) {
  return spawn(process.execPath, ['--import', 'tsx', ...script], {
    env: { ...process.env, ...settings },
    stdio: 'ignore',
  });
}

async function ended(child: ReturnType<typeof tsx>): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
