import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { auditFindings, isSound } from '@/db/audit-findings';
import { erasedAccounts } from '@/db/person-erasure';
import { reportHeading } from '@/db/report-rows';
import { closeStore, openStore, read } from '@/db/store';
import { signatures } from '@/lib/access/report-access';
import { changeAccount } from '@/lib/account/change-account';
import { createToken } from '@/lib/account/create-token';
import { enableAccount } from '@/lib/account/enable-account';
import { signIn } from '@/lib/account/sign-in';
import { execute } from '@/lib/command';
import { env } from '@/lib/env';
import { startImport } from '@/lib/import/start-import';
import { submitReport } from '@/lib/report/submit-report';
import { account, by, officerOf, PASSWORD } from '@/test/builders';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { onePerson } from '@/test/one-person';
import { refusedWith } from '@/test/refused';
import { erasePerson } from './erase-person';
import { LEDGER, readLedger } from './erasure-ledger';
import { settleErasures } from './settled-erasures';

const kept = { FILES_PATH: env().FILES_PATH, COPIES_PATH: env().COPIES_PATH };
const folder = mkdtempSync(join(tmpdir(), 'suivi-erased-'));
afterAll(() => {
  Object.assign(env(), kept);
  rmSync(folder, { recursive: true, force: true });
});

const NAME = 'Zéphyrine Quatrepuits';
let path: string;
let c: Consortium;
let admin: Awaited<ReturnType<typeof account>>;
let person: Awaited<ReturnType<typeof account>>;
let tests = 0;

beforeEach(async () => {
  tests += 1;
  Object.assign(env(), {
    FILES_PATH: join(folder, `${tests}`, 'files'),
    COPIES_PATH: join(folder, `${tests}`, 'copies'),
  });
  path = await programmeDatabase();
  c = await consortium();
  admin = await account('admin');
  person = await account('lead', { organisationId: c.organisations.lead, name: NAME });
});

const FINAL = ['erasure_is_final'];
const erase = (confirmed: string[] = FINAL, accountId = person.accountId) =>
  erasePerson({ accountId, confirmed }, by(admin));
const visit = { now: NOW, address: '192.0.2.7', browser: 'Firefox · Linux' };

/** Whether some words stand in the bytes of the database or of its log. */
const inFile = (...words: string[]) =>
  ['', '-wal'].some((suffix) => {
    const bytes = existsSync(`${path}${suffix}`) ? readFileSync(`${path}${suffix}`) : Buffer.of();
    return words.some((word) => bytes.includes(word));
  });

