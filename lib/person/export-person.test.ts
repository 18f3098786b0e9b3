import Database from 'better-sqlite3';
import { beforeEach, expect, it } from 'vitest';
import { HELD_TABLES } from '@/db/person-held';
import { setPassword } from '@/lib/account/set-password';
import { execute } from '@/lib/command';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { onePerson } from '@/test/one-person';
import { refusedWith } from '@/test/refused';
import { exportPerson } from './export-person';

let path: string;
let c: Consortium;
beforeEach(async () => {
  path = await programmeDatabase();
  c = await consortium();
});

it('looks at every table in which a row belongs to an account', () => {
  const db = new Database(path, { readonly: true });
  const tables = db
    .prepare(
      `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) i ON i.name = 'account_id'
       WHERE m.type = 'table' ORDER BY m.name`,
    )
    .pluck()
    .all();
  db.close();
  expect(tables).toEqual([...HELD_TABLES].sort());
});

it('gives what the person entered and nothing of another, to that person and to an administrator', async () => {
  const person = await account('lead', { organisationId: c.organisations.lead, name: 'Zéphyrine' });
  await enter(person, c.october.id, { cells: [c.cell('law', '28')] }, NOW);
  const admin = await account('admin');
  const asked = { accountId: person.accountId };
  for (const actor of [person, admin]) {
    const { text } = await execute(exportPerson, asked, by(actor));
    const { donnees } = JSON.parse(text);
    expect(donnees.people).toEqual([{ name: 'Zéphyrine', email: person.email }]);
    expect(donnees.figure_revisions).toMatchObject([{ value: 28 }]);
    expect(text).not.toMatch(/argon2|personne-(?!\d+@exemple.fr)/);
    expect(text).not.toContain(c.lead.email);
  }
  const journal = JSON.parse((await execute(exportPerson, asked, by(person))).text).donnees.journal;
  expect(journal.map(({ command }: { command: string }) => command)).toContain('export-person');
  for (const actor of [c.lead, c.officer])
    expect(await refusedWith(execute(exportPerson, asked, by(actor)))).toBe('not_found');
});

it('gives what is held under each account of the person; one that was set apart is asked for from there', async () => {
  const person = await account('lead', { organisationId: c.organisations.lead, name: 'Zéphyrine' });
  const second = await account('observer', { scopes: [{ kind: 'all', key: '' }], name: 'Zéphyrine' });
  await onePerson(person, second);
  const admin = await account('admin');
  const given = async (actor: typeof person, { accountId } = person) =>
    JSON.parse((await execute(exportPerson, { accountId }, by(actor))).text);
  for (const actor of [person, admin]) {
    const { compte, autres_comptes: others } = await given(actor);
    expect([compte.numero, others.length, others[0]?.compte.numero]).toEqual([
      ...[person.accountId, 1],
      second.accountId,
    ]);
    expect(others[0]?.donnees.people).toEqual([{ name: 'Zéphyrine', email: second.email }]);
  }
  await setPassword({ accountId: second.accountId }, by(admin));
  for (const actor of [person, second]) {
    const { autres_comptes: others, comptes_a_part: apart } = await given(actor, actor);
    expect([others, typeof apart]).toEqual([[], 'string']);
  }
  expect((await given(admin)).autres_comptes).toHaveLength(1);
});
