import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { brokenJournalLine, journalEnd, stillHolds } from '@/db/journal';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { createAccount } from '@/lib/account/create-account';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { amendTarget } from '@/lib/objective/amend-target';
import { correctSection } from '@/lib/report/correct-section';
import { submitReport } from '@/lib/report/submit-report';
import { validateSection } from '@/lib/section/validate-section';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { refusedWith } from '@/test/refused';
import { type JournalQuery, journal, journalEntry } from './journal';

let path: string;
let c: Consortium;
beforeEach(async () => {
  path = await programmeDatabase();
  c = await consortium();
});

const read25 = (actor: Actor, query: JournalQuery = {}) => journal(read(), actor, NOW, query);
const commands = async (actor: Actor, query: JournalQuery = {}) =>
  (await read25(actor, query)).lines.map((line) => line.command);

const submit = async (now: Now) => {
  const version = (await reportHeading(read(), c.october.id))?.version;
  await execute(submitReport, { reportId: c.october.id, version }, by(c.lead, now));
};

/** Entered, sent and validated, then corrected by the lead with a reason. */
async function story() {
  const { standing } = await enter(
    c.lead,
    c.october.id,
    { cells: [c.cell('law', '28'), c.cell('mediation', '90')] },
    on('2026-11-02'),
  );
  await submit(on('2026-11-03'));
  await execute(validateSection, { sectionId: c.october.law }, by(c.officer, on('2026-11-04')));
  const corrected = c.cell('law', '31', { seen: standing.cells[0], comment: 'Liste à jour' });
  await execute(
    correctSection,
    { sectionId: c.october.law, cells: [corrected], reason: 'Trois oublis' },
    by(c.lead, on('2026-11-05')),
  );
}

test('a consortium reads who changed what in its projects, from what to what, by which door and why', async () => {
  await story();
  const { lines } = await read25(c.reader);
  expect(lines.slice(0, 4).map((line) => line.command)).toEqual([
    'correct-section',
    'validate-section',
    'submit-report',
    'enter-figures',
  ]);
  expect(lines[0]).toMatchObject({
    at: '2026-11-05T09:00:00.000Z',
    door: 'form',
    by: { accountId: c.lead.accountId, role: 'lead' },
    project: { slug: 'essai' },
    about: { kind: 'section', id: c.october.law, campaign: 'Octobre 2026' },
    reason: 'Trois oublis',
    changes: [
      {
        kind: 'figure',
        training: 'Master Droit du numérique en santé',
        measure: 'entered',
        before: { value: 28, state: 'number' },
        after: { value: 31, state: 'number' },
        comment: 'Liste à jour',
      },
    ],
  });
});

test('the history of a section, and of one figure, is found by its number', async () => {
  await story();
  const subject = `volet ${c.october.law}`;
  expect(await commands(c.lead, { subject })).toEqual([
    'correct-section',
    'validate-section',
    'submit-report',
    'enter-figures',
  ]);
  const { lines } = await read25(c.lead, { subject });
  const change = lines[0]?.changes[0];
  const lineId = change?.kind === 'figure' ? change.lineId : 0;
  expect(await commands(c.lead, { subject: `figure:${lineId}` })).toHaveLength(4);
  expect((await read25(c.lead, { subject: 'volet 9999' })).problems).toEqual({ subject: 'unknown_subject' });
});

test('what is outside the scope does not exist: neither a line, nor a project, nor a section', async () => {
  await story();
  const [own] = (await read25(c.lead)).lines;
  const other = await laureate({
    acronym: 'AILLEURS',
    actions: [{ key: 'CONTINUE', season: 'S2', trainings: [['11']] }],
  });
  for (const stranger of [c.stranger, await officerOf('CONTINUE'), await account('admin')]) {
    expect(await refusedWith(journalEntry(read(), stranger, NOW, own?.id ?? 0))).toBe('not_found');
    const seen = await read25(stranger);
    expect(seen.lines.map((line) => line.project?.slug)).not.toContain('essai');
  }
  const asked = await read25(c.lead, { project: other.slug, subject: `volet ${c.october.law}` });
  expect(asked.problems).toEqual({ project: 'unknown_project' });
  expect((await read25(c.stranger, { subject: `volet ${c.october.law}` })).problems).toEqual({
    subject: 'unknown_subject',
  });
  expect((await read25(c.stranger)).total).toBe(0);
});

