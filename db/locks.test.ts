import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { freshDatabase } from '@/test/database';
import { LOCKS } from './locks';
import { locksOfMigrations, migrateFile } from './migrate';
import { fileProblem } from './store-file';

it('the list beside the schema is that of the migrations; « npm run db:locks » makes it', () => {
  expect(LOCKS).toEqual(locksOfMigrations());
});

/** Tables whose rows are only ever added. */
const APPEND_ONLY = [
  'figure_revisions',
  'offer_revisions',
  'section_events',
  'membership_events',
  'departure_answers',
  'member_functions',
  'organisation_traits',
  'organisation_certifications',
  'territory_rosters',
  'function_statements',
  'derogations',
  'applications',
  'eligibility_notes',
  'fact_proposals',
  'fact_proposal_decisions',
  'territory_roster_lines',
  'component_versions',
  'amounts',
  'journal',
  'milestone_records',
  'training_overlaps',
  'gap_notes',
  'syntheses',
  'synthesis_events',
  'committees',
  'committee_actions',
  'committee_corrections',
  'committee_entries',
  'committee_entry_events',
  'public_editions',
  'section_parts',
  'return_remarks',
  'evidence',
  'organisation_revisions',
  'organisation_successions',
  'project_events',
  'withdrawals',
  'action_season_events',
  'intermediate_targets',
  'profession_aims',
  'population_series',
  'population_values',
  'population_ends',
  'period_rules',
  'training_revisions',
  'warning_answers',
  'campaign_corrections',
  'section_releases',
  'signed_sendings',
];

it.each(APPEND_ONLY)('a row of %s is neither changed nor removed nor replaced', (table) => {
  for (const verb of ['update', 'delete', 'replace'])
    expect(LOCKS[`${table}_no_${verb}`]).toMatch(/^CREATE TRIGGER .*SELECT RAISE\(ABORT, 'append_only:/);
});

/** A change of the file as a migration makes it, or somebody who holds it. */
function changed(change: (text: (name: string) => string) => string): string {
  const path = freshDatabase();
  const file = new Database(path);
  const text = (name: string) =>
    (file.prepare('SELECT sql FROM sqlite_master WHERE name = ?').get(name) as { sql: string }).sql;
  file.exec(change(text));
  file.close();
  return path;
}

/** Makes a table again by another text, as a migration does that rebuilds it. */
const rebuilt = (table: string, sql: string) => `
  PRAGMA foreign_keys = OFF;
  PRAGMA legacy_alter_table = ON;
  ${sql.replace(table, `__new_${table}`)};
  DROP TABLE ${table};
  ALTER TABLE __new_${table} RENAME TO ${table};`;

it.each<[string, string, (text: (name: string) => string) => string]>([
  ['is gone', 'journal_no_update', () => 'DROP TRIGGER journal_no_update'],
  [
    'refuses nothing any more',
    'amounts_no_delete',
    () =>
      'DROP TRIGGER amounts_no_delete; CREATE TRIGGER amounts_no_delete BEFORE DELETE ON amounts BEGIN SELECT 1; END',
  ],
  [
    'still refuses, but never comes to it',
    'journal_no_delete',
    (text) => `DROP TRIGGER journal_no_delete; ${text('journal_no_delete').replace('BEGIN', 'WHEN 0 BEGIN')}`,
  ],
  ['is an index that is gone', 'identities_person', () => 'DROP INDEX identities_person'],
  [
    'is an index of some rows only',
    'identities_person',
    (text) => `DROP INDEX identities_person; ${text('identities_person')} WHERE subject <> 'a'`,
  ],
  [
    'is a check that is gone with its table’s rebuilding',
    'gap_notes: state_known',
    (text) =>
      rebuilt('gap_notes', text('gap_notes').replace(/\s*CONSTRAINT "state_known" CHECK\(.*\),\n/, '')),
  ],
  [
    'is a check that lets more through',
    'accounts: role_known',
    (text) => rebuilt('accounts', text('accounts').replace("'admin'", "'admin', 'autre'")),
  ],
  [
    'is a reference that is gone',
    'accounts(organisation_id) → organisations',
    (text) => rebuilt('accounts', text('accounts').replace(/\s*FOREIGN KEY \(`organisation_id`\).*\n/, '')),
  ],
])('a lock that %s is named, and the file neither served nor migrated', (_, name, change) => {
  const path = changed(change);
  expect(fileProblem(path)).toContain(name);
  expect(() => migrateFile(path)).toThrow(name);
});

it('a table that is made again by the same text keeps its checks and references', () => {
  const path = changed((text) => rebuilt('gap_notes', text('gap_notes')));
  expect(fileProblem(path)).toContain('(gap_notes_no_delete · gap_notes_no_replace · gap_notes_no_update)');
});
