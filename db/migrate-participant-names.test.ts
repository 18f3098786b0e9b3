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
  INSERT INTO training_sessions (id, training_id, project_id, code, organisation_id, region_code, capacity, state, known_from)
    VALUES (21, 11, 5, '2025-53-001', 3, '53', 15, 'planned', '2025-01-02');
  INSERT INTO session_participants (id, session_id, number, audience, registered_on, known_from)
    VALUES (31, 21, 1, 'digital_mediator', '2025-01-02', '2025-01-02');
`;

beforeAll(() => {
  db = new Database(migratedSince('participant-names', { folder, data: DATA }));
  db.exec(`
    INSERT INTO participant_identities (participant_id, name, name_key, entered_at)
      VALUES (31, 'Claude Exemple', 'k', '2025-03-04T08:00:00.000Z');
    INSERT INTO certificates (id, participant_id, number, issued_on, sha256, bytes, account_id, at)
      VALUES (1, 31, 'CMA8-2025-000001-A', '2025-03-04', 'd', 9, 1, '2025-03-04T08:00:00.000Z');
    INSERT INTO certificate_revocations (certificate_id, revoked_on, reason, account_id, at)
      VALUES (1, '2025-03-05', 'Erreur', 1, '2025-03-05T08:00:00.000Z');
  `);
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps the participants, and every reference', () => {
  expect(db.prepare('SELECT id, number FROM session_participants').all()).toEqual([{ id: 31, number: 1 }]);
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
});

it.each([
  ['another number of a certificate', "UPDATE certificates SET number = 'CMA8-2025-000002-B'"],
  ['another digest', "UPDATE certificates SET sha256 = 'e', file_erased_at = '2025-04-01T08:00:00.000Z'"],
  ['no certificate any more', 'DELETE FROM certificates'],
  [
    'its number given twice',
    "INSERT OR REPLACE INTO certificates (participant_id, number, issued_on, sha256, bytes, account_id, at) VALUES (31, 'CMA8-2025-000001-A', '2025-03-04', 'd', 9, 1, '2025-03-04T08:00:00.000Z')",
  ],
  ['a revocation taken back', 'DELETE FROM certificate_revocations'],
  ['another reason', "UPDATE certificate_revocations SET reason = 'Autre'"],
])('refuses %s', (_, text) => {
  expect(() => db.exec(text)).toThrow('append_only:');
});

it('lets a file go once, and a name go at any time', () => {
  const gone = "UPDATE certificates SET file_erased_at = '2025-04-01T08:00:00.000Z'";
  db.exec(gone);
  expect(() => db.exec(gone)).toThrow('append_only:certificates');
  db.exec('DELETE FROM participant_identities');
});
