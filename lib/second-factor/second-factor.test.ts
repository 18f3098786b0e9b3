import { generateSync } from 'otplib';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '@/db/account-sessions';
import { erasePersonRows } from '@/db/person-erasure';
import { HELD_TABLES, heldBlocks } from '@/db/person-held';
import * as t from '@/db/schema';
import { read, write } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import type { SignedIn } from '@/lib/access/actor-of-session';
import { owesEnrolment, owesSecondFactor } from '@/lib/access/second-factor';
import { execute } from '@/lib/command';
import { RECOVERY_ALPHABET, typedCode } from '@/lib/domain/second-factor';
import { nowAt } from '@/lib/domain/time';
import { ROLES, type Role } from '@/lib/domain/vocabulary';
import { env } from '@/lib/env';
import { applyRetention } from '@/lib/person/apply-retention';
import { Authenticator } from '@/test/authenticator';
import { account, by } from '@/test/builders';
import { freshDatabase, NOW } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { addPasskey } from './add-passkey';
import { addTotp } from './add-totp';
import { beginPasskey } from './begin-passkey';
import { beginTotp } from './begin-totp';
import { giveSecondFactor } from './give-second-factor';
import { ownFactors, waitingTotp } from './own-factors';
import { newCodes } from './recovery-codes';
import { removeSecondFactor } from './remove-second-factor';
import { renewRecoveryCodes } from './renew-recovery-codes';
import { requestPasskey } from './request-passkey';
import { resetFromTerminal, resetSecondFactor } from './reset-second-factor';

beforeEach(() => void freshDatabase());

const STEP = 30;
/** So many times thirty seconds after the moment of the tests. */
const stepsOn = (steps: number) => nowAt(new Date(Date.parse(NOW.instant) + steps * STEP * 1000));

let opened = 0;
/** Somebody in a session that a password opened. */
async function signedIn(role: Role = 'officer', accountId?: number): Promise<SignedIn> {
  const who = accountId ?? (await account(role)).accountId;
  opened += 1;
  const sessionId = `s-${opened}`;
  await write((tx) => openSession(tx, { id: sessionId, accountId: who, at: NOW.instant, browser: '' }));
  return { accountId: who, role, organisationId: null, scopes: [], name: '', sessionId };
}
/** The same person in another browser, who has not given his second factor there. */
const again = ({ role, accountId }: SignedIn) => signedIn(role, accountId);

const in_ = (actor: SignedIn, steps = 0) => ({ ...by(actor, stepsOn(steps)), actor });
const at = (actor: SignedIn, steps: number, address = '192.0.2.1') => ({
  ...in_(actor, steps),
  address,
  wait: async () => {},
});
const codeAt = (secret: string, steps: number) =>
  generateSync({ secret, epoch: Math.floor(Date.parse(stepsOn(steps).instant) / 1000) });

/** Enrols an application at the moment of the tests. Returns its key and the recovery codes. */
async function enrolled(actor: SignedIn): Promise<{ key: string; codes: string[] }> {
  await beginTotp(null, in_(actor));
  const waiting = await waitingTotp(read(), actor, NOW);
  const key = waiting?.key ?? '';
  const { codes } = await addTotp({ code: codeAt(key, 0) }, in_(actor));
  return { key, codes: codes ?? [] };
}

async function withPasskey(actor: SignedIn, name = 'Clé du bureau') {
  const passkey = new Authenticator();
  const options = await beginPasskey(null, in_(actor));
  const added = await addPasskey({ name, answer: passkey.make(options) }, in_(actor));
  return { passkey, codes: added.codes };
}

const givenAt = ({ sessionId }: SignedIn) =>
  read()
    .select()
    .from(t.sessions)
    .all()
    .find(({ id }) => id === sessionId)?.secondFactorAt ?? null;
const told = () =>
  read()
    .select()
    .from(t.messages)
    .all()
    .filter(({ kind }) => kind === 'second_factor_changed')
    .map(({ params }) => params.what);
const journal = () =>
  read()
    .select()
    .from(t.journal)
    .all()
    .map(({ command }) => command);
const idsOf = async (actor: SignedIn) => (await ownFactors(read(), actor))?.factors.map(({ id }) => id) ?? [];

