import { beforeEach, expect, test } from 'vitest';
import { figureReport } from '@/db/figure-reports';
import { read } from '@/db/store';
import { VISITOR } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { account, officerOf } from '@/test/builders';
import { NOW, programmeDatabase } from '@/test/database';
import { refusedWith } from '@/test/refused';
import { signalError } from './signal-error';

let jurist: Awaited<ReturnType<typeof officerOf>>;
let mediator: Awaited<ReturnType<typeof officerOf>>;
beforeEach(async () => {
  await programmeDatabase();
  jurist = await officerOf('JURISTES');
  mediator = await officerOf('MEDIATEURS');
});

const PATH = '/pourquoi/objectif/JURISTES.S1?layer=verified';
const send = (more: Record<string, unknown> = {}) =>
  execute(
    signalError,
    {
      path: PATH,
      asOf: '2026-11-20',
      shown: '1 parcours sur 2',
      said: 'Le second parcours a ouvert.',
      address: '192.0.2.1',
      ...more,
    },
    { actor: VISITOR, now: NOW, door: 'form' },
  );
const told = () =>
  read()
    .query.messages.findMany()
    .sync()
    .map(({ kind, accountId }) => [kind, accountId]);

test('a visitor writes to the officers of the action, with the address, the day and the figure', async () => {
  await send();
  expect(told()).toEqual([['figure_reported', jurist.accountId]]);
  expect(figureReport(read(), 1)).toMatchObject({
    path: PATH,
    asOf: '2026-11-20',
    shown: '1 parcours sur 2',
    said: 'Le second parcours a ouvert.',
  });
});

test('a figure of several actions is told to all officers, one of a chosen action to its own', async () => {
  await send({ path: '/pourquoi/compte/laureates?season=S1' });
  expect(told().map(([, id]) => id)).toEqual([jurist.accountId, mediator.accountId]);
  await send({ path: '/pourquoi/effectif?measure=entered&layer=verified&action=MEDIATEURS' });
  expect(told().slice(2)).toEqual([['figure_reported', mediator.accountId]]);
});

test('without any officer of the action, administrators are told', async () => {
  const admin = await account('admin');
  await send({ path: '/pourquoi/effectif?measure=entered&layer=verified&action=DIRECTION' });
  expect(told()).toEqual([['figure_reported', admin.accountId]]);
});

test('another address than that of a figure, or no words, is refused at its field', async () => {
  for (const path of [
    'https://ailleurs.example/pourquoi/x',
    '/pourquoi/../compte',
    '//ailleurs.example/pourquoi/',
  ])
    await expect(send({ path })).rejects.toMatchObject({
      fields: [{ path: 'path', code: 'unknown_figure' }],
    });
  await expect(send({ said: 'non' })).rejects.toMatchObject({
    fields: [{ path: 'said', code: 'report_needs_words' }],
  });
  expect(told()).toEqual([]);
});

test('one machine sends twenty in a quarter of an hour; another one still may', async () => {
  for (let index = 0; index < 20; index += 1) await send();
  expect(await refusedWith(send())).toBe('too_many_reports');
  expect(told()).toHaveLength(20);
  await send({ address: '192.0.2.2' });
  expect(told()).toHaveLength(21);
});
