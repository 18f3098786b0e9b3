import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { HELD_AT_ONCE, HELD_TABLES, heldBlocks } from '@/db/person-held';
import { read } from '@/db/store';
import { setPassword } from '@/lib/account/set-password';
import { execute } from '@/lib/command';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { onePerson } from '@/test/one-person';
import { refusedWith } from '@/test/refused';
import { exportPerson } from './export-person';
import { heldFile } from './person-file';

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
    const text = await fileText(actor, asked);
    const { donnees } = JSON.parse(text);
    expect(donnees.people).toEqual([{ name: 'Zéphyrine', email: person.email }]);
    expect(donnees.figure_revisions).toMatchObject([{ value: 28 }]);
    expect(text).not.toMatch(/argon2|personne-(?!\d+@exemple.fr)/);
    expect(text).not.toContain(c.lead.email);
  }
  const { journal } = JSON.parse(await fileText(person, asked)).donnees;
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
    JSON.parse(await fileText(actor, { accountId }));
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

it('gives the rows as they stand in the database, whole, indented, without the tables that hold none', async () => {
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] }, NOW);
  const file = await fileText(c.lead, { accountId: c.lead.accountId });
  const held = JSON.parse(file);
  expect(file).toBe(JSON.stringify(held, null, 2));
  expect(Object.keys(held)).toEqual(['a_lire', 'etabli_le', 'compte', 'donnees', 'autres_comptes']);
  const rows = HELD_TABLES.map((table) => [table, [...heldBlocks(read(), table, c.lead.accountId)].flat()]);
  expect(held.donnees).toEqual(Object.fromEntries(rows.filter(([, found]) => found?.length)));
});

describe('of an account that wrote more than is held at once', () => {
  const OWN = 3 * HELD_AT_ONCE;

  it('reads a bounded stretch of a table at a time, and every row once', async () => {
    manyLines(c.lead, c.officer);
    const blocks = [...heldBlocks(read(), 'journal', c.lead.accountId)];
    expect(Math.max(...blocks.map((rows) => rows.length))).toBeLessThanOrEqual(HELD_AT_ONCE);
    const subjects = blocks.flat().map((row) => (row as { subject: string }).subject);
    expect(subjects.filter((subject) => subject.startsWith('essai:'))).toEqual(
      Array.from({ length: OWN }, (_, index) => `essai:${index}`),
    );
  });

  it('gives its first bytes before the last row is read, and reads no more once the reader has left', async () => {
    manyLines(c.lead, c.officer);
    const { held } = await execute(exportPerson, { accountId: c.lead.accountId }, by(c.lead));
    const file = heldFile(read(), held);
    let sent = 0;
    for await (const chunk of file) {
      sent += String(chunk).split('"essai:').length - 1;
      if (sent > 0) break;
    }
    await nextTurn();
    expect(file.destroyed).toBe(true);
    expect(sent).toBeLessThan(OWN / 2);
  });

  /** Lines of a journal, one of two people after the other. */
  function manyLines(...people: { accountId: number }[]): void {
    const db = new Database(path);
    const line = db.prepare(
      `INSERT INTO journal (at, account_id, door, command, subject, refs, hash) VALUES (?, ?, 'form', 'enter-figures', ?, '{}', '')`,
    );
    db.transaction(() => {
      for (let index = 0; index < OWN; index += 1)
        for (const { accountId } of people) line.run(NOW.instant, accountId, `essai:${index}`);
    })();
    db.close();
  }
});

async function fileText(actor: Parameters<typeof by>[0], asked: { accountId: number }): Promise<string> {
  const { held } = await execute(exportPerson, asked, by(actor));
  return text(heldFile(read(), held));
}
