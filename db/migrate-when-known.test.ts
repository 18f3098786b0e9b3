import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migratedSince } from '@/test/earlier-migrations';

const folder = mkdtempSync(join(tmpdir(), 'suivi-cma-migration-'));
let path: string;
let db: Database.Database;

const DATA = `
  INSERT INTO documents (key, title) VALUES ('003', 'Annexe');
  INSERT INTO seasons (key, number) VALUES ('S1', 1);
  INSERT INTO editions (key, document_key) VALUES ('2021', '003');
  INSERT INTO actions (key, position, short_title, facts) VALUES ('JURISTES', 1, 'Juristes', '{}');
  INSERT INTO action_editions (action_key, edition_key, number, title, src) VALUES ('JURISTES', '2021', 4, 'Juristes', '004');
  INSERT INTO action_seasons (action_key, season_key, edition_key, status, src) VALUES ('JURISTES', 'S1', '2021', 'open', '004');
  INSERT INTO components (id, action_key, season_key, position, group_key, label, unit, source)
    VALUES ('JURISTES.S1', 'JURISTES', 'S1', 0, 'JURISTES.S1', 'parcours', 'parcours', 'trainings');
  INSERT INTO regions (code, name, overseas) VALUES ('53', 'Bretagne', 0);
  INSERT INTO professions (id, label, type_key, type_label, src) VALUES (7, 'Infirmier', 'soin', 'Soin', '003');
  INSERT INTO organisations (id, name, kind, health_university, origin, search) VALUES (3, 'Université A', 'university', 1, 'recorded', 'universite a');
  INSERT INTO organisation_identifiers (organisation_id, kind, value) VALUES (3, 'uai', '0351842P');
  INSERT INTO projects (id, slug, acronym, name, status, origin, search, known_from) VALUES (5, 'essai', 'ESSAI', 'Essai', 'running', 'recorded', '', '2022-07-01');
  INSERT INTO participations (id, project_id, action_key, season_key, known_from) VALUES (8, 5, 'JURISTES', 'S1', '2022-07-01');
  INSERT INTO trainings (id, project_id, participation_id, organisation_id, title, kind, regime, hours, known_from)
    VALUES (11, 5, 8, 3, 'Master', 'track', 'initial', 120, '2022-11-02');
  INSERT INTO training_regions (training_id, region_code, places) VALUES (11, '53', 40);
  INSERT INTO training_levels (training_id, level_key) VALUES (11, '7');
  INSERT INTO training_professions (training_id, profession_id) VALUES (11, 7);
  INSERT INTO training_components (training_id, component_id) VALUES (11, 'JURISTES.S1');
  INSERT INTO amounts (project_id, kind, cents, dated_on, source, account_id, recorded_at, known_from)
    VALUES (5, 'announced', 100, '2022-07-01', 'Annonce', 1, '2022-07-01T08:00:00.000Z', '2022-07-01');
  INSERT INTO journal (at, account_id, door, command, subject, refs, hash) VALUES
    ('2022-06-30T08:00:00.000Z', 1, 'form', 'create-organisation', 'organisation:3', '{}', 'a'),
    ('2022-07-02T08:00:00.000Z', 2, 'form', 'create-project', 'project:5', '{}', 'b'),
    ('2022-11-03T08:00:00.000Z', 4, 'api', 'record-training', 'training:11', '{}', 'c');
`;

beforeAll(() => {
  path = migratedSince('when-known', { folder, data: DATA });
  db = new Database(path, { readonly: true });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const all = (sql: string) => db.prepare(sql).all();

it('keeps every training, and makes what it said the first line of its history', () => {
  expect(
    all(
      'SELECT training_id, title, hours, rome_code, account_id, door, at, known_from FROM training_revisions',
    ),
  ).toEqual([
    {
      training_id: 11,
      title: 'Master',
      hours: 120,
      rome_code: null,
      account_id: 4,
      door: 'api',
      at: '2022-11-03T08:00:00.000Z',
      known_from: '2022-11-02',
    },
  ]);
});

it.each([
  ['training_regions', { training_id: 11, region_code: '53', places: 40 }],
  ['training_levels', { training_id: 11, level_key: '7' }],
  ['training_professions', { training_id: 11, profession_id: 7 }],
  ['training_components', { training_id: 11, component_id: 'JURISTES.S1' }],
])('dates the lines of %s from the day the training is known, without an end', (table, line) => {
  expect(all(`SELECT * FROM ${table}`)).toEqual([{ ...line, known_from: '2022-11-02', until: null }]);
});

it('dates the decision of a project and of its participations from the day they were known', () => {
  expect(
    all('SELECT slug, decided_on, announced_on, known_from, version, withdrawn_from FROM projects'),
  ).toEqual([
    {
      slug: 'essai',
      decided_on: '2022-07-01',
      announced_on: null,
      known_from: '2022-07-01',
      version: 0,
      withdrawn_from: null,
    },
  ]);
  expect(all('SELECT decided_on, known_from, account_id, recorded_at FROM participations')).toEqual([
    {
      decided_on: '2022-07-01',
      known_from: '2022-07-01',
      account_id: 2,
      recorded_at: '2022-07-02T08:00:00.000Z',
    },
  ]);
  expect(all('SELECT kind, status_after, acronym, account_id, effective_on FROM project_events')).toEqual([
    { kind: 'decided', status_after: 'running', acronym: 'ESSAI', account_id: 2, effective_on: '2022-07-01' },
  ]);
});

it('makes what was said of an organisation the first line of its history', () => {
  expect(all('SELECT name, identifiers, account_id, known_from FROM organisation_revisions')).toEqual([
    {
      name: 'Université A',
      identifiers: '[{"kind":"uai","value":"0351842P"}]',
      account_id: 1,
      known_from: '2022-06-30',
    },
  ]);
});

it('keeps the triggers of the tables that it did not rebuild', () => {
  const writer = new Database(path);
  expect(() => writer.exec('DELETE FROM amounts')).toThrow(/append_only/);
  writer.close();
});