describe('who owes a second factor', () => {
  const facts = { demonstration: false, hasSecondFactor: false, secondFactorAt: null };

  it('officers and administrators enrol one; nobody else must', () => {
    expect(ROLES.filter((role) => owesEnrolment({ role, ...facts }))).toEqual(['officer', 'admin']);
  });

  it('whoever has one gives it, whatever his role', () => {
    const has = { ...facts, hasSecondFactor: true };
    expect(ROLES.every((role) => owesSecondFactor({ role, ...has }))).toBe(true);
    expect(owesSecondFactor({ role: 'reader', ...has, secondFactorAt: NOW.instant })).toBe(false);
  });

  it('nothing once an identity provider vouched for one', () => {
    const vouched = { role: 'officer' as const, ...facts, secondFactorAt: NOW.instant };
    expect([owesEnrolment(vouched), owesSecondFactor(vouched)]).toEqual([false, false]);
  });

  it('nothing in the demonstration, by the account or by the service', () => {
    expect(owesEnrolment({ role: 'admin', ...facts, demonstration: true })).toBe(false);
    const { SUIVI_MODE } = env();
    env().SUIVI_MODE = 'demo';
    expect(owesEnrolment({ role: 'admin', ...facts })).toBe(false);
    env().SUIVI_MODE = SUIVI_MODE;
  });
});

describe('an application of codes', () => {
  it('is added by its first code, and its key is nowhere in clear', async () => {
    const officer = await signedIn();
    const { key, codes } = await enrolled(officer);
    expect(codes).toHaveLength(10);
    expect(givenAt(officer)).toBe(NOW.instant);
    expect(await ownFactors(read(), officer)).toMatchObject({ factors: [{ kind: 'totp' }], codesLeft: 10 });
    expect(told()).toEqual(['totp_added']);
    const rows = JSON.stringify([
      read().select().from(t.secondFactors).all(),
      read().select().from(t.recoveryCodes).all(),
      read().select().from(t.sessionChallenges).all(),
      read().select().from(t.journal).all(),
    ]);
    expect(
      [key, ...codes.map((code) => code.replaceAll('-', ''))].filter((secret) => rows.includes(secret)),
    ).toEqual([]);
  });

  it('is refused by another code, and the key stands until it comes', async () => {
    const officer = await signedIn();
    await beginTotp(null, in_(officer));
    expect(await refusedWith(addTotp({ code: '000000' }, in_(officer)))).toBe('wrong_first_code');
    const { key = '' } = (await waitingTotp(read(), officer, NOW)) ?? {};
    expect(await refusedWith(addTotp({ code: codeAt(key, -5) }, in_(officer)))).toBe('wrong_first_code');
    expect(await refusedWith(addTotp({ code: codeAt(key, 31) }, in_(officer, 31)))).toBe('enrolment_over');
    expect(await addTotp({ code: codeAt(key, 0) }, in_(officer))).toMatchObject({ codes: expect.anything() });
    expect(await refusedWith(addTotp({ code: codeAt(key, 0) }, in_(officer)))).toBe('enrolment_over');
  });

  it('its key is forgotten where no code came', async () => {
    const officer = await signedIn();
    await beginTotp(null, in_(officer));
    const tidy = (steps: number) =>
      execute(applyRetention, { machineTime: 1 }, { actor: SYSTEM, now: stepsOn(steps), door: 'script' });
    await tidy(30);
    expect(read().select().from(t.sessionChallenges).all()).toHaveLength(1);
    await tidy(31);
    expect(read().select().from(t.sessionChallenges).all()).toEqual([]);
  });

  it('takes the place of the one before, and leaves the recovery codes', async () => {
    const officer = await signedIn();
    const { key } = await enrolled(officer);
    await beginTotp(null, in_(officer, 2));
    const { key: other = '' } = (await waitingTotp(read(), officer, stepsOn(2))) ?? {};
    expect(await addTotp({ code: codeAt(other, 2) }, in_(officer, 2))).toEqual({ codes: null });
    const next = await again(officer);
    expect(await refusedWith(giveSecondFactor({ code: codeAt(key, 4) }, at(next, 4)))).toBe(
      'wrong_second_factor',
    );
    await giveSecondFactor({ code: codeAt(other, 4) }, at(next, 4));
    expect(await idsOf(officer)).toHaveLength(1);
  });

  it.each([
    ['of now', 2, undefined],
    ['of the thirty seconds before', 1, undefined],
    ['of the thirty seconds after', 3, undefined],
    ['of a minute before', 0, 'wrong_second_factor'],
    ['of a minute after', 4, 'wrong_second_factor'],
  ])('a code %s', async (_, steps, answer) => {
    const officer = await signedIn();
    const { key } = await enrolled(officer);
    const next = await again(officer);
    expect(await refusedWith(giveSecondFactor({ code: codeAt(key, steps) }, at(next, 2)))).toBe(answer);
    expect(givenAt(next)).toBe(answer === undefined ? stepsOn(2).instant : null);
  });

  it('a code serves once, and none of before it', async () => {
    const officer = await signedIn();
    const { key } = await enrolled(officer);
    const [first, second, third] = [await again(officer), await again(officer), await again(officer)];
    expect(await refusedWith(giveSecondFactor({ code: codeAt(key, 0) }, at(first, 0)))).toBe(
      'wrong_second_factor',
    );
    const both = await Promise.all(
      [first, second].map((who) => refusedWith(giveSecondFactor({ code: codeAt(key, 3) }, at(who, 3)))),
    );
    expect(both).toEqual([undefined, 'wrong_second_factor']);
    expect(await refusedWith(giveSecondFactor({ code: codeAt(key, 2) }, at(third, 3)))).toBe(
      'wrong_second_factor',
    );
    await giveSecondFactor({ code: ` ${codeAt(key, 4).replace(/^.../, '$& ')}` }, at(third, 3));
  });
});

