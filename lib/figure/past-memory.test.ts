import { beforeEach, expect, it } from 'vitest';
import { appendJournal, dataVersion } from '@/db/journal';
import { type Read, read, write } from '@/db/store';
import { NOW, programmeDatabase } from '@/test/database';
import { forgetPast, gatherPast, rememberPast } from './past-memory';

beforeEach(async () => {
  await programmeDatabase();
  forgetPast();
});

it('gathers what was asked of past days, also what memory had no room for', async () => {
  const days = ['2026-01-01', '2026-02-01', '2026-03-01'];
  const { worked } = await gatherPast(read(), async () => {
    for (const day of days)
      await rememberPast(read(), 'heavy', day, async () => day, { weigh: () => 15_000_000 });
  });
  expect(await Promise.all(worked.map(({ answer }) => answer))).toEqual(days);
  // One of them is in memory still: it is there again, and was not asked for.
  const { worked: later } = await gatherPast(read(), async () => {
    await rememberPast(read(), 'light', '2026-04-01', async () => 'light');
  });
  expect(later.map(({ day }) => day)).toEqual(['2026-03-01', '2026-04-01']);
});

it('does not gather what a write made void while the rest was worked out', async () => {
  const { version, worked } = await gatherPast(read(), async () => {
    for (const day of ['2026-01-01', '2026-03-01']) await rememberPast(read(), 'early', day, async () => day);
    await write((tx) =>
      appendJournal(tx, {
        ...{ command: 'record-fact', subject: 'fact:1', references: { knownFrom: '2026-02-01' } },
        ...{ actor: null, now: NOW, door: 'script' },
      }),
    );
    await rememberPast(read(), 'late', '2026-03-01', async () => 'of the state after it');
  });
  expect(version).toBe(await dataVersion(read()));
  expect(worked.map(({ name, day }) => `${name} ${day}`)).toEqual(['early 2026-01-01', 'late 2026-03-01']);
});

it('lets the others be answered before it works a past day out, but inside a write, which keeps others waiting', async () => {
  const order: string[] = [];
  const ask = async (handle: Read, name: string) => {
    setImmediate(() => order.push('others'));
    await rememberPast(handle, name, '2026-01-01', async () => order.push(name));
  };
  await ask(read(), 'read');
  await write((tx) => ask(tx, 'in a write'));
  await new Promise(setImmediate);
  expect(order).toEqual(['others', 'read', 'in a write', 'others']);
});
