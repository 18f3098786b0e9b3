import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterAll, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '@/db/figure-version';
import { fileProblem } from '@/db/store-file';
import { KEPT_RULES } from '@/lib/figure/kept-past';
import { copiesIn } from '@/scripts/copies/copies-folder';
import { readManifest } from '@/scripts/copies/manifest';
import { demonstration } from './demonstration';
import { databaseBefore } from './earlier-migrations';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-upgrade-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const demonstrated = demonstration();

const last = () => {
  const { entries } = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as {
    entries: { tag: string }[];
  };
  return entries.at(-1)?.tag ?? '';
};

/** The steps of « Updating, and the way back » in docs/operating.md, by the same commands. */
it('an update copies what it finds; the copy put back is the database of the release before, and can be updated again', async () => {
  const data = "INSERT INTO sign_in_attempts (key, points, expire) VALUES ('clé', 3, 1999999999999)";
  const { path, version, migrations } = databaseBefore(last(), { folder, data });
  expect(version).toBe(SCHEMA_VERSION - 1);
  const before = contentOf(path);
  const copies = join(folder, 'copies');
  const run = (script: string, ...given: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', script, ...given], {
      env: {
        ...process.env,
        ...{ DATABASE_PATH: path, COPIES_PATH: copies, FILES_PATH: join(folder, 'files') },
      },
      encoding: 'utf8',
    });

  const update = run('scripts/migrate.ts');
  expect([update.status, update.stderr]).toEqual([0, '']);
  expect(fileProblem(path)).toBeUndefined();
  const [copy = ''] = await copiesIn(copies);
  expect(update.stdout).toContain(copy);
  expect(await readManifest(copy)).toMatchObject({ before: 'migration', schemaVersion: version });

  const back = run('scripts/restore.ts', copy);
  expect([back.status, back.stderr]).toEqual([0, '']);
  expect(contentOf(path)).toEqual(before);
  // The release before finds nothing to migrate, and its own schema.
  const db = new Database(path);
  migrate(drizzle(db), { migrationsFolder: migrations });
  expect(db.pragma('user_version', { simple: true })).toBe(version);
  db.close();
  expect(contentOf(path)).toEqual(before);

  expect(run('scripts/migrate.ts').status).toBe(0);
  expect(fileProblem(path)).toBeUndefined();
  expect(contentOf(path).rows.sign_in_attempts).toEqual(before.rows.sign_in_attempts);
}, 240_000);

it('an update keeps what is said of past days for its first readers, in the shape that it reads', async () => {
  const path = join(demonstrated, 'demonstration.sqlite');
  const db = new Database(path);
  const kept = db.prepare('SELECT rules, count(*) AS days FROM kept_answers GROUP BY rules');
  expect(kept.all()).toEqual([]);
  db.exec(
    "INSERT INTO kept_answers (name, day, version, rules, content) VALUES ('learners S1', '2025-01-01', 1, 'earlier', x'00')",
  );
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_PATH: path, COPIES_PATH: join(folder, 'none') },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(kept.all()).toEqual([{ rules: KEPT_RULES, days: expect.any(Number) }]);
  db.close();
}, 240_000);

/** Every definition and every row. */
function contentOf(path: string): { schema: unknown[]; rows: Record<string, unknown[]> } {
  const db = new Database(path, { readonly: true });
  try {
    const schema = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[];
    const rows = Object.fromEntries(
      tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]),
    );
    return { schema, rows };
  } finally {
    db.close();
  }
}
