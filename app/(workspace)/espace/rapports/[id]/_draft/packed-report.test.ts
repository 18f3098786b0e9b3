import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { reportEntry } from '@/lib/report/report-entry';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { packReport, unpackReport } from './packed-report';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

it('a report is the same in the browser as where it was read, cells filled, commented and empty', async () => {
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '0', { comment: 'Pas de promotion' }), c.cell('law', '~12', { regionCode: '52' })],
    offers: [c.opening('2026-09-15')],
  });
  const entry = await reportEntry(read(), c.lead, NOW, c.october.id);
  expect(entry.sections.flatMap(({ lines }) => lines)).not.toEqual([]);
  expect(unpackReport(packReport(entry))).toEqual(entry);
  expect(packReport(entry).length).toBeLessThan(JSON.stringify(entry).length);
});
