import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedSince } from '@/test/earlier-migrations';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-migration-'));
let db: Database.Database;

const DATA = `
  INSERT INTO documents (key, title) VALUES ('003', 'Annexe');
  INSERT INTO seasons (key, number) VALUES ('S2', 2);
  INSERT INTO editions (key, document_key) VALUES ('2023', '003');
  INSERT INTO actions (key, position, short_title, facts) VALUES ('CONTINUE', 7, 'Formation continue', '{}');
  INSERT INTO action_editions (action_key, edition_key, number, title, src) VALUES ('CONTINUE', '2023', 7, 'Formation continue', '003');
  INSERT INTO action_seasons (action_key, season_key, edition_key, status, src) VALUES ('CONTINUE', 'S2', '2023', 'new', '003');
  INSERT INTO regions (code, name, overseas) VALUES ('53', 'Bretagne', 0);
  INSERT INTO periods (id, label, kind, starts_on, ends_on) VALUES (4, '2025-2026', 'academic_year', '2025-09-01', '2026-08-31');
  INSERT INTO organisations (id, name, kind, health_university, origin, search) VALUES (3, 'Financeur', 'funder', 0, 'recorded', 'financeur');
  INSERT INTO projects (id, slug, acronym, name, status, origin, search, known_from, decided_on) VALUES (5, 'essai', 'ESSAI', 'Essai', 'running', 'recorded', '', '2024-07-01', '2024-07-01');
  INSERT INTO participations (id, project_id, action_key, season_key, known_from, decided_on) VALUES (8, 5, 'CONTINUE', 'S2', '2024-07-01', '2024-07-01');
  INSERT INTO trainings (id, project_id, participation_id, organisation_id, title, kind, regime, known_from)
    VALUES (11, 5, 8, 3, 'Télésanté', 'training', 'continuing', '2024-11-02');
  INSERT INTO accounts (id, role, status, created_at) VALUES (1, 'officer', 'active', '2024-07-01T08:00:00.000Z');
  INSERT INTO figure_lines (id, training_id, region_code, period_id, level_key, profession_key, profession_other, measure, nature)
    VALUES (21, 11, '53', 4, 'na', '16', '', 'entered', 'planned'), (22, 11, '53', 4, 'na', 'other', 'Aidants', 'entered', 'planned');
  INSERT INTO figure_revisions (id, line_id, kind, value, state, account_id, door, at, known_from)
    VALUES (31, 21, 'planned', 40, 'number', 1, 'form', '2024-11-02T08:00:00.000Z', '2024-11-02');
`;

beforeAll(() => {
  db = new Database(migratedSince('what-lines-say', { folder, data: DATA }));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const all = (sql: string) => db.prepare(sql).all();
const add = (id: number, practice: string, employer: string) => () =>
  db
    .prepare(
      `INSERT INTO figure_lines (id, training_id, region_code, period_id, level_key, profession_key, practice, employer_kind, measure, nature)
       VALUES (?, 11, '53', 4, 'na', '16', ?, ?, 'entered', 'planned')`,
    )
    .run(id, practice, employer);

it('keeps every line under its number, and reads « sans objet » on each', () => {
  expect(all('SELECT id, profession_other AS words, practice, employer_kind FROM figure_lines')).toEqual([
    { id: 21, words: '', practice: 'na', employer_kind: 'na' },
    { id: 22, words: 'Aidants', practice: 'na', employer_kind: 'na' },
  ]);
  expect(all('SELECT line_id, value FROM figure_revisions')).toEqual([{ line_id: 21, value: 40 }]);
  expect(all('PRAGMA foreign_key_check')).toEqual([]);
});

it('keeps history appended only', () => {
  expect(() => db.exec('UPDATE figure_revisions SET value = 41')).toThrow('append_only:figure_revisions');
  expect(() => db.exec('DELETE FROM figure_revisions')).toThrow('append_only:figure_revisions');
});

it('tells lines apart by both, and refuses the same one twice', () => {
  expect(add(23, 'na', 'na')).toThrow('UNIQUE');
  add(24, 'self_employed', 'ambulatory')();
  add(25, 'salaried', 'ambulatory')();
  expect(add(26, 'salaried', 'ambulatory')).toThrow('UNIQUE');
});

it('refuses a key of no list', () => {
  expect(add(27, 'retired', 'na')).toThrow('practice_known');
  expect(add(28, 'na', 'university')).toThrow('employer_kind_known');
});
