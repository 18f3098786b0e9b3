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
  INSERT INTO documents (key, title, inferred) VALUES ('001', 'Panorama', 0);
  INSERT INTO committees (id, held_on, title, account_id, door, at, known_from)
    VALUES (3, '2026-10-19', 'COPIL', 1, 'form', '${AT}', '2026-10-20');
`;
const BY = `1, 'form', '${AT}', '2026-10-20'`;

beforeAll(() => {
  db = new Database(migratedSince('observatory', { folder, data: DATA }));
  db.exec(`INSERT INTO jobs (key, document_key, standing, position, name, families, sheet, src)
    VALUES ('architecte', '001', 'sheet', 1, 'Architecte', '[]', '{}', '001:1')`);
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps the committees, and never rewrites a link, a recorded fact or a quotation', () => {
  expect(db.prepare('SELECT id, title FROM committees').all()).toEqual([{ id: 3, title: 'COPIL' }]);
  db.exec(`INSERT INTO job_links (id, job_key, target, target_key, nature, account_id, door, at, known_from)
      VALUES (1, 'architecte', 'training', '12', 'trains_for', ${BY});
    INSERT INTO job_link_events (id, link_id, state, account_id, door, at, known_from) VALUES (1, 1, 'proposed', ${BY});
    INSERT INTO recorded_facts (id, document_key, topic, label, qualifier, src, account_id, door, at, known_from)
      VALUES (1, '001', 'other', 'Fiches', '=', '001:1', ${BY});
    INSERT INTO committee_quotes (id, committee_id, fact_key, words, source, withdrawn, account_id, door, at, known_from)
      VALUES (1, 3, 'saisi-1', 'Fiches.', 'document 001', 0, ${BY})`);
  for (const table of ['job_links', 'job_link_events', 'recorded_facts', 'committee_quotes'])
    for (const act of [`UPDATE ${table} SET door = 'api'`, `DELETE FROM ${table}`])
      expect(() => db.exec(act)).toThrow(`append_only:${table}`);
  expect(() =>
    db.exec(`INSERT INTO job_links (job_key, target, target_key, nature, account_id, door, at, known_from)
      VALUES ('architecte', 'training', '12', 'trains_for', ${BY})`),
  ).toThrow('append_only:job_links');
});

it('takes a number or nothing as the value of a fact', () => {
  const fact = (value: string) =>
    db.exec(`INSERT INTO sourced_facts (key, position, document_key, topic, label, value, qualifier, dated_inferred, src)
      VALUES ('k${value}', 1, '001', 'job', 'Jours', ${value}, '=', 0, '001:1')`);
  expect(() => fact("'8 jours'")).toThrow();
  fact('8.5');
  fact('NULL');
});