describe('what is wrong', () => {
  it('is charged: five, and that machine waits; another does not', async () => {
    const officer = await signedIn();
    const { key } = await enrolled(officer);
    const next = await again(officer);
    for (let i = 0; i < 5; i++)
      expect(await refusedWith(giveSecondFactor({ code: '123' }, at(next, 2)))).toBe('wrong_second_factor');
    expect(await refusedWith(giveSecondFactor({ code: codeAt(key, 2) }, at(next, 2)))).toBe(
      'too_many_attempts',
    );
    expect(journal().filter((command) => command === 'refuse-second-factor')).toHaveLength(5);
    await giveSecondFactor({ code: codeAt(key, 2) }, at(next, 2, '203.0.113.9'));
  });

  it('has the same answer, whatever it is', async () => {
    const officer = await signedIn();
    await enrolled(officer);
    const next = await again(officer);
    for (const [index, given] of [
      { code: '000000' },
      { code: 'aaaa-bbbb-cccc' },
      { answer: '{}' },
      null,
    ].entries())
      expect(await refusedWith(giveSecondFactor(given, at(next, 2, `192.0.2.${index}`)))).toBe(
        'wrong_second_factor',
      );
  });

  it('many times for an account: six digits wait, its owner is told, what cannot be guessed opens', async () => {
    const officer = await signedIn();
    const { key, codes } = await enrolled(officer);
    const next = await again(officer);
    for (let i = 0; i < 30; i++)
      await refusedWith(giveSecondFactor({ code: 'faux' }, at(next, 2, `198.51.100.${i}`)));
    expect(told().filter((what) => what === 'guessed')).toHaveLength(1);
    expect(await refusedWith(giveSecondFactor({ code: codeAt(key, 2) }, at(next, 2)))).toBe('too_many_codes');
    await giveSecondFactor({ code: codes[0] }, at(next, 2));
    expect(givenAt(next)).not.toBeNull();
  });
});

