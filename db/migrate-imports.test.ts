import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { migratedSince } from '@/test/earlier-migrations';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-imports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DATA = `
  INSERT INTO projects (id, slug, acronym, name, status, origin, search, decided_on, known_from) VALUES (5, 'essai', 'ESSAI', 'Essai', 'running', 'recorded', '', '2022-07-01', '2022-07-01');
  INSERT INTO periods (id, kind, label, starts_on, ends_on) VALUES (2, 'academic_year', '2025-2026', '2025-09-01', '2026-08-31');
  INSERT INTO campaigns (id, label, period_id, observed_on, opens_on, due_on, closes_on)
    VALUES (9, 'Bilan', 2, '2026-09-30', '2026-10-01', '2026-11-01', '2026-12-01');
  INSERT INTO reports (id, project_id, campaign_id) VALUES (118, 5, 9);
  INSERT INTO accounts (id, role, status, created_at) VALUES (4, 'officer', 'active', '2026-01-01T08:00:00.000Z');
  INSERT INTO imports (id, report_id, account_id, door, file_name, format, bytes, sha256, state, result, created_at)
    VALUES (7, 118, 4, 'import', 'saisie.xlsx', 'xlsx', 12, 'ab', 'previewed', '{"rows":3}', '2026-10-03T08:00:00.000Z');
`;

it('keeps every file that was sent, as one of a report, and takes others beside them', () => {
  const db = new Database(migratedSince('imports-of-the-programme', { folder, data: DATA }));
  try {
    const kept = 'SELECT destination, report_id, project_id, state, result, file_name FROM imports';
    expect(db.prepare(kept).all()).toEqual([
      {
        ...{ destination: 'report', report_id: 118, project_id: null, state: 'previewed' },
        ...{ result: '{"rows":3}', file_name: 'saisie.xlsx' },
      },
    ]);
    const add = (destination: string, report: number | null) => () =>
      db
        .prepare(
          `INSERT INTO imports (destination, report_id, account_id, door, file_name, format, bytes, sha256, created_at)
           VALUES (?, ?, 4, 'import', 'a.csv', 'csv', 1, 'cd', '2026-10-03T08:00:00.000Z')`,
        )
        .run(destination, report);
    expect(add('programme', null)().lastInsertRowid).toBe(8);
    expect(add('report', null)).toThrow('report_of_its_destination');
    expect(add('programme', 118)).toThrow('report_of_its_destination');
    expect(add('sessions', null)).toThrow('project_of_its_destination');
    expect(db.pragma('foreign_key_check')).toEqual([]);
  } finally {
    db.close();
  }
});
