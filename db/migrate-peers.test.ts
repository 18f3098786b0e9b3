import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedSince } from '@/test/earlier-migrations';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-migration-'));
let db: Database.Database;

const DATA = `
  INSERT INTO accounts (id, role, status, created_at) VALUES (1, 'officer', 'active', '2024-07-01T08:00:00.000Z');
  INSERT INTO seasons (key, number) VALUES ('S2', 2);
`;

beforeAll(() => {
  db = new Database(migratedSince('peer-thresholds', { folder, data: DATA }));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a season has no threshold of its own yet, and takes whole tenths of a point that stay', () => {
  expect(db.prepare('SELECT count(*) AS n FROM peer_thresholds').get()).toEqual({ n: 0 });
  const insert = (tenths: string) =>
    db.exec(`INSERT INTO peer_thresholds (season_key, tenths, reason, account_id, door, at, known_from)
      VALUES ('S2', ${tenths}, 'Décision du comité', 1, 'form', '2026-10-20T08:00:00.000Z', '2026-10-20')`);
  for (const tenths of ['0', '1001', '7.5', "'10 points'"])
    expect(() => insert(tenths)).toThrow('tenths_whole');
  insert('75');
  for (const act of ['UPDATE peer_thresholds SET tenths = 1', 'DELETE FROM peer_thresholds'])
    expect(() => db.exec(act)).toThrow('append_only:peer_thresholds');
});
