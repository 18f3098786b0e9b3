import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeStore, openStore, read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import { makeCertificates } from '@/lib/certificate/make-certificates';
import { execute } from '@/lib/command';
import { env } from '@/lib/env';
import { LEDGER } from '@/lib/person/erasure-ledger';
import { isRefusal } from '@/lib/refusal';
import { withdrawParticipant } from '@/lib/training-session/withdraw-participant';
import { refusalText } from '@/lib/wording/refusals';
import { makeCopy } from '@/scripts/copies/make-copy';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { marked, planned, registered } from '@/test/training-session';
import { consultNames } from './consult-names';
import { endNames, endNamesOfWithdrawn, settleNames } from './ended-names';
import { enterNames } from './enter-names';
import { eraseNames } from './erase-names';
import { sessionNames } from './session-names';
import { setRetention } from './set-retention';

const kept = { FILES_PATH: env().FILES_PATH, COPIES_PATH: env().COPIES_PATH };
const folder = mkdtempSync(join(tmpdir(), 'suivi-names-'));
afterAll(() => {
  Object.assign(env(), kept);
  rmSync(folder, { recursive: true, force: true });
});

/** Names that stand nowhere else in the service. */
const NAMES = [
  'Zéphyrine Quatrepuits',
  'Ildefonse Trémoncourt',
  'Wivine Palbochart',
  'Gontran Oulmesnil',
] as const;
const PARTS = ['Quatrepuits', 'Trémoncourt', 'Palbochart', 'Oulmesnil', 'quatrepuits@'];

let path: string;
let c: Consortium;
let sessionId: number;
let code: string;
let tests = 0;

beforeEach(async () => {
  tests += 1;
  Object.assign(env(), {
    FILES_PATH: join(folder, `${tests}`, 'files'),
    COPIES_PATH: join(folder, `${tests}`, 'copies'),
  });
  path = await programmeDatabase();
  c = await consortium();
  ({ sessionId, code } = await planned(c));
  await registered(c, sessionId, 4);
});

const retention = (months = 6, actor = c.officer) =>
  execute(
    setRetention,
    { trainingId: c.trainings.mediation, months, source: 'Convention, article 12' },
    by(actor),
  );
const enter = (more: Record<string, unknown> = {}, actor = c.lead, now = NOW) =>
  execute(enterNames, { sessionId, pasted: NAMES.join('\n'), ...more }, by(actor, now));
const page = (actor = c.lead, now = NOW) => sessionNames(read(), actor, now, { slug: 'essai', code });
const names = async () => (await page()).lines?.map(({ name }) => name);
const erase = (more: Record<string, unknown> = {}, actor = c.lead) =>
  eraseNames({ sessionId, confirmed: ['names_erasure_is_final'], ...more }, by(actor));
const sentence = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  if (!isRefusal(error)) throw new Error('not refused');
  return refusalText(error.fields[0] ?? { path: '', code: error.code, params: error.params });
};

/** Whether a name stands anywhere in the bytes of a file or of a whole folder. */
const holds = (place: string): boolean => {
  if (!existsSync(place)) return false;
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.some((file) => holdsIn(join(file.parentPath, file.name)));
};
const holdsIn = (file: string): boolean => {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.of();
  return PARTS.some((part) => bytes.includes(part));
};
const inDatabase = () => holdsIn(path) || holdsIn(`${path}-wal`);

describe('names before a retention', () => {
  it('are refused, whoever enters them, until the officer says how long', async () => {
    expect(await sentence(enter())).toBe(
      'Les noms ne peuvent être saisis qu’une fois leur durée de conservation enregistrée par la personne en charge de l’action.',
    );
    expect(await refusedWith(retention(6, c.lead))).toBe('not_allowed');
    expect(await refusedWith(retention(0))).toBe('retention_out_of_range');
    await retention();
    await enter();
    expect(await names()).toEqual([...NAMES]);
    expect((await page()).erasedOn).toBe('2027-04-10');
  });

  it('are refused where the session has no slot, and once their term is over', async () => {
    await retention(1);
    expect(await refusedWith(enter())).toBe('names_term_over');
    await retention(2);
    const { sessionId: empty } = await planned(c, { slots: [] });
    expect(await refusedWith(enter({ sessionId: empty }))).toBe('session_dates_needed');
  });
});

