import { expect, test } from 'vitest';
import { isRefusal } from '@/lib/refusal';
import { workbook } from '@/test/workbooks';
import { readTableFile } from './table-reader-thread';
import { readTables } from './tables-reader';

const ASKED = {
  specs: [
    {
      name: 'Projets',
      columns: [
        { key: 'mark', heading: 'Repère' },
        { key: 'acronym', heading: 'Sigle', required: true },
        { key: 'decidedOn', heading: 'Décidé le', required: true },
        { key: 'source', heading: 'Source' },
      ],
    },
    {
      name: 'Membres',
      columns: [
        { key: 'project', heading: 'Projet', required: true },
        { key: 'organisation', heading: 'Organisation', required: true },
        { key: 'source', heading: 'Source' },
      ],
    },
  ],
  besides: ['Mode d’emploi'],
};
const readSheets = (...sheets: Parameters<typeof workbook>[0]) =>
  readTables(Buffer.from(workbook(sheets)), ASKED);
const readText = (text: string) => readTables(Buffer.from(text), ASKED);
const codes = ({ problems }: Awaited<ReturnType<typeof readTables>>) =>
  problems.map(({ code, place }) => [code, place ? `${place.sheet}!${place.column}${place.row}` : '']);

test('each sheet is read by its name, its columns by their headings in any order', async () => {
  const { tables, problems } = await readSheets(
    {
      name: 'membres',
      rows: [
        ['ORGANISATION', ' projet '],
        ['Université A', 'ESSAI'],
        [null, null],
      ],
    },
    { name: 'Mode d’emploi', rows: [['Ceci est une aide']] },
    { name: 'Projets', rows: [['Programme CMA'], ['Décidé le', 'Sigle'], ['2022-07-01', 'ESSAI']] },
  );
  expect(problems).toEqual([]);
  expect(tables).toEqual([
    {
      name: 'Membres',
      sheet: 'membres',
      columns: { organisation: 'A', project: 'B' },
      rows: [
        {
          row: 2,
          cells: {
            organisation: { kind: 'text', text: 'Université A' },
            project: { kind: 'text', text: 'ESSAI' },
          },
        },
      ],
    },
    expect.objectContaining({ name: 'Projets', columns: { decidedOn: 'A', acronym: 'B' } }),
  ]);
});

test('a CSV is the sheet whose headings it has, whatever separates them', async () => {
  for (const delimiter of [';', ',', '\t']) {
    const { tables, problems } = await readText(
      `Projet${delimiter}Organisation\nESSAI${delimiter}Université A`,
    );
    expect(problems).toEqual([]);
    expect(tables.map(({ name, sheet, rows }) => [name, sheet, rows.length])).toEqual([['Membres', '', 1]]);
  }
});

test('what nobody would read is said at its place, all at once', async () => {
  const read = await readSheets(
    {
      name: 'Projets',
      rows: [
        ['Sigle', 'Source', 'Sigle', 'Couleur'],
        ['ESSAI', null, null, 'bleu', 'perdu'],
      ],
    },
    { name: 'Mode d’emploi', rows: [] },
    { name: 'Notes', rows: [['à voir']] },
    { name: 'Membres', rows: [['une liste']] },
  );
  expect(codes(read)).toEqual([
    ['table_without_header', ''],
    ['missing_column', 'Projets!1'],
    ['duplicate_column', 'Projets!C1'],
    ['unknown_column', 'Projets!D1'],
    ['column_without_heading', 'Projets!E1'],
  ]);
  expect(read.notices).toEqual([{ place: null, code: 'sheet_left', params: { sheet: 'Notes' } }]);
  expect(codes(await readText('a;b\n1;2'))).toEqual([['no_known_headings', '']]);
  expect(codes(await readSheets({ name: 'Autre', rows: [['a']], state: 'hidden' }))).toEqual([
    ['no_known_sheet', ''],
  ]);
  expect(codes(await readText('Projet;Organisation\n;'))).toEqual([['no_data', '']]);
});

test('the thread hands over the same, and refuses what is no file of tables', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => `ESSAI;Université ${index}`);
  const text = ['Projet;Organisation', ...rows].join('\n');
  const bytes = new TextEncoder().encode(text);
  expect(await readTableFile({ bytes }, ASKED)).toEqual(await readText(text));
  const refused = await readTableFile({ bytes: new TextEncoder().encode('%PDF-1.7') }, ASKED).catch(
    (error: unknown) => (isRefusal(error) ? error.code : error),
  );
  expect(refused).toBe('file_is_pdf');
}, 30_000);
