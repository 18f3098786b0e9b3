import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedSince } from '@/test/earlier-migrations';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-migration-'));
let db: Database.Database;

const SENT = '2026-10-20T08:00:00.000Z';
const LATER = '2026-10-21T08:00:00.000Z';
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
  INSERT INTO accounts (id, role, status, created_at) VALUES (1, 'lead', 'active', '2024-07-01T08:00:00.000Z');
  INSERT INTO campaigns (id, label, period_id, observed_on, opens_on, due_on, closes_on)
    VALUES (6, 'Octobre 2026', 4, '2026-10-31', '2026-10-15', '2026-11-30', '2026-12-31');
  INSERT INTO reports (id, project_id, campaign_id, version) VALUES (7, 5, 6, 0);
  INSERT INTO sections (id, report_id, participation_id, status) VALUES (9, 7, 8, 'draft');
  INSERT INTO figure_lines (id, training_id, region_code, period_id, level_key, profession_key, profession_other, measure, nature)
    VALUES (21, 11, '53', 4, 'na', '16', '', 'entered', 'actual'), (22, 11, '53', 4, 'na', '17', '', 'entered', 'actual'),
      (23, 11, '53', 4, 'na', '18', '', 'entered', 'actual');
  INSERT INTO figure_revisions (id, line_id, campaign_id, section_id, kind, value, state, comment, account_id, door, at, known_from)
    VALUES (31, 21, 6, 9, 'entry', 40, 'number', 'Deux groupes', 1, 'form', '${SENT}', '2026-10-20'),
      (32, 22, 6, 9, 'entry', 4, 'number', NULL, 1, 'form', '${SENT}', '2026-10-20');
  INSERT INTO section_events (section_id, step, from_status, to_status, nothing_to_report, account_id, at, known_from)
    VALUES (9, 'submit', 'draft', 'submitted', 0, 1, '${SENT}', '2026-10-20');
  INSERT INTO figure_revisions (id, line_id, campaign_id, section_id, kind, value, state, comment, account_id, door, at, known_from)
    VALUES (33, 23, 6, 9, 'entry', 50, 'number', 'Écrit après', 1, 'form', '${LATER}', '2026-10-21');
`;

beforeAll(() => {
  db = new Database(migratedSince('warning-answers', { folder, data: DATA }));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('lets what was sent keep its reason, for its value; what was written after is asked again', () => {
  expect(db.prepare('SELECT * FROM warning_answers').all()).toEqual([
    { revision_id: 31, code: 'any', value: 40, against: 0 },
  ]);
});

it('never rewrites what a reason was written for', () => {
  const refused = 'append_only:warning_answers';
  expect(() => db.exec('UPDATE warning_answers SET value = 41')).toThrow(refused);
  expect(() => db.exec('DELETE FROM warning_answers')).toThrow(refused);
  expect(() => db.exec("INSERT OR REPLACE INTO warning_answers VALUES (31, 'any', 41, 0)")).toThrow(refused);
});
