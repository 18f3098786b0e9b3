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
  INSERT INTO professions (id, label, type_key, type_label, src) VALUES (7, 'Aide-soignant', 'AUXILIAIRES', 'Auxiliaires', '003:766');
`;

beforeAll(() => {
  db = new Database(migratedSince('frameworks-and-coverage', { folder, data: DATA }));
  db.pragma('foreign_keys = OFF');
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps the professions, which no framework names yet', () => {
  expect(db.prepare('SELECT id, label FROM professions').all()).toEqual([{ id: 7, label: 'Aide-soignant' }]);
  expect(db.prepare('SELECT count(*) AS n FROM profession_frameworks').get()).toEqual({ n: 0 });
});

it('takes whole minutes of what is covered, and never rewrites a row', () => {
  const insert = (covers: number, minutes: string) =>
    db.exec(`INSERT INTO training_coverage (training_id, framework_key, position, covers, minutes, account_id, door, at, known_from)
      VALUES (1, 'PS_4_8', '1.1', ${covers}, ${minutes}, 1, 'form', '${AT}', '2026-10-20')`);
  for (const minutes of ['0', '1.5', "'1 h'"]) expect(() => insert(1, minutes)).toThrow('minutes_whole');
  expect(() => insert(0, '60')).toThrow('covered_only');
  insert(1, '90');
  for (const act of ['UPDATE training_coverage SET minutes = 1', 'DELETE FROM training_coverage'])
    expect(() => db.exec(act)).toThrow('append_only:training_coverage');
});
