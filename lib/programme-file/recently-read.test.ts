import { expect, it } from 'vitest';
import { recentlyRead } from './recently-read';

it('reads a thing once while it is among the last asked for, and again once it was long ago', async () => {
  const read: number[] = [];
  const of = recentlyRead(async (id) => {
    read.push(id);
    return { id };
  });
  for (const id of [1, 2, 1, 2]) expect(await of(id)).toEqual({ id });
  expect(read).toEqual([1, 2]);
  for (let id = 3; id < 22; id += 1) await of(id);
  expect(read.length).toBe(21);
  // The one asked for longest ago went; the other stayed.
  await of(2);
  expect(read.length).toBe(21);
  await of(1);
  expect(read.length).toBe(22);
});
