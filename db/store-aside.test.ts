import { afterEach, expect, it } from 'vitest';
import { freshDatabase } from '@/test/database';
import { allAside, closeStore, openStore, read, write } from './store';
import { prepared } from './store-prepared';

afterEach(closeStore);

/** Counts a second and more where it is asked for much: nothing else would wait for it. */
const COUNT = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @most) SELECT count(*) AS n FROM n`;

it('reads in a thread of its own, while this one answers', async () => {
  const path = await freshDatabase();
  closeStore();
  openStore(path, { isAside: true });
  let isThere = false;
  const slow = allAside(read(), COUNT, { most: 3_000_000 }).then((rows) => {
    isThere = true;
    return rows;
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(prepared(read(), 'SELECT 1 AS one').all()).toEqual([{ one: 1 }]);
  expect(isThere).toBe(false);
  expect(await slow).toEqual([{ n: 3_000_000 }]);
});

it('answers as this thread does: rows, what was just written, what is refused', async () => {
  const path = await freshDatabase();
  for (const isAside of [false, true]) {
    closeStore();
    openStore(path, { isAside });
    const at = `2026-11-20T08:00:0${isAside ? 1 : 0}.000Z`;
    await write(async (tx) => {
      prepared(tx, 'INSERT INTO periods (kind, label, starts_on, ends_on) VALUES (?, ?, ?, ?)').run(
        'calendar_year',
        `Essai ${at}`,
        ...(isAside ? ['1999-01-01', '1999-12-31'] : ['1997-01-01', '1997-12-31']),
      );
    });
    const rows = await allAside(read(), 'SELECT label, NULL AS none FROM periods WHERE label = @label', {
      label: `Essai ${at}`,
    });
    expect(rows).toEqual([{ label: `Essai ${at}`, none: null }]);
    await expect(allAside(read(), 'SELECT * FROM nowhere', {})).rejects.toThrow(/no such table/);
    expect(await allAside(read(), COUNT, { most: 3 })).toEqual([{ n: 3 }]);
  }
});

it('reads inside a write what this write did', async () => {
  const path = await freshDatabase();
  closeStore();
  openStore(path, { isAside: true });
  const found = await write(async (tx) => {
    prepared(tx, 'INSERT INTO periods (kind, label, starts_on, ends_on) VALUES (?, ?, ?, ?)').run(
      ...['calendar_year', 'Pas encore', '1998-01-01', '1998-12-31'],
    );
    return allAside(tx, "SELECT label FROM periods WHERE label = 'Pas encore'", {});
  });
  expect(found).toEqual([{ label: 'Pas encore' }]);
});

it('says that the database was closed to who still waits, and starts again with the next', async () => {
  const path = await freshDatabase();
  closeStore();
  openStore(path, { isAside: true });
  const waiting = allAside(read(), COUNT, { most: 3_000_000 });
  closeStore();
  await expect(waiting).rejects.toThrow(/closed/);
  openStore(path, { isAside: true });
  expect(await allAside(read(), COUNT, { most: 2 })).toEqual([{ n: 2 }]);
});
