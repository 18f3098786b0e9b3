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
`;

beforeAll(() => {
  db = new Database(migratedSince('findings-and-labels', { folder, data: DATA }));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const BY = `1, 'form', '${AT}', '2026-10-20'`;
const finding = (quantity: string) =>
  db.exec(`INSERT INTO diagnostic_findings (diagnostic_id, kind, label, qualifier, quantity_low, quantity_high, unit, horizon, basis,
    source, account_id, door, at, known_from) VALUES (7, 'job_in_tension', 'Architecte', ${quantity}, 'Rapport', ${BY})`);

it('takes a quantity whole, with its unit, horizon and basis, or none', () => {
  db.exec(`INSERT INTO diagnostics (id, project_id, domain, title, source, account_id, door, at, known_from)
    VALUES (7, 5, 'health_facilities', 'Diagnostic', 'Rapport', ${BY})`);
  for (const [quantity, lock] of [
    ["'exactly', 12, NULL, 'postes', '2028', NULL", 'quantity_has_basis'],
    ["'exactly', 1.5, NULL, 'postes', '2028', 'Enquête'", 'quantity_low_whole'],
    ["'between', 12, 12, 'postes', '2028', 'Enquête'", 'quantity_whole_or_none'],
    ["NULL, 12, NULL, 'postes', '2028', 'Enquête'", 'quantity_whole_or_none'],
  ] as const)
    expect(() => finding(quantity)).toThrow(lock);
  finding("'between', 12, 20, 'postes', '2028', 'Enquête'");
  finding('NULL, NULL, NULL, NULL, NULL, NULL');
});

it('never rewrites what a person recorded; what is of the reference may be corrected', () => {
  for (const act of ["UPDATE diagnostics SET title = 'Autre'", 'DELETE FROM diagnostics'])
    expect(() => db.exec(act)).toThrow('append_only:diagnostics');
  db.exec(`INSERT INTO diagnostics (reference_key, domain, title, source, known_from)
    VALUES ('000', 'other_industry', 'Étude', 'Document 000', '2021-09-01')`);
  db.exec("UPDATE diagnostics SET title = 'Étude, corrigée' WHERE reference_key = '000'");
  expect(() => db.exec("UPDATE diagnostics SET reference_key = 'x' WHERE reference_key = '000'")).toThrow();
});

it('takes N/A at criterion 1.4 alone', () => {
  db.pragma('foreign_keys = OFF');
  const answer = (criterion: string) =>
    db.exec(`INSERT INTO label_answers (training_id, criterion, answer, account_id, door, at, known_from)
      VALUES (1, '${criterion}', 'na', ${BY})`);
  expect(() => answer('1.5')).toThrow('na_of_graduates');
  answer('1.4');
  expect(() => db.exec('DELETE FROM label_answers')).toThrow('append_only:label_answers');
});