describe('an erasure', () => {
  it('leaves neither the name nor the address in the file, its log, the sent files and the caught mail', async () => {
    // Enough others for the pages of names to have been split, and a name that was changed meanwhile.
    for (let index = 0; index < 150; index += 1) await account('reader');
    await execute(
      changeAccount,
      {
        ...{ accountId: person.accountId, name: `${NAME}-Martin`, email: person.email, role: 'lead' },
        ...{ organisationId: c.organisations.lead, scopes: [], endsOn: null },
      },
      by(admin),
    );
    await createToken({ label: `De ${NAME}`, scope: 'read', expiresOn: '2026-12-01' }, by({ ...person }));
    await signIn({ email: person.email, password: PASSWORD }, visit);
    const bytes = new TextEncoder().encode('ligne');
    await startImport({ reportId: c.october.id, name: `${NAME}.csv`, bytes }, by(person));
    const mails = join(env().FILES_PATH, 'mail');
    mkdirSync(mails, { recursive: true });
    const mail = (name: string, to: string, text: string) =>
      writeFileSync(join(mails, `${name}-0123abcd.eml`), `To: ${to}\r\nSubject: a\r\n\r\n${text}\r\n`);
    mail('000000000000001', person.email, 'Bonjour');
    mail('000000000000002', 'autre@exemple.fr', 'Bonjour');
    expect(inFile(NAME) && inFile(person.email)).toBe(true);

    await erase();
    expect(inFile(NAME, NAME.toLowerCase(), 'quatrepuits', 'Quatrepuits', person.email)).toBe(false);
    expect(readdirSync(mails)).toEqual(['000000000000002-0123abcd.eml']);
    expect(readdirSync(join(env().FILES_PATH, 'imports'))).toEqual([]);
    const ledger = readFileSync(join(env().COPIES_PATH, LEDGER), 'utf8');
    expect(ledger).toContain(`"account":${person.accountId},`);
    expect(ledger).not.toMatch(/quatrepuits|@/i);
  });

  it('lets what was entered stand, signed « personne effacée », and nobody sign in or open the account again', async () => {
    await enter(person, c.october.id, { cells: [c.cell('law', '28'), c.cell('mediation', '90')] }, NOW);
    const version = (await reportHeading(read(), c.october.id))?.version;
    await execute(submitReport, { reportId: c.october.id, version }, by(person));
    await erase();
    expect(await signatures(read(), c.officer)(person.accountId)).toMatchObject({
      name: 'personne effacée',
      organisation: 'Université A',
    });
    expect((await signatures(read(), admin)(c.lead.accountId)).name).not.toBe('personne effacée');
    expect(isSound(await auditFindings(read()))).toBe(true);
    const tried = signIn({ email: person.email, password: PASSWORD }, visit);
    expect(await refusedWith(tried)).toBe('wrong_credentials');
    const opened = execute(enableAccount, { accountId: person.accountId }, by(admin));
    expect(await refusedWith(opened)).toBe('not_found');
    expect(await refusedWith(erase())).toBe('not_found');
  });

  it('is of all the accounts of the person, each noted beside the copies', async () => {
    const second = await account('observer', { scopes: [{ kind: 'all', key: '' }], name: NAME });
    await onePerson(person, second);
    expect(await refusedWith(erase())).toBe('erasure_of_several');
    await erase([...FINAL, 'erasure_of_several'], second.accountId);
    expect(inFile(NAME, person.email, second.email)).toBe(false);
    for (const { email } of [person, second])
      expect(await refusedWith(signIn({ email, password: PASSWORD }, visit))).toBe('wrong_credentials');
    const { accounts } = await readLedger(env().COPIES_PATH);
    expect(accounts.map(({ id }) => id).toSorted()).toEqual([person.accountId, second.accountId].toSorted());
    const admins = await account('reader', { organisationId: c.organisations.lead });
    await onePerson(admin, admins);
    expect(await refusedWith(erase(FINAL, admins.accountId))).toBe('own_account');
  });

  it('is for administrators, and not of oneself', async () => {
    for (const actor of [c.officer, c.lead, c.reader])
      expect(
        await refusedWith(erasePerson({ accountId: person.accountId, confirmed: FINAL }, by(actor))),
      ).toBe('not_found');
    expect(await refusedWith(erase(FINAL, admin.accountId))).toBe('own_account');
  });

  it('says what follows before it is done: that it is final, who leads alone, which action lacks an officer', async () => {
    expect(await refusedWith(erase([]))).toBe('erasure_is_final');
    await erase();
    expect(await refusedWith(erase(FINAL, c.lead.accountId))).toBe('erasure_of_only_lead');
    await erase([...FINAL, 'erasure_of_only_lead'], c.lead.accountId);
    await officerOf('DIRECTION');
    const second = await officerOf('DIRECTION');
    expect(await refusedWith(erase(FINAL, second.accountId))).toBe('leaves_last_officer');
  });
});

describe('the ledger beside the copies', () => {
  it('refuses the erasure where it cannot be written: nothing is erased', async () => {
    writeFileSync(join(folder, 'no-folder'), '');
    env().COPIES_PATH = join(folder, 'no-folder');
    expect(await refusedWith(erase())).toBe('ledger_unwritable');
    expect(await erasedAccounts(read())).toEqual([]);
    expect(inFile(NAME)).toBe(true);
  });

  it('erases again in a file from before, once, and not whoever has the number since', async () => {
    closeStore();
    const before = readFileSync(path);
    openStore(path);
    await erase();
    closeStore();
    for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    writeFileSync(path, before);
    openStore(path);
    expect(inFile(NAME)).toBe(true);
    expect(await settleErasures(read(), NOW)).toEqual({ again: 1, unreadable: 0 });
    expect(inFile(NAME, person.email)).toBe(false);
    expect(await settleErasures(read(), NOW)).toEqual({ again: 0, unreadable: 0 });

    const another = { account: admin.accountId, opened: '2020-01-01T00:00:00.000Z', erased: NOW.instant };
    writeFileSync(join(env().COPIES_PATH, LEDGER), `${JSON.stringify(another)}\n{"account":`, { flag: 'a' });
    expect(await settleErasures(read(), NOW)).toEqual({ again: 0, unreadable: 1 });
  });

  it('gets back what it lost, even after a line that was cut', async () => {
    await erase();
    writeFileSync(join(env().COPIES_PATH, LEDGER), '{"account":1');
    await settleErasures(read(), NOW);
    const { accounts } = await readLedger(env().COPIES_PATH);
    expect(accounts.map(({ id }) => id)).toEqual([person.accountId]);
  });
});
