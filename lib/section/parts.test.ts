import { beforeEach, expect, test } from 'vitest';
import { read } from '@/db/store';
import { prepared } from '@/db/store-prepared';
import type { Actor } from '@/lib/access/actor';
import { disableAccount } from '@/lib/account/disable-account';
import { dueWork } from '@/lib/campaign/due-work';
import { remindPartner } from '@/lib/campaign/remind-partner';
import { execute } from '@/lib/command';
import type { Now } from '@/lib/domain/time';
import { partnerProgress } from '@/lib/report/entry-parts';
import { finishPart } from '@/lib/report/finish-part';
import { reportEntry } from '@/lib/report/report-entry';
import { account, by } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const finish = (actor: Actor, finished = true, now: Now = NOW, sectionId = c.october.mediation) =>
  execute(finishPart, { sectionId, organisationId: c.organisations.partner, finished }, by(actor, now));
const remind = (actor: Actor, now: Now = NOW, organisationId = c.organisations.partner) =>
  execute(remindPartner, { reportId: c.october.id, organisationId }, by(actor, now));
const entry = (actor: Actor = c.lead, now: Now = NOW) => reportEntry(read(), actor, now, c.october.id);
const progress = async () => partnerProgress(read(), await entry(), [c.organisations.lead]);
const waiting = () =>
  prepared(
    read(),
    "SELECT account_id AS id, params FROM messages WHERE kind = 'partner_reminder' ORDER BY id",
  ).all() as {
    id: number;
    params: string;
  }[];

test('a contributor says that his part is finished; a value changed later takes it up again', async () => {
  const mine = async () => (await entry(c.contributor)).sections[1]?.parts[0];
  expect(await mine()).toMatchObject({ mine: true, state: 'unsaid', said: null });
  await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '95')] }, on('2026-11-16'));
  await finish(c.contributor, true, on('2026-11-17'));
  expect(await mine()).toMatchObject({ state: 'finished', said: { by: { role: 'contributor' } } });
  await enter(
    c.lead,
    c.october.id,
    { cells: [c.cell('mediation', '5', { regionCode: '52' })] },
    on('2026-11-18'),
  );
  expect(await mine()).toMatchObject({ state: 'reopened' });
  await finish(c.contributor, true, on('2026-11-19'));
  expect((await mine())?.state).toBe('finished');
  await finish(c.contributor, false);
  expect((await mine())?.state).toBe('reopened');
});

test('who is reminded follows the screens: a value changed since makes a finished part one to finish again', async () => {
  const day = on('2026-11-20').day;
  const due = async (actor: Actor) =>
    dueWork(read(), { role: actor.role, organisationId: actor.organisationId }, day);
  const asked = async () => (await due(c.contributor)).toEnter.map(({ reportId }) => reportId);
  const unfinished = async () =>
    (await due(c.lead)).toSend
      .filter(({ reportId }) => reportId === c.october.id)
      .flatMap(({ sections }) => sections.flatMap((section) => section.unfinished));
  expect(await asked()).toContain(c.october.id);
  await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '95')] }, on('2026-11-16'));
  await finish(c.contributor, true, on('2026-11-17'));
  expect(await asked()).not.toContain(c.october.id);
  expect(await unfinished()).not.toContain('Université B');
  await enter(
    c.lead,
    c.october.id,
    { cells: [c.cell('mediation', '5', { regionCode: '52' })] },
    on('2026-11-18'),
  );
  expect(await asked()).toContain(c.october.id);
});

test.each([
  ['a reader', () => c.reader, 'not_allowed'],
  ['an officer', () => c.officer, 'not_allowed'],
  ['a stranger', () => c.stranger, 'not_found'],
  ['the lead', () => c.lead, undefined],
] as const)('%s says it finished: %s', async (_, who, code) => {
  expect(await refusedWith(finish(who()))).toBe(code);
});

test('nobody has a part where his organisation declares nothing', async () => {
  expect(await refusedWith(finish(c.lead, true, NOW, c.october.law))).toBe('no_part_here');
});

test('the lead sees the completeness of each partner', async () => {
  expect(await progress()).toMatchObject([
    { organisation: 'Université B', filled: 0, expected: 1, open: 1, finished: 0, changedAt: null },
  ]);
  await enter(c.contributor, c.october.id, { cells: [c.cell('mediation', '1000')] }, on('2026-11-16'));
  await finish(c.contributor);
  expect(await progress()).toMatchObject([
    {
      filled: 1,
      expected: 1,
      toJustify: 1,
      finished: 1,
      finishedAt: NOW.instant,
      changedAt: on('2026-11-16').instant,
    },
  ]);
});

test('a partner is reminded with one message to each of its accounts, once a day', async () => {
  const second = await account('contributor', { organisationId: c.organisations.partner });
  expect(await remind(c.lead)).toMatchObject({ accounts: 2 });
  expect(waiting().map(({ id }) => id)).toEqual([c.contributor.accountId, second.accountId]);
  expect(JSON.parse(waiting()[0]?.params ?? '')).toEqual({
    reportId: c.october.id,
    sections: [c.october.mediation],
    by: c.lead.accountId,
  });
  expect((await progress())[0]?.remindedAt).toBe(NOW.instant);
  expect(await refusedWith(remind(c.lead))).toBe('already_reminded');
  expect(await refusedWith(remind(c.officer))).toBe('already_reminded');
  await remind(c.officer, on('2026-11-21'));
  expect(waiting()).toHaveLength(4);
});

test('only who leads, or is in charge, reminds; and only who can answer', async () => {
  expect(await refusedWith(remind(c.contributor))).toBe('not_allowed');
  expect(await refusedWith(remind(c.stranger))).toBe('not_found');
  expect(await refusedWith(remind(c.lead, NOW, c.organisations.stranger))).toBe('no_part_here');
  const administrator = await account('admin');
  await execute(disableAccount, { accountId: c.contributor.accountId }, by(administrator));
  expect(await refusedWith(remind(c.lead))).toBe('no_account_to_remind');
  expect(waiting()).toEqual([]);
});