test('an officer reads the targets of his actions and what concerns the whole programme', async () => {
  const amend = (componentId: string, officer: Actor) =>
    execute(
      amendTarget,
      {
        componentId,
        target: 3,
        inForceFrom: NOW.day,
        event: 'decision',
        src: 'Décision d’essai',
        reason: 'Essai',
        seen: 1,
      },
      by(officer),
    );
  await amend('JURISTES.S1', c.officer);
  await amend('SPECIALISTES.S1', await officerOf('SPECIALISTES'));
  const of = async (actor: Actor) =>
    (await read25(actor, { command: 'amend-target' })).lines.map(({ about }) =>
      about.kind === 'component' ? about.id : about.kind,
    );
  expect(await of(c.officer)).toEqual(['JURISTES.S1']);
  expect(await of(await account('observer', { scopes: [{ kind: 'all', key: '' }] }))).toEqual([
    'SPECIALISTES.S1',
    'JURISTES.S1',
  ]);
  expect(await of(c.lead)).toEqual([]);
  expect(await commands(c.officer, { command: 'load-reference' })).toEqual(['load-reference']);
  const [line] = (await read25(c.officer, { command: 'amend-target' })).lines;
  expect(line?.changes[0]).toMatchObject({ kind: 'target', before: { target: 2 }, after: { target: 3 } });
});

test('an observer reads his scope without a name', async () => {
  await story();
  const here = await account('observer', { scopes: [{ kind: 'region', key: '53' }] });
  const elsewhere = await account('observer', { scopes: [{ kind: 'region', key: '94' }] });
  const { lines, choices, chain } = await read25(here, { person: c.lead.email });
  expect(lines[0]?.by).toMatchObject({ role: 'lead', name: null });
  expect([choices.byPerson, chain]).toEqual([false, null]);
  expect((await read25(elsewhere)).lines).toEqual([]);
});

test('an administrator reads security events only; anyone else, his own', async () => {
  await story();
  const admin = await account('admin');
  const person = {
    name: 'Nouvelle personne',
    email: 'nouvelle@exemple.fr',
    role: 'reader',
    organisationId: c.organisations.lead,
    scopes: [],
    endsOn: null,
  };
  await createAccount(person, by(c.lead));
  expect(await commands(admin)).toEqual(['create-account']);
  expect(await commands(admin, { command: 'correct-section' })).toEqual([]);
  expect(await commands(c.lead, { command: 'create-account' })).toEqual(['create-account']);
  expect(await commands(c.officer, { command: 'create-account' })).toEqual([]);
  expect(await commands(c.lead)).not.toContain('create-account');
  const [line] = (await read25(admin)).lines;
  expect(line?.changes).toMatchObject([{ kind: 'account', role: 'reader', organisation: 'Université A' }]);
  expect(JSON.stringify(line)).not.toContain('password');
});

test('pages follow each other by their cursors, every line once, there and back', async () => {
  for (let value = 1; value <= 60; value += 1)
    await enter(
      c.lead,
      c.october.id,
      {
        cells: [
          c.cell('law', String(value), {
            levelKey: '8',
            professionKey: 'other',
            professionOther: `Métier ${value}`,
          }),
        ],
      },
      on('2026-11-02'),
    );
  const filter = { command: 'enter-figures', project: 'essai' };
  const first = await read25(c.officer, filter);
  const second = await read25(c.officer, { ...filter, before: String(first.older) });
  const third = await read25(c.officer, { ...filter, before: String(second.older) });
  const ids = [first, second, third].map(({ lines }) => lines.map(({ id }) => id));
  expect(ids.map((page) => page.length)).toEqual([25, 25, 10]);
  expect(new Set(ids.flat()).size).toBe(60);
  expect([first.newer, third.older, first.total]).toEqual([null, null, 60]);
  const back = await read25(c.officer, { ...filter, after: String(third.newer) });
  expect(back.lines.map(({ id }) => id)).toEqual(ids[1]);
  expect((await read25(c.officer, { ...filter, after: String(back.newer) })).newer).toBeNull();
});

test('days, people, doors and actions narrow it; what means nothing is said', async () => {
  await story();
  expect(await commands(c.officer, { from: '2026-11-04', to: '2026-11-05' })).toEqual([
    'correct-section',
    'validate-section',
  ]);
  expect(await commands(c.officer, { person: c.lead.email, action: 'JURISTES', from: '2026-11-01' })).toEqual(
    ['correct-section', 'submit-report', 'enter-figures'],
  );
  expect(await commands(c.officer, { person: 'personne que nul ne connaît' })).toEqual([]);
  // A consortium reads names, never addresses: it cannot find one out either.
  expect(await commands(c.lead, { person: c.officer.email })).toEqual([]);
  expect(await commands(c.lead, { person: String(c.officer.accountId) })).not.toEqual([]);
  expect(await commands(c.officer, { door: 'import' })).toEqual([]);
  expect((await read25(c.officer, { from: '2026-11-05', to: '2026-11-04' })).problems).toEqual({
    to: 'days_reversed',
  });
  expect(
    (await read25(c.officer, { from: '2026-02-30', command: 'x', door: 'x', action: 'x', before: 'x' }))
      .problems,
  ).toEqual({
    from: 'impossible_date',
    command: 'unknown_command',
    door: 'unknown_door',
    action: 'unknown_action',
    before: 'unknown_cursor',
  });
});

