import { afterEach, expect, it } from 'vitest';
import { nowAt } from '@/lib/domain/time';
import { freshDatabase } from '@/test/database';
import { appendJournal } from './journal';
import { perJournalLine } from './per-journal-line';
import { closeStore, openStore, read, type Tx, write } from './store';

afterEach(closeStore);

const open = async () => {
  const path = await freshDatabase();
  closeStore();
  openStore(path);
};

const line = (tx: Tx) =>
  appendJournal(tx, {
    ...{ command: 'enter-figures', subject: 'report:1', door: 'form', actor: null },
    now: nowAt(new Date('2026-11-20T09:00:00.000Z')),
  });

it('asks once until a line is written, and each time inside a write', async () => {
  await open();
  let asked = 0;
  const ask = () => {
    asked += 1;
    return asked;
  };
  expect([perJournalLine(read(), 'one', ask), perJournalLine(read(), 'one', ask)]).toEqual([1, 1]);
  await write(async (tx) => {
    expect([perJournalLine(tx, 'one', ask), perJournalLine(tx, 'one', ask)]).toEqual([2, 3]);
    await line(tx);
    // What is not committed is nobody else's.
    expect(perJournalLine(read(), 'one', ask)).toBe(1);
  });
  expect(perJournalLine(read(), 'one', ask)).toBe(4);
});

it('is not told by a line that was taken back, whose number goes to another one', async () => {
  await open();
  let state = 'before';
  const ask = () => state;
  const back = write(async (tx) => {
    await line(tx);
    state = 'taken back';
    expect(perJournalLine(tx, 'one', ask)).toBe('taken back');
    throw new Error('Taken back');
  });
  await expect(back).rejects.toThrow('Taken back');
  state = 'after';
  await write(line);
  expect(perJournalLine(read(), 'one', ask)).toBe('after');
});

it('asks again what failed, and forgets what was asked of thousands', async () => {
  await open();
  let asked = 0;
  const failing = async () => {
    asked += 1;
    if (asked === 1) throw new Error('Not now');
    return asked;
  };
  await expect(perJournalLine(read(), 'failing', failing)).rejects.toThrow('Not now');
  expect(await perJournalLine(read(), 'failing', failing)).toBe(2);
  for (let report = 0; report < 2_001; report += 1) perJournalLine(read(), `heading ${report}`, () => report);
  expect(await perJournalLine(read(), 'failing', failing)).toBe(3);
});
