import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedSince } from '@/test/earlier-migrations';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-migration-'));
let db: Database.Database;

const AT = '2026-10-21T08:00:00.000Z';
const DATA = `
  INSERT INTO accounts (id, role, status, created_at) VALUES (1, 'officer', 'active', '2024-07-01T08:00:00.000Z');
  INSERT INTO projects (id, slug, acronym, name, status, origin, search, known_from, decided_on, withdrawn_from)
    VALUES (5, 'essai', 'ESSAI', 'Essai', 'running', 'recorded', '', '2026-10-20', '2024-07-01', '2026-10-21');
  INSERT INTO withdrawals (thing, thing_id, recorded_on, reason, account_id, door, at, known_from)
    VALUES ('project', 5, '2026-10-20', 'Erreur', 1, 'form', '${AT}', '2026-10-21');
`;

beforeAll(() => {
  db = new Database(migratedSince('recorded-again', { folder, data: DATA }));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const set = (what: string) => db.exec(`UPDATE projects SET ${what} WHERE id = 5`);

it('keeps a project that was taken back as it was, and the days on which it is read', () => {
  expect(db.prepare('SELECT acronym, known_from, withdrawn_from FROM projects').all()).toEqual([
    { acronym: 'ESSAI', known_from: '2026-10-20', withdrawn_from: '2026-10-21' },
  ]);
  for (const what of ["acronym = 'AUTRE'", "known_from = '2024-07-01'", 'withdrawn_from = NULL'])
    expect(() => set(what)).toThrow('withdrawn:projects');
});

it('lets it be read shorter, never longer than until it was taken back', () => {
  set("withdrawn_from = '2026-10-20'");
  set("withdrawn_from = '2026-10-21'");
  for (const day of ['2026-10-19', '2026-10-22'])
    expect(() => set(`withdrawn_from = '${day}'`)).toThrow('withdrawn:projects');
});