test('the lines shown are checked against the chain, for those who answer for it', async () => {
  await story();
  const { chain, lines } = await read25(c.officer, { command: 'correct-section' });
  expect(chain).toEqual({ last: lines[0]?.id });
  expect((await read25(c.lead)).chain).toBeNull();
  const db = new Database(path);
  db.exec('DROP TRIGGER journal_no_update');
  db.prepare("UPDATE journal SET reason = 'Autre motif' WHERE id = ?").run(lines[0]?.id);
  db.close();
  expect((await read25(c.officer, { command: 'correct-section' })).chain).toEqual({ broken: lines[0]?.id });
});

test('the end of the journal, kept elsewhere, tells that its last lines were cut off', async () => {
  await story();
  const end = await journalEnd(read());
  if (!end) throw new Error('no journal');
  expect(end.lines).toBeGreaterThan(10);
  expect(await stillHolds(read(), end)).toBe(true);
  const db = new Database(path);
  db.exec('DROP TRIGGER journal_no_delete');
  db.prepare('DELETE FROM journal WHERE id >= ?').run(end.id - 1);
  db.close();
  expect(await brokenJournalLine(read())).toBeUndefined();
  expect(await stillHolds(read(), end)).toBe(false);
});

test('lines are found by the names that people give: projects, actions, campaigns, organisations, authors, acts', async () => {
  await story();
  await laureate({ acronym: 'AUTRE', actions: [{ key: 'JURISTES', season: 'S1', trainings: [['53']] }] });
  const found = async (q: string, actor: Actor = c.officer) => (await read25(actor, { q })).lines;
  const acts = async (q: string, actor?: Actor) => [
    ...new Set((await found(q, actor)).map(({ command }) => command)),
  ];

  expect((await found('éssai')).every(({ project }) => project?.slug === 'essai')).toBe(true);
  expect(await acts('essai octobre volet valide')).toEqual(['validate-section']);
  expect(await acts('essai action 4 campagne octobre')).toEqual([
    'correct-section',
    'validate-section',
    'submit-report',
    'enter-figures',
  ]);
  expect(await acts('octobre campagne ouverte')).toEqual(['open-campaign']);
  expect(await acts('juin essai corrige')).toEqual([]);
  expect(await acts('universite c')).toContain('create-organisation');
  // « Personne 12 », as he is called, and no other of that first name.
  const { name = '' } = (await found('corrige'))[0]?.by ?? {};
  expect(await acts(`corrige ${name}`)).toEqual(['correct-section']);
  expect(await acts('essai introuvable')).toEqual([]);
});

test('what is searched by name stays in the scope, and names nobody to who reads no names', async () => {
  await story();
  await laureate({ acronym: 'AILLEURS', actions: [{ key: 'CONTINUE', season: 'S2', trainings: [['11']] }] });
  const total = async (q: string, actor: Actor) => (await read25(actor, { q })).total;
  expect(await total('ailleurs', c.lead)).toBe(0);
  // Organisations are everybody’s; the project is not his.
  expect(await commands(c.officer, { q: 'ailleurs' })).toEqual(['create-organisation']);
  expect(await total('essai', c.stranger)).toBe(0);
  expect(await total(c.lead.email, c.officer)).toBe(0);
  const observer = await account('observer', { scopes: [{ kind: 'all', key: '' }] });
  expect(await total('essai', observer)).toBeGreaterThan(0);
  expect(await total('personne', observer)).toBe(0);
  expect(await total('personne', c.officer)).toBeGreaterThan(0);
  expect(await total('essai', await account('admin'))).toBe(0);
});

test('the thing whose history is asked for is called by its name', async () => {
  await story();
  const about = async (subject: string) => (await read25(c.officer, { subject })).about;
  expect(await about(`section:${c.october.law}`)).toMatchObject({
    project: { acronym: 'ESSAI' },
    about: { kind: 'section', campaign: 'Octobre 2026', action: { number: 4 } },
  });
  const [line] = (await read25(c.officer, { command: 'correct-section' })).lines;
  const lineId = line?.changes[0]?.kind === 'figure' ? line.changes[0].lineId : 0;
  expect((await about(`figure:${lineId}`))?.about).toMatchObject({
    kind: 'training',
    title: 'Master Droit du numérique en santé',
  });
});