describe('a list of names', () => {
  beforeEach(() => retention());

  it('is kept whole or not at all, each line refused by its reason', async () => {
    expect(await refusedWith(enter({ pasted: [...NAMES, 'Un De Trop'].join('\n') }))).toBe(
      'more_names_than_numbers',
    );
    expect(await refusedWith(enter({ pasted: `9;${NAMES[0]}` }))).toBe('participant_unknown');
    expect(await refusedWith(enter({ pasted: '' }))).toBe('names_needed');
    const rows = [{ number: 2, name: 'A', email: 'pas une adresse', employer: '' }];
    const error = await enter({ rows, pasted: '' }).catch((thrown) => thrown);
    expect(isRefusal(error) && error.fields.map(({ path: at, code: why }) => [at, why])).toEqual([
      ['name-2', 'participant_name_needed'],
      ['email-2', 'not_an_email'],
    ]);
    expect(await names()).toEqual([null, null, null, null]);
  });

  it('writes what changed and nothing else; the journal says which numbers, never who', async () => {
    await enter({ pasted: `${NAMES[0]};zephyrine.quatrepuits@exemple.fr;CCAS` });
    const rows = [
      { number: 1, name: NAMES[0], email: 'zephyrine.quatrepuits@exemple.fr', employer: 'CCAS' },
      { number: 3, name: NAMES[2], email: '', employer: '' },
    ];
    expect(await enter({ rows, pasted: '' })).toEqual({ kept: 1 });
    const lines = prepared(read(), 'SELECT * FROM journal').all();
    expect(PARTS.some((part) => JSON.stringify(lines).includes(part))).toBe(false);
    expect(JSON.stringify(lines)).toContain('{\\"numbers\\":[3]}');
  });

  it('says where one name is given twice, here or in another session, and keeps it once confirmed', async () => {
    const twice = [NAMES[0], 'QUATREPUITS Zephyrine'].join('\n');
    expect(await refusedWith(enter({ pasted: twice }))).toBe('name_twice_here');
    await enter({ pasted: NAMES[0] });
    const other = await planned(c, {});
    await registered(c, other.sessionId, 2);
    const again = { sessionId: other.sessionId, pasted: `2;quatrepuits zéphyrine` };
    expect(await sentence(enter(again))).toContain('n°\u00a02 (session 2026-53-001, n°\u00a01)');
    await enter({ ...again, confirmed: ['name_elsewhere'] });
    const { elsewhere } = await sessionNames(read(), c.lead, NOW, { slug: 'essai', code: other.code });
    expect(elsewhere).toEqual([{ number: 2, otherSession: code, otherNumber: 1, isCounted: false }]);
  });
});

describe('who reads names', () => {
  beforeEach(async () => {
    await retention();
    await enter();
  });

  it('the lead, and who gives the session; an officer with a reason that the journal keeps', async () => {
    expect((await page(c.contributor)).lines?.[0]?.name).toBe(NAMES[0]);
    expect((await page(c.officer)).lines).toBe(null);
    const ask = (reason: string, actor = c.officer) =>
      execute(consultNames, { sessionId, reason }, by(actor));
    expect(await refusedWith(ask(''))).toBe('reason_needed');
    const { names: shown } = await ask('Contrôle du financement');
    expect(shown.map(({ name }) => name)).toEqual([...NAMES]);
    // Under a key of the form, what was read is kept nowhere.
    const keyed = { ...by(c.officer), idempotencyKey: 'lecture-des-noms' };
    await execute(consultNames, { sessionId, reason: 'Contrôle du financement' }, keyed);
    expect(prepared(read(), 'SELECT key FROM idempotency_keys').all()).toEqual([]);
    const [line] = prepared(
      read(),
      "SELECT reason FROM journal WHERE command = 'consult-names' ORDER BY id DESC",
    ).all() as { reason: string }[];
    expect(line?.reason).toBe('Contrôle du financement');
    expect(await refusedWith(ask('Par curiosité', c.lead))).toBe('not_allowed');
  });

  it('nobody else', async () => {
    const observer = await account('observer', { scopes: [{ kind: 'all', key: '' }], endsOn: '2027-01-01' });
    for (const actor of [c.reader, c.stranger, observer, await account('admin')]) {
      expect(await refusedWith(page(actor))).toBe('not_found');
      expect(await refusedWith(enter({}, actor))).toMatch(/not_found|not_allowed/);
    }
  });
});

