import { beforeAll, expect, test } from 'vitest';
import { read } from '@/db/store';
import { templateHere } from '@/lib/import/template';
import { readFigureFile } from '@/lib/workbook/file-reader-thread';
import { markedWorkbook } from '@/lib/workbook/marked-workbook';
import { consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { keptWorkbook } from '@/test/kept-workbook';
import { hasOffice, savedByOffice } from '@/test/office';

/** What a second program, LibreOffice, makes of the workbooks. */
const office = hasOffice();
const why = office ? '' : ' (skipped: LibreOffice is not on this machine)';

let template: Uint8Array;
let marked: Uint8Array;
let kept: Uint8Array;
let drawn: Record<string, Buffer>;
let saved: Record<string, Buffer>;
beforeAll(async () => {
  if (!office) return;
  await programmeDatabase();
  const c = await consortium();
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28', { comment: '=1+1' }), c.cell('mediation', '~120')],
    offers: [c.opening('2025-09-01')],
  });
  template = (await templateHere(read(), c.lead, NOW, c.october.id)).bytes;
  marked = await markedWorkbook(template, [
    { place: { sheet: 'Effectifs', row: 2, column: 'I' }, code: 'decimal', params: { text: '12,5' } },
    { place: { sheet: 'Ouvertures', row: 2, column: 'G' }, code: 'not_a_day', params: { text: 'x' } },
  ]);
  kept = await markedWorkbook(keptWorkbook(), [
    { place: { sheet: 'Effectifs', row: 2, column: 'I' }, code: 'decimal', params: { text: '12,5' } },
    { place: { sheet: 'Effectifs', row: 2, column: 'C' }, code: 'decimal', params: { text: '12,5' } },
  ]);
  drawn = await savedByOffice({ template, marked, kept }, 'fods');
  saved = await savedByOffice({ template, marked, kept }, 'xlsx');
}, 110_000);

const tables = (text: string) =>
  new Map(
    [...text.matchAll(/<table:table table:name="([^"]+)"[^>]*>[\s\S]*?<\/table:table>/g)].map(
      ([table, name = '']) => [name, table],
    ),
  );
const styleOf = (text: string, name: string) =>
  new RegExp(`<style:style style:name="${name}"[\\s\\S]*?</style:style>`).exec(text)?.[0] ?? '';
/** The cell that shows a text, as it is written. */
const cellWith = (table: string, shown: string) =>
  [
    ...table.matchAll(/<table:table-cell [^>]*[^/]>(?:(?!<\/table:table-cell>)[\s\S])*<\/table:table-cell>/g),
  ].find(([cell]) => cell.includes(`<text:p>${shown}<`))?.[0] ?? '';
const lookOf = (text: string, cell: string) =>
  styleOf(text, /table:style-name="([^"]+)"/.exec(cell)?.[1] ?? 'none');

test.runIf(office)(`the workbook is what a spreadsheet expects${why}`, async () => {
  const text = String(drawn.template);
  const sheets = tables(text);
  expect([...sheets.keys()]).toEqual(['Effectifs', 'Ouvertures', 'Mode d’emploi', 'Listes', 'Suivi']);
  const figures = sheets.get('Effectifs') ?? '';
  expect(figures).toMatch(/^<table:table table:name="Effectifs"[^>]*table:protected="true"/);
  expect(figures).toMatch(/<table:table-column [^>]*table:visibility="collapse"/);
  const suivi = /table:style-name="([^"]+)"/.exec(sheets.get('Suivi') ?? '')?.[1] ?? '';
  expect(styleOf(text, suivi)).toContain('table:display="false"');

  const value = cellWith(figures, '28');
  expect(value).toContain('office:value-type="float" office:value="28"');
  expect(lookOf(text, value)).toContain('style:cell-protect="none"');
  const known = cellWith(figures, 'Bretagne');
  expect(lookOf(text, known)).toContain('fo:background-color="#eeeeee"');
  expect(lookOf(text, known)).not.toContain('style:cell-protect="none"');
  expect(cellWith(figures, '=1+1')).toContain('office:value-type="string"');
  expect(text).not.toContain('table:formula=');
  expect(cellWith(sheets.get('Ouvertures') ?? '', '01/09/2025')).toContain('office:date-value="2025-09-01"');

  const rules = [
    ...text.matchAll(/<table:content-validation table:name="([^"]+)" table:condition="([^"]+)"/g),
  ];
  const rule = (list: string) =>
    rules.find(([, , condition]) => condition?.includes(`(${list})`))?.[1] ?? '?';
  for (const list of ['Liste_Formations', 'Liste_Regions', 'Liste_Niveaux', 'Liste_Metiers'])
    expect(figures).toContain(`table:content-validation-name="${rule(list)}"`);
  expect(text).toMatch(
    /<table:named-range table:name="Liste_Formations"[^>]*\$Listes\.\$B\$2:\.?\$?B?\$?B?\$3/,
  );
  expect(text).toMatch(
    /table:target-range-address="[^"]*Effectifs[^"]*"[^>]*table:display-filter-buttons="true"/,
  );
});

test.runIf(office)(`the marked workbook shows its marks, notes and links${why}`, async () => {
  const text = String(drawn.marked);
  const sheets = tables(text);
  const wrong = cellWith(sheets.get('Effectifs') ?? '', '28');
  expect(wrong).toMatch(/<office:annotation[\s\S]*Suivi CMA[\s\S]*<\/office:annotation>/);
  expect(lookOf(text, wrong)).toContain('fo:background-color="#ffd9d9"');
  expect(lookOf(text, wrong)).toMatch(/fo:border="[\d.]+pt solid #ce0500"/);
  expect(lookOf(text, wrong)).toContain('style:cell-protect="none"');
  const problems = sheets.get('Erreurs') ?? '';
  expect(problems).toContain('xlink:href="#&apos;Effectifs&apos;.I2"');
  expect(problems).toContain('xlink:href="#&apos;Ouvertures&apos;.G2"');
});

test.runIf(office)(`what people put around their figures is there beside the marks${why}`, async () => {
  const text = String(drawn.kept);
  const figures = tables(text).get('Effectifs') ?? '';
  const wrong = cellWith(figures, '10 pers.');
  expect(wrong).toMatch(/<office:annotation[\s\S]*Suivi CMA[\s\S]*<\/office:annotation>/);
  expect(lookOf(text, wrong)).toContain('fo:background-color="#ffd9d9"');
  expect(cellWith(figures, 'Formation 1')).toMatch(/Suivi CMA[\s\S]*———[\s\S]*À vérifier/);
  expect(text).toContain('<calcext:conditional-format ');
  expect(figures).toMatch(/<draw:object[\s>]/);
  expect(text).toMatch(/table:condition="[^"]*cell-content-is-in-list[^"]*Listes/);
  expect(tables(text).get('Listes')).toContain('office:date-value="2025-12-09"');
  expect(tables(text).get('Erreurs')).toContain('xlink:href="#&apos;Effectifs&apos;.I2"');
});

test.runIf(office)(
  `saved by the other program, both are read as before${why}`,
  { timeout: 30_000 },
  async () => {
    const before = await readFigureFile({ bytes: template });
    for (const name of ['template', 'marked']) {
      const after = await readFigureFile({ bytes: new Uint8Array(saved[name] ?? []) });
      expect(after.problems).toEqual([]);
      expect({ mark: after.mark, rows: after.rows, offers: after.offers }).toEqual({
        mark: before.mark,
        rows: before.rows,
        offers: before.offers,
      });
    }
  },
);
