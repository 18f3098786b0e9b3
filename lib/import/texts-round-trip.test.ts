import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { csvFile } from '@/lib/export/csv-file';
import type { TableColumn } from '@/lib/export/table-fields';
import { xlsxFile } from '@/lib/export/xlsx-file';
import { findReport } from '@/lib/section/report-found';
import { readContent } from '@/lib/workbook/file-reader';
import { markedCsv } from '@/lib/workbook/marked-csv';
import { markedWorkbook } from '@/lib/workbook/marked-workbook';
import { bareText, safeText } from '@/lib/workbook/safe-text';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { lineDrawn, linesDrawn } from '@/test/drawn-texts';
import { hasOffice, savedByOffice } from '@/test/office';
import { figuresCsv } from './figures-csv';
import { reportFile } from './report-file';
import { placeRows } from './row-placement';
import { templateHere } from './template';

/** A report whose comments and professions are what some program reads as something else than letters. */
const COUNT = 150;
const comments = linesDrawn(COUNT);
const professions = lineDrawn(COUNT);

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  for (const which of ['law', 'mediation'] as const)
    await enter(which === 'law' ? c.lead : c.contributor, c.october.id, {
      cells: comments.map((comment, index) =>
        c.cell(which, '5', {
          professionKey: 'other',
          professionOther: professions[index],
          comment,
        }),
      ),
    });
});

const csv = async (actor: Actor) => figuresCsv(await reportFile(read(), actor, NOW, c.october.id));
const xlsx = async (actor: Actor) => (await templateHere(read(), actor, NOW, c.october.id)).bytes;
const actors = () => [c.lead, c.contributor, c.officer, c.colleague];

/** What a file says of each line, by its identifier. */
async function saidIn(bytes: Uint8Array) {
  const file = await readContent(Buffer.from(bytes));
  expect(file.problems).toEqual([]);
  const rows = file.rows.filter(({ cells }) => cells.length > 0);
  expect(rows).toHaveLength(2 * COUNT);
  return { ...file, rows };
}

async function expectUnchanged(bytes: Uint8Array, actor: Actor): Promise<void> {
  const found = await findReport({ tx: read() as never, actor, now: NOW, door: 'import' }, c.october.id);
  if (!found) throw new Error('no report');
  const file = await saidIn(bytes);
  const mark = file.mark ?? undefined;
  const placed = await placeRows({ read: read(), actor, now: NOW, ofFile: true, ...found, mark }, file);
  expect(placed.problems).toEqual([]);
  expect(placed.cells).toHaveLength(2 * COUNT);
  expect(placed.cells.filter(({ change }) => change !== 'unchanged')).toEqual([]);
}

test('the untouched files of a report change nothing, for everybody who may take them', async () => {
  for (const actor of actors())
    for (const bytes of [await csv(actor), await xlsx(actor)]) {
      const { rows } = await saidIn(bytes);
      expect(new Set(rows.map(({ comment }) => comment))).toEqual(new Set(comments));
      await expectUnchanged(bytes, actor);
    }
});

test('the same files given back with what is wrong in them', async () => {
  const problem = { code: 'decimal', params: {} } as const;
  const [one, other] = [await csv(c.contributor), await xlsx(c.contributor)];
  await expectUnchanged(
    markedCsv(one, [{ ...problem, place: { sheet: '', row: 3, column: 'I' } }]),
    c.contributor,
  );
  await expectUnchanged(
    await markedWorkbook(other, [{ ...problem, place: { sheet: 'Effectifs', row: 3, column: 'I' } }]),
    c.contributor,
  );
});

/** A reader that knows the standard alone. */
const strict = (bytes: Uint8Array): string[][] =>
  parse(Buffer.from(bytes), {
    delimiter: ';',
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: false,
  });

test('a second reader of a CSV sees the same rows, and no field that a spreadsheet would run', async () => {
  const [heads = [], ...rows] = strict(await csv(c.lead));
  // Two lines hold a plan alone.
  expect(rows).toHaveLength(2 * COUNT + 2);
  const at = heads.indexOf('Commentaire');
  expect(new Set(rows.map((row) => row[at]))).toEqual(new Set([...comments.map(safeText), '']));
  for (const field of rows.flat()) expect(field).not.toMatch(/^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/);
});

test('the exports of the same texts, in CSV and in a workbook', async () => {
  const columns: TableColumn[] = [
    { key: 'comment', label: '=Commentaire', kind: 'text', about: '_x000D_' },
    { key: 'other', label: '_x0041_', kind: 'text', about: 'Autre' },
  ];
  const rows = comments.map((comment, index) => [comment, professions[index] ?? '']);
  const fields = strict(await bytesOf(csvFile({ columns, rows })));
  expect(fields.map((row) => row.map(bareText))).toEqual([['=Commentaire', '_x0041_'], ...rows]);
  const { sheets } = await readXlsx(await xlsxFile({ title: '_x0041_', columns, rows, context: [] }));
  expect(sheets[0]?.rows).toEqual([['=Commentaire', '_x0041_'], ...rows]);
});

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const office = hasOffice();
test.runIf(office)(
  `saved by a second program, they still change nothing${office ? '' : ' (skipped: LibreOffice is not on this machine)'}`,
  { timeout: 110_000 },
  async () => {
    const saved = await savedByOffice({ template: await xlsx(c.contributor) }, 'xlsx');
    await expectUnchanged(saved.template ?? Buffer.alloc(0), c.contributor);
    const opened = await savedByOffice({ figures: await csv(c.contributor) }, 'xlsx', 'csv');
    await expectUnchanged(opened.figures ?? Buffer.alloc(0), c.contributor);
  },
);
