import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { programmeDatabase } from '@/test/database';
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
