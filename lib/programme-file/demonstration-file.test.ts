import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { actionsOfSeason } from '@/db/reference';
import { openStore, read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { officerOf } from '@/test/builders';
import { NOW } from '@/test/database';
import { demonstration } from '@/test/demonstration';
import { foundIn, sendProgramme } from '@/test/programme-file';
import { workbook } from '@/test/workbooks';
import { MARK, SHEET_NAMES } from './columns';
import { programmeCsv } from './programme-csv';
import { programmeTemplate } from './programme-template';

vi.setConfig({ testTimeout: 240_000 });
const folder = demonstration();
process.env.FILES_PATH = join(folder, 'files');

const path = join(folder, 'demonstration.sqlite');
let officer: Actor;
beforeAll(async () => {
  const keys = [...(await actionsOfSeason(read(), 'S1')), ...(await actionsOfSeason(read(), 'S2'))];
  officer = await officerOf(...new Set(keys.map(({ key }) => key)));
}, 240_000);
// It is closed after each test.
beforeEach(() => openStore(path));

test('the whole demonstration leaves in a workbook which, sent back, changes nothing', async () => {
  const { bytes } = await programmeTemplate(read(), officer, NOW);
  const found = await foundIn(await sendProgramme(bytes, officer));
  expect([found.state, found.problems, found.outcomes]).toEqual(['previewed', [], []]);
  expect(found.result.unchanged).toBeGreaterThan(500);
});

test('and without its marks: each row says, cell by cell, what stands', async () => {
  const sheets = [];
  for (const name of SHEET_NAMES) {
    const { bytes } = await programmeCsv(read(), officer, NOW, name);
    const rows = parse(bytes, { bom: true, delimiter: ';' }) as string[][];
    const mark = rows[0]?.indexOf(MARK.heading) ?? -1;
    sheets.push({ name, rows: rows.map((row) => row.filter((_, at) => at !== mark)) });
  }
  const found = await foundIn(await sendProgramme(workbook(sheets), officer));
  expect([found.state, found.problems, found.outcomes]).toEqual(['previewed', [], []]);
  expect(found.result.unchanged).toBeGreaterThan(500);
});