describe('a recovery code', () => {
  it('opens once, however it is typed, and its owner is told', async () => {
    const officer = await signedIn();
    const { codes } = await enrolled(officer);
    const [first = '', second = ''] = codes;
    const next = await again(officer);
    await giveSecondFactor({ code: ` ${first.toUpperCase().replaceAll('-', ' ')} ` }, at(next, 2));
    expect(told()).toContain('code_used');
    const later = await again(officer);
    expect(await refusedWith(giveSecondFactor({ code: first }, at(later, 2)))).toBe('wrong_second_factor');
    await giveSecondFactor({ code: second }, at(later, 2));
    expect((await ownFactors(read(), officer))?.codesLeft).toBe(8);
  });

  it('of before serves no more once new ones are drawn', async () => {
    const officer = await signedIn();
    const { codes } = await enrolled(officer);
    const renewed = await renewRecoveryCodes(null, in_(officer));
    const next = await again(officer);
    expect(await refusedWith(giveSecondFactor({ code: codes[0] }, at(next, 2)))).toBe('wrong_second_factor');
    await giveSecondFactor({ code: renewed.codes[9] }, at(next, 2));
  });

  it('ten codes are drawn, each of 59 bits', async () => {
    const drawn = [...(await newCodes()).shown, ...(await newCodes()).shown];
    expect(new Set(drawn).size).toBe(20);
    expect(Math.log2(RECOVERY_ALPHABET.length) * (drawn[0] ?? '').replaceAll('-', '').length).toBeGreaterThan(
      59,
    );
    expect(drawn.every((code) => typedCode(code)?.kind === 'recovery')).toBe(true);
  });

  it('is not drawn for whoever has no factor', async () => {
    expect(await refusedWith(renewRecoveryCodes(null, in_(await signedIn())))).toBe('no_second_factor');
  });
});

describe('a passkey', () => {
  it('is added under its name, with recovery codes for whoever has none, and opens the next session', async () => {
    const officer = await signedIn();
    const { passkey, codes } = await withPasskey(officer);
    expect(codes).toHaveLength(10);
    expect(givenAt(officer)).toBe(NOW.instant);
    const next = await again(officer);
    await giveSecondFactor({ answer: passkey.sign(await requestPasskey(null, in_(next))) }, at(next, 0));
    expect(givenAt(next)).toBe(NOW.instant);
    expect(await ownFactors(read(), officer)).toMatchObject({
      factors: [{ kind: 'passkey', name: 'Clé du bureau', lastUsedAt: NOW.instant }],
    });
  });

  it('answers a challenge once, in time, in the session that was asked', async () => {
    const officer = await signedIn();
    const { passkey } = await withPasskey(officer);
    const next = await again(officer);
    const other = await again(officer);
    const refused = (answer: string, who: SignedIn, steps = 0) =>
      refusedWith(giveSecondFactor({ answer }, at(who, steps, `192.0.2.${steps}`)));
    const first = passkey.sign(await requestPasskey(null, in_(next)));
    expect(await refused(first, other)).toBe('wrong_second_factor');
    expect(await refused(first, next, 11)).toBe('wrong_second_factor');
    expect(await refused(first, next)).toBe('wrong_second_factor');
    const second = passkey.sign(await requestPasskey(null, in_(next)));
    expect(await refused(second, next)).toBeUndefined();
    expect(await refused(second, next)).toBe('wrong_second_factor');
  });

  it('of another site, of somebody else, or copied, opens nothing', async () => {
    const officer = await signedIn();
    const { passkey } = await withPasskey(officer);
    const elsewhere = new Authenticator('https://faux.example', 'faux.example');
    const options = await beginPasskey(null, in_(officer));
    expect(
      await refusedWith(addPasskey({ name: 'Clé', answer: elsewhere.make(options) }, in_(officer))),
    ).toBe('passkey_refused');

    const stranger = await signedIn();
    const theirs = await withPasskey(stranger);
    const next = await again(officer);
    const signed = theirs.passkey.sign(await requestPasskey(null, in_(next)));
    expect(await refusedWith(giveSecondFactor({ answer: signed }, at(next, 0)))).toBe('wrong_second_factor');

    await giveSecondFactor({ answer: passkey.sign(await requestPasskey(null, in_(next))) }, at(next, 0));
    passkey.counter = 0;
    const copied = passkey.sign(await requestPasskey(null, in_(next)));
    expect(await refusedWith(giveSecondFactor({ answer: copied }, at(next, 0)))).toBe('wrong_second_factor');
  });

  it('is named, known once, and ten are enough', async () => {
    const officer = await signedIn();
    const { passkey } = await withPasskey(officer);
    const twice = passkey.make(await beginPasskey(null, in_(officer)));
    expect(await refusedWith(addPasskey({ name: 'Encore', answer: twice }, in_(officer)))).toBe(
      'passkey_known',
    );
    expect(await refusedWith(addPasskey({ name: ' ', answer: twice }, in_(officer)))).toBe(
      'factor_name_needed',
    );
    for (let i = 1; i < 10; i++) await withPasskey(officer, `Clé ${i}`);
    expect(await refusedWith(beginPasskey(null, in_(officer)))).toBe('too_many_passkeys');
  });
});

