import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedSince } from '@/test/earlier-migrations';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-migration-'));
let db: Database.Database;

const AT = '2026-10-20T08:00:00.000Z';
const DATA = `
  INSERT INTO professions (id, label, type_key, type_label, src) VALUES (16, 'Infirmier', 'AUXILIAIRES', 'Auxiliaires', '003:775');
  INSERT INTO actions (key, position, short_title, facts) VALUES ('PS_INITIALE', 1, 'Formation initiale', '{}');
`;

beforeAll(() => {
  db = new Database(migratedSince('professions-aimed-at', { folder, data: DATA }));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps the professions and actions, and says nothing of them yet', () => {
  expect(db.prepare('SELECT id FROM professions').all()).toEqual([{ id: 16 }]);
  expect(db.prepare('SELECT * FROM profession_aims').all()).toEqual([]);
});

it('takes words on a pair that exists, known from a day, and never rewrites one', () => {
  const say = (profession: number, day: string) =>
    db.exec(`INSERT INTO profession_aims (profession_id, action_key, is_aimed, reason, src, inferred, door, at, known_from)
      VALUES (${profession}, 'PS_INITIALE', 1, 'Essai', '003:138', 1, 'script', '${AT}', '${day}')`);
  db.pragma('foreign_keys = ON');
  expect(() => say(17, '2023-09-01')).toThrow('FOREIGN KEY');
  expect(() => say(16, '2023-02-30')).toThrow('known_from_day');
  say(16, '2023-09-01');
  for (const act of ['UPDATE profession_aims SET is_aimed = 0', 'DELETE FROM profession_aims'])
    expect(() => db.exec(act)).toThrow('append_only:profession_aims');
});
