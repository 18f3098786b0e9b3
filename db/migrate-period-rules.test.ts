import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedSince } from '@/test/earlier-migrations';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-migration-'));
let db: Database.Database;

const DATA = `
  INSERT INTO accounts (id, role, status, created_at) VALUES (1, 'officer', 'active', '2024-07-01T08:00:00.000Z');
  INSERT INTO periods (id, kind, label, starts_on, ends_on)
    VALUES (4, 'academic_year', '2025-2026', '2025-09-01', '2026-08-31');
`;

beforeAll(() => {
  db = new Database(migratedSince('period-rules', { folder, data: DATA }));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps the periods of before, and takes those of another kind', () => {
  db.exec(
    `INSERT INTO periods (kind, label, starts_on, ends_on) VALUES ('calendar_year', '2026', '2026-01-01', '2026-12-31')`,
  );
  expect(db.prepare('SELECT label FROM periods ORDER BY id').pluck().all()).toEqual(['2025-2026', '2026']);
});

it('takes a rule of one thing, which is never rewritten', () => {
  const insert = (measure: string, component: string, rule: string) =>
    db.exec(`INSERT INTO period_rules (measure, component_id, rule, source, account_id, door, at, known_from)
      VALUES (${measure}, ${component}, ${rule}, 'Note', 1, 'form', '2026-10-20T08:00:00.000Z', '2026-10-20')`);
  expect(() => insert('NULL', 'NULL', "'by_start'")).toThrow('period_rules_of_one');
  expect(() => insert("'entered'", "'JURISTES.S1'", "'by_start'")).toThrow('period_rules_of_one');
  expect(() => insert("'entered'", 'NULL', "'by_moon'")).toThrow('rule_known');
  insert("'entered'", 'NULL', "'by_start'");
  insert("'entered'", 'NULL', 'NULL');
  for (const act of ["UPDATE period_rules SET rule = 'by_slot'", 'DELETE FROM period_rules'])
    expect(() => db.exec(act)).toThrow('append_only:period_rules');
});