describe('the factors of a person', () => {
  it('are not changed in a session that did not give one', async () => {
    const officer = await signedIn();
    await enrolled(officer);
    const thief = await again(officer);
    const [factorId] = await idsOf(officer);
    for (const attempt of [
      beginTotp(null, in_(thief)),
      beginPasskey(null, in_(thief)),
      renewRecoveryCodes(null, in_(thief)),
      removeSecondFactor({ factorId }, in_(thief)),
    ])
      expect(await refusedWith(attempt)).toBe('second_factor_to_give');
  });

  it('are not those of the shared accounts of the demonstration', async () => {
    const officer = await signedIn();
    await write(async (tx) => tx.update(t.accounts).set({ demonstration: true }).run());
    expect(await refusedWith(beginTotp(null, in_(officer)))).toBe('second_factor_demonstration');
    expect(await refusedWith(beginPasskey(null, in_(officer)))).toBe('second_factor_demonstration');
    expect(await ownFactors(read(), officer)).toBeNull();
  });

  it('are one at least for whoever must have one, and may go for others, recovery codes with the last', async () => {
    const officer = await signedIn();
    await enrolled(officer);
    const [application] = await idsOf(officer);
    const remove = (factorId: number | undefined, who: SignedIn) =>
      refusedWith(removeSecondFactor({ factorId }, in_(who)));
    expect(await remove(application, officer)).toBe('last_second_factor');
    await withPasskey(officer);
    expect(await remove(application, officer)).toBeUndefined();
    expect(told()).toEqual(['totp_added', 'passkey_added', 'totp_removed']);

    const reader = await signedIn('reader');
    await enrolled(reader);
    const [own] = await idsOf(reader);
    expect(await remove(own, officer)).toBe('not_found');
    expect(await remove(own, reader)).toBeUndefined();
    expect(await ownFactors(read(), reader)).toMatchObject({ factors: [], codesLeft: 0 });
  });

  it('are taken away by an administrator, not by oneself nor by an officer; sessions end, the person is told', async () => {
    const officer = await signedIn();
    await enrolled(officer);
    const asked = { accountId: officer.accountId };
    const admin = await account('admin');
    expect(await refusedWith(execute(resetSecondFactor, asked, by(await account('officer'))))).toBe(
      'not_found',
    );
    expect(await refusedWith(execute(resetSecondFactor, asked, by(officer)))).toBe('own_account');
    await execute(resetSecondFactor, asked, by(admin));
    expect(await ownFactors(read(), officer)).toMatchObject({ factors: [], codesLeft: 0 });
    expect(told()).toEqual(['totp_added', 'reset']);
    expect(
      read()
        .select()
        .from(t.sessions)
        .all()
        .every(({ revokedAt }) => revokedAt !== null),
    ).toBe(true);
    expect(await refusedWith(execute(resetSecondFactor, asked, by(admin)))).toBe('no_second_factor_there');
  });

  it('of an only administrator are taken away from the terminal', async () => {
    const { accountId, email } = await account('admin');
    const admin = await signedIn('admin', accountId);
    await enrolled(admin);
    await resetFromTerminal(email.toUpperCase(), NOW);
    expect(await ownFactors(read(), admin)).toMatchObject({ factors: [] });
    expect(await refusedWith(resetFromTerminal('personne@exemple.fr', NOW))).toBe('no_account_of_address');
  });

  it('end with the person, and are named without their keys where everything held is given', async () => {
    const officer = await signedIn();
    const { key, codes } = await enrolled(officer);
    await withPasskey(officer);
    const held = JSON.stringify(
      HELD_TABLES.map((table) => [table, ...heldBlocks(read(), table, officer.accountId)]),
    );
    expect(held).toContain('Clé du bureau');
    const { secret, publicKey } = read().select().from(t.secondFactors).all()[0] ?? {};
    expect([key, codes[0], secret, publicKey].filter((text) => text && held.includes(text))).toEqual([]);
    await write(async (tx) => {
      erasePersonRows(tx, { accountId: officer.accountId, at: NOW.instant, fileName: '' });
    });
    for (const table of [t.secondFactors, t.recoveryCodes, t.sessionChallenges])
      expect(read().select().from(table).all()).toEqual([]);
  });
});
