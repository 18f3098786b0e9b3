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
  INSERT INTO professions (id, label, type_key, type_label, src) VALUES (5, 'Médecin', 'MEDICALES', 'Médecins', '003:764');
`;

beforeAll(() => {
  db = new Database(migratedSince('specialties', { folder, data: DATA }));
  db.pragma('foreign_keys = OFF');
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps the professions, and knows no other name of them and no specialty yet', () => {
  expect(db.prepare('SELECT id FROM professions').all()).toEqual([{ id: 5 }]);
  for (const table of ['profession_aliases', 'specialties', 'training_specialties'])
    expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual([]);
});

it('takes a day or a taking back with its reason, and never rewrites what was said', () => {
  const say = (event: string, onDay: string, reason: string) =>
    db.exec(`INSERT INTO training_specialties (training_id, specialty_id, category_key, stage, event, on_day, reason,
      account_id, door, at, known_from)
      VALUES (1, 45, 'imagerie', 'module_open', '${event}', ${onDay}, ${reason}, 1, 'form', '${AT}', '2026-10-20')`);
  expect(() => say('declared', 'NULL', 'NULL')).toThrow('day_of_declared');
  expect(() => say('declared', "'2026-02-30'", 'NULL')).toThrow('on_day_day');
  expect(() => say('withdrawn', 'NULL', 'NULL')).toThrow('reason_of_withdrawn');
  expect(() => say('forgotten', 'NULL', "'Essai'")).toThrow('event_known');
  say('declared', "'2026-09-01'", 'NULL');
  say('withdrawn', 'NULL', "'Saisie deux fois'");
  for (const act of ['UPDATE training_specialties SET on_day = NULL', 'DELETE FROM training_specialties'])
    expect(() => db.exec(act)).toThrow('append_only:training_specialties');
});
