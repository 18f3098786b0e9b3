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
  INSERT INTO accounts (id, role, status, created_at) VALUES (1, 'officer', 'active', '2024-07-01T08:00:00.000Z');
  INSERT INTO projects (id, slug, acronym, name, status, origin, search, known_from, decided_on)
    VALUES (5, 'essai', 'ESSAI', 'Essai', 'running', 'recorded', '', '2024-07-01', '2024-07-01');
  INSERT INTO amounts (id, project_id, kind, cents, dated_on, source, account_id, recorded_at, known_from)
    VALUES (3, 5, 'contracted', 404320000, '2024-10-31', 'Convention', 1, '${AT}', '2024-10-31');
  INSERT INTO withdrawals (thing, thing_id, recorded_on, reason, account_id, door, at, known_from)
    VALUES ('amount', 3, '2026-10-20', 'Erreur', 1, 'form', '${AT}', '2026-10-21');
`;

beforeAll(() => {
  db = new Database(migratedSince('money-of-projects', { folder, data: DATA }));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps what was withdrawn, and its locks', () => {
  expect(db.prepare('SELECT thing, thing_id FROM withdrawals').all()).toEqual([
    { thing: 'amount', thing_id: 3 },
  ]);
  for (const act of ["UPDATE withdrawals SET reason = 'Autre'", 'DELETE FROM withdrawals'])
    expect(() => db.exec(act)).toThrow('append_only:withdrawals');
});

it('takes payments of whole cents, and never rewrites one', () => {
  const insert = (cents: string) =>
    db.exec(`INSERT INTO payments (project_id, tranche, paid_on, cents, source, account_id, door, at, known_from)
      VALUES (5, NULL, '2025-01-15', ${cents}, 'Ordre de paiement', 1, 'form', '${AT}', '2025-01-15')`);
  for (const cents of ['0', '1.5', "'12 000'"]) expect(() => insert(cents)).toThrow('cents_whole');
  insert('100000');
  for (const act of ['UPDATE payments SET cents = 1', 'DELETE FROM payments'])
    expect(() => db.exec(act)).toThrow('append_only:payments');
});
