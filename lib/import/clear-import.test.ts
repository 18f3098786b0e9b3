import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findImport } from '@/db/imports';
import { read } from '@/db/store';
import { by } from '@/test/builders';
import { consortium, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { filesFolder } from '@/test/files-folder';
import { clearOldImports } from './clear-import';
import { startImport } from './start-import';

const files = filesFolder();

test('a file is deleted after 30 days, unless it was sent again; its row stays', async () => {
  await programmeDatabase();
  const c = await consortium();
  const send = async (text: string, day: string) =>
    (
      await startImport(
        { reportId: c.october.id, name: 'saisie.csv', bytes: new TextEncoder().encode(text) },
        by(day === '2026-10-16' ? c.lead : c.contributor, on(day)),
      )
    ).importId;
  const old = await send('ancien', '2026-10-16');
  await send('repris', '2026-10-16');
  const recent = await send('repris', '2026-11-10');
  expect(await clearOldImports(NOW)).toBe(2);
  expect(await findImport(read(), old)).toMatchObject({ state: 'abandoned', clearedAt: NOW.instant });
  expect(await findImport(read(), recent)).toMatchObject({ state: 'waiting', clearedAt: null });
  expect(readdirSync(join(files, 'imports'))).toHaveLength(1);
  expect(await clearOldImports(NOW)).toBe(0);
});
