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
  INSERT INTO actions (key, position, short_title, facts) VALUES ('MEDIATEURS', 8, 'Médiateurs', '{}');
  INSERT INTO action_editions (action_key, edition_key, number, title, src) VALUES ('MEDIATEURS', '2023', 8, 'Médiateurs', '003');
  INSERT INTO action_seasons (action_key, season_key, edition_key, status, src) VALUES ('MEDIATEURS', 'S2', '2023', 'new', '003');
  INSERT INTO regions (code, name, overseas) VALUES ('53', 'Bretagne', 0);
  INSERT INTO organisations (id, name, kind, health_university, origin, search) VALUES (3, 'Titulaire', 'association', 0, 'recorded', 'titulaire');
  INSERT INTO projects (id, slug, acronym, name, status, origin, search, known_from, decided_on) VALUES (5, 'essai', 'ESSAI', 'Essai', 'running', 'recorded', '', '2024-07-01', '2024-07-01');
  INSERT INTO participations (id, project_id, action_key, season_key, known_from, decided_on) VALUES (8, 5, 'MEDIATEURS', 'S2', '2024-07-01', '2024-07-01');
  INSERT INTO trainings (id, project_id, participation_id, organisation_id, title, kind, regime, known_from)
    VALUES (11, 5, 8, 3, 'Médiation', 'training', 'continuing', '2024-11-02');
  INSERT INTO accounts (id, role, status, created_at) VALUES (1, 'lead', 'active', '2024-07-01T08:00:00.000Z');
  INSERT INTO api_tokens (id, account_id, label, scope, prefix, token_hash, created_at, expires_on)
    VALUES (7, 1, 'SI', 'enter', 'scma_', 'x', '2024-07-01T08:00:00.000Z', '2024-09-01');
`;
const WRITTEN = `1, 'form', '2025-01-02T08:00:00.000Z', '2025-01-02'`;

beforeAll(() => {
  db = new Database(migratedSince('training-sessions', { folder, data: DATA }));
  db.exec(`
    INSERT INTO training_sessions (id, training_id, project_id, code, organisation_id, region_code, capacity, state, known_from)
      VALUES (21, 11, 5, '2025-53-001', 3, '53', 15, 'planned', '2025-01-02');
    INSERT INTO session_participants (id, session_id, number, audience, registered_on, known_from)
      VALUES (31, 21, 1, 'digital_mediator', '2025-01-02', '2025-01-02');
    INSERT INTO attendance (id, participant_id, slot_no, state, account_id, door, at, known_from) VALUES (41, 31, 1, 'present', ${WRITTEN});
  `);
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps the tokens, which may now send sessions, and every reference', () => {
  expect(db.prepare('SELECT id, scope FROM api_tokens').all()).toEqual([{ id: 7, scope: 'enter' }]);
  db.exec(`UPDATE api_tokens SET scope = 'sessions' WHERE id = 7`);
  expect(() => db.exec(`UPDATE api_tokens SET scope = 'names' WHERE id = 7`)).toThrow('scope_known');
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
});

const slot = (moduleKey: string, modality: string, place: string | null) => () =>
  db
    .prepare(
      `INSERT INTO session_slots (session_id, slot_no, module_key, modality, starts_at, ends_at, on_day, minutes, place,
         pix_path, withdrawn, account_id, door, at, known_from)
       VALUES (21, 1, ?, ?, '2025-03-04T08:00:00.000Z', '2025-03-04T09:00:00.000Z', '2025-03-04', 60, ?, 0, 0, ${WRITTEN})`,
    )
    .run(moduleKey, modality, place);

it('refuses a module 2 by video and a place that is not said, in the file itself', () => {
  expect(slot('2', 'live_remote', null)).toThrow('module_on_site');
  expect(slot('5', 'on_site', null)).toThrow('place_on_site');
  expect(slot('3', 'live_remote', null)).not.toThrow();
});

it('appends marks, and takes none away', () => {
  expect(() => db.exec(`UPDATE attendance SET state = 'absent'`)).toThrow('append_only:attendance');
  expect(() => db.exec('DELETE FROM attendance')).toThrow('append_only:attendance');
  expect(() =>
    db.exec(
      `INSERT OR REPLACE INTO attendance (id, participant_id, slot_no, state, account_id, door, at, known_from) VALUES (41, 31, 1, 'absent', ${WRITTEN})`,
    ),
  ).toThrow('append_only:attendance');
  expect(() => db.exec('DELETE FROM session_participants')).toThrow('append_only:session_participants');
});
