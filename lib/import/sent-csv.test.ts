import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { findReport } from '@/lib/section/report-found';
import { readContent } from '@/lib/workbook/file-reader';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { figuresCsv } from './figures-csv';
import { reportFile } from './report-file';
import { placeRows } from './row-placement';

const COMMENT = 'premier point\nsecond point\n=1+41';
let c: Consortium;
/** Today's file of a report, in which one value was changed as a spreadsheet writes it. */
let sent: string;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28', { comment: COMMENT }), c.cell('mediation', '~120')],
  });
  const file = Buffer.from(figuresCsv(await reportFile(read(), c.lead, NOW, c.october.id)));
  sent = file.toString('utf8').replace(';28;', ';30,0;');
  expect(sent).toContain(';30,0;');
});

async function changesOf(bytes: Buffer) {
  const found = await findReport(
    { tx: read() as never, actor: c.lead, now: NOW, door: 'import' },
    c.october.id,
  );
  if (!found) throw new Error('no report');
  const file = await readContent(bytes);
  const mark = file.mark ?? undefined;
  const placed = await placeRows(
    { read: read(), actor: c.lead, now: NOW, ofFile: true, ...found, mark },
    file,
  );
  expect([...file.problems, ...placed.problems]).toEqual([]);
  return placed.cells
    .filter(({ change }) => change !== 'unchanged')
    .map(({ change, now, text, comment }) => [change, now, text, comment]);
}

const lines = (text: string, first: string, others: string) => {
  const [head = '', ...rows] = text.split('\r\n');
  return head + first + rows.join(others);
};
const wide = (text: string) => text.replaceAll('\r\n', `${';'.repeat(300)}\r\n`);

it.each<[string, (text: string) => Buffer]>([
  ['as it was saved', (text) => Buffer.from(text)],
  ['headings ended as Windows does, rows as Unix', (text) => Buffer.from(lines(text, '\r\n', '\n'))],
  ['headings ended as the old Macintosh, rows as Unix', (text) => Buffer.from(lines(text, '\r', '\n'))],
  ['ended as Unix', (text) => Buffer.from(lines(text, '\n', '\n'))],
  ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16, big end first', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['without its first mark', (text) => Buffer.from(text.replace('\u{FEFF}', ''))],
  ['with three hundred empty columns', (text) => Buffer.from(wide(text))],
])('a file sent back %s changes the one value that was changed', async (_, saved) => {
  expect(await changesOf(saved(sent))).toEqual([
    ['changed', { state: 'number', value: 28 }, { state: 'number', value: 30 }, COMMENT],
  ]);
});
