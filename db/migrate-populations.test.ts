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
  INSERT INTO regions (code, name, overseas) VALUES ('53', 'Bretagne', 0);
`;

beforeAll(() => {
  db = new Database(migratedSince('populations', { folder, data: DATA }));
  db.exec(`INSERT INTO population_series (id, title, unit, basis, dated_on, precision, source, by_region, by_level, by_profession,
      account_id, door, at, known_from)
    VALUES (1, 'Essai', 'students_enrolled', 'Inscrits', '2024-01-01', 'year', 'Enquête', 1, 0, 0, 1, 'form', '${AT}', '2026-10-20')`);
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const insert = (cell: string, region: string, value: string, state: string) => () =>
  db.exec(`INSERT INTO population_values (series_id, cell, region_code, value, state)
    VALUES (1, '${cell}', ${region}, ${value}, '${state}')`);

it('takes whole numbers, secrets without a number, and each cell once under its own name', () => {
  for (const value of ['-1', '1.5', "'1 800'"])
    expect(insert('53||', "'53'", value, 'number')).toThrow('value_whole');
  expect(insert('53||', "'53'", '0', 'secret')).toThrow('value_fits_state');
  expect(insert('53||', "'53'", 'NULL', 'number')).toThrow('value_fits_state');
  expect(insert('28||', "'53'", '1800', 'number')).toThrow('cell_of_its_columns');
  insert('53||', "'53'", '1800', 'number')();
  insert('||', 'NULL', 'NULL', 'secret')();
  expect(insert('53||', "'53'", '1900', 'number')).toThrow('append_only:population_values');
});

it('never rewrites a series, a cell or an end', () => {
  db.exec(`INSERT INTO population_ends (series_id, reason, account_id, door, at, known_from)
    VALUES (1, 'Erreur', 1, 'form', '${AT}', '2026-10-21')`);
  for (const table of ['population_series', 'population_values', 'population_ends'])
    for (const act of [`UPDATE ${table} SET rowid = rowid`, `DELETE FROM ${table}`])
      expect(() => db.exec(act)).toThrow(`append_only:${table}`);
});
