import { expect, it } from 'vitest';
import { read } from '@/db/store';
import { programmeDatabase } from '@/test/database';
import { byProject } from './by-project';

it('reads once for those who ask at once, and asks again for what failed', async () => {
  await programmeDatabase();
  let asked = 0;
  const rows = byProject('of a test', async () => {
    asked += 1;
    await Promise.resolve();
    if (asked === 1) throw new Error('the thread ended');
    return [{ projectId: 1 }];
  });
  const day = '2026-11-20';
  await expect(Promise.all([rows.rows(read(), day), rows.rows(read(), day)])).rejects.toThrow('ended');
  expect(await Promise.all([rows.rows(read(), day), rows.rows(read(), day)])).toEqual([
    [{ projectId: 1 }],
    [{ projectId: 1 }],
  ]);
  expect(asked).toBe(2);
});