describe('the name of somebody who withdrew', () => {
  it('goes with the next scheduled work, and is in no certificate', async () => {
    await retention();
    await enter();
    await execute(withdrawParticipant, { sessionId, number: 2, withdrawnOn: '2026-10-01' }, by(c.lead));
    const certificate = { sessionId, numbers: [2], place: 'Rennes', signatory: 'La direction' };
    expect(await refusedWith(makeCertificates(certificate, by(c.lead)))).toBe('name_of_withdrawn');
    expect(await endNamesOfWithdrawn(read(), NOW)).toBe(1);
    expect(await names()).toEqual([NAMES[0], null, NAMES[2], NAMES[3]]);
    for (const file of [path, `${path}-wal`])
      expect(existsSync(file) && readFileSync(file).includes('Trémoncourt')).toBe(false);
    expect(await endNamesOfWithdrawn(read(), NOW)).toBe(0);
  });
});

describe('an erasure', () => {
  const SLOTS = [1, 2, 3, 4, 5, 6];
  beforeEach(async () => {
    await retention();
    // Enough others for the pages of names to have been split.
    const other = await planned(c, { capacity: 99, confirmed: ['session_capacity_unusual'] });
    await registered(c, other.sessionId, 60, {}, NOW);
    const others = Array.from({ length: 60 }, (_, index) => `Personne Fictive${index};;${'x'.repeat(90)}`);
    await enter({ sessionId: other.sessionId, pasted: others.join('\n') });
    await enter({ pasted: `${NAMES[0]};zephyrine.quatrepuits@exemple.fr\n${NAMES.slice(1).join('\n')}` });
    for (const slot of SLOTS) await marked(c, sessionId, slot, [1, 2, 3, 4]);
    await makeCertificates({ sessionId, place: 'Rennes', signatory: 'La direction' }, by(c.lead));
  });
  const files = () => readdirSync(join(env().FILES_PATH, 'certificates'));

  it('says first what goes, and leaves none of the names in the file, its log, the files and a fresh copy', async () => {
    expect(inDatabase()).toBe(true);
    expect(files()).toHaveLength(4);
    expect(await refusedWith(erase({ confirmed: [] }))).toBe('names_erasure_is_final');
    await erase();
    expect(inDatabase()).toBe(false);
    expect(files()).toEqual([]);
    expect(holds(env().FILES_PATH)).toBe(false);
    const ledger = readFileSync(join(env().COPIES_PATH, LEDGER), 'utf8');
    expect(ledger).toMatch(/"participants":\[\d+,/);
    const { copy, lacking } = await makeCopy(
      { database: path, files: env().FILES_PATH, folder: env().COPIES_PATH, before: 'nothing' },
      new Date('2026-11-20T12:00:00.000Z'),
    );
    expect(holds(copy)).toBe(false);
    expect(lacking).toEqual([]);
    openStore(path);
    expect((await page()).lines?.map(({ name }) => name)).toEqual([null, null, null, null]);
    expect(await refusedWith(erase())).toBe('no_name_to_erase');
  }, 60_000);

  it('is of one person who asks for it; the others stay', async () => {
    await erase({ numbers: [2] });
    expect(await names()).toEqual([NAMES[0], null, NAMES[2], NAMES[3]]);
    expect(files()).toHaveLength(3);
  }, 60_000);

  it('is for who leads the project', async () => {
    for (const actor of [c.officer, c.contributor, c.stranger])
      expect(await refusedWith(erase({}, actor))).toMatch(/not_found|not_allowed/);
  }, 60_000);

  it('comes by itself on the day that was told, and not before', async () => {
    expect(await endNames(read(), on('2027-04-09'))).toBe(0);
    expect(await endNames(read(), on('2027-04-10'))).toBe(2);
    expect(inDatabase()).toBe(false);
    expect(files()).toEqual([]);
    expect(await endNames(read(), on('2027-04-11'))).toBe(0);
  }, 60_000);

  it('is done again in a file from before, once, and not of what was written since', async () => {
    closeStore();
    const before = readFileSync(path);
    openStore(path);
    await erase();
    closeStore();
    for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    writeFileSync(path, before);
    openStore(path);
    expect(inDatabase()).toBe(true);
    expect(await settleNames(read(), NOW)).toBe(1);
    expect(inDatabase()).toBe(false);
    expect(await settleNames(read(), NOW)).toBe(0);
    await enter({}, c.lead, on('2026-11-21'));
    expect(await settleNames(read(), on('2026-11-21'))).toBe(0);
    expect(await names()).toEqual([...NAMES]);
  }, 60_000);
});
