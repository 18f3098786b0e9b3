import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { cellKey, rowOf } from '@/lib/domain/line-address';
import { reportEntry } from '@/lib/report/report-entry';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { EMPTY_CELL } from './cell-state';
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

it('so is all that may be known of a cell, a zero too, beside what is known of cells that the grid does not have', async () => {
  const entry = await reportEntry(read(), c.lead, NOW, c.october.id);
  const [section] = entry.sections;
  const [line] = section?.lines ?? [];
  if (!section || !line) throw new Error('No line.');
  line.cells = {
    first_entered: { ...EMPTY_CELL },
    active: {
      ...{ planned: 0, text: '0', seen: 7, before: { value: 0, state: 'number' }, comment: 'Oui' },
      ...{
        answered: 'all',
        onBehalf: true,
        accepted: { value: null, state: 'not_applicable', reason: null },
      },
    },
  };
  section.lines.push({
    ...line,
    professionKey: 'other',
    professionOther: 'Aidants',
    practice: 'mixed',
    cells: {},
  });
  section.lastYear = [{ ...rowOf(line), regionCode: '52' }];
  section.lastYearCells = {
    [cellKey(line, 'active')]: { value: 12, state: 'number' },
    [cellKey(line, 'entered')]: { value: null, state: 'nothing_to_report' },
  };
  section.beside = {
    [cellKey(line, 'first_entered')]: { later: null, former: 0 },
    [cellKey({ ...line, regionCode: '52' }, 'active')]: { later: 3, former: null },
  };
  expect(unpackReport(packReport(entry))).toEqual(entry);
});
