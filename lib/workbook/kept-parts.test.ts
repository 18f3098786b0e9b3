import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileProblem } from '@/lib/domain/exchange';
import { keptWorkbook, SHEET } from '@/test/kept-workbook';
import { workbookFiles, zipped } from '@/test/workbooks';
import { markedWorkbook } from './marked-workbook';
import { readWorkbook } from './workbook-reader';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
const at = (cell: string): FileProblem => {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return {
    place: { sheet: 'Effectifs', row: Number(row), column },
    code: 'decimal',
    params: { text: '1,5' },
  };
};
const before = partsOf(keptWorkbook());
const text = (part: string | undefined) => Buffer.from(part ?? '', 'latin1').toString('utf8');

/** What marking writes into; all the others come back as they came. */
const TOUCHED = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/comments1.xml',
  'xl/drawings/vmlDrawing1.vml',
  SHEET,
];

describe('a workbook given back', () => {
  it('has every part that it had, byte for byte but those in which something is marked', async () => {
    const after = partsOf(await markedWorkbook(keptWorkbook(), [at('I2'), at('J2')]));
    for (const [name, part] of Object.entries(before))
      if (!TOUCHED.includes(name)) expect([name, after[name] === part]).toEqual([name, true]);
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual([
      'xl/worksheets/sheetMarked1.xml',
    ]);
  });

  it('has its marked sheet as it was but for the style of the cells, and is no longer chosen', async () => {
    const { [SHEET]: sheet = '' } = partsOf(await markedWorkbook(keptWorkbook(), [at('I2'), at('J2')]));
    const [entered, certified] = ['I2', 'J2'].map(
      (cell) => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1],
    );
    expect(entered).not.toBe('1');
    const back = sheet
      .replace(`<c r="I2" s="${entered}"`, '<c r="I2" s="1"')
      .replace(`<c r="J2" s="${certified}"/>`, '')
      .replace('<row r="2" ht="30"', '<row r="2" spans="1:9" ht="30"')
      .replace('workbookViewId="0"', 'tabSelected="1" workbookViewId="0"');
    expect(back).toBe(before[SHEET]);
    for (const kept of ['x14:dataValidation', 'conditionalFormatting', '<drawing', 'unknown:thing'])
      expect(sheet).toContain(kept);
  });

  it('has the styles that it had under their numbers, and new ones behind them', async () => {
    const { 'xl/styles.xml': styles = '' } = partsOf(await markedWorkbook(keptWorkbook(), [at('I2')]));
    const xfs = (xml = '') => /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(xml)?.[1] ?? '';
    expect(xfs(styles).startsWith(xfs(before['xl/styles.xml']))).toBe(true);
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    expect(xfs(styles).match(/<xf /g)).toHaveLength(count);
    expect(styles).toContain(/<dxfs.*<\/dxfs>/s.exec(before['xl/styles.xml'] ?? '')?.[0]);
    expect(styles.replace(/count="\d+"/g, '')).toContain(
      '<numFmt numFmtId="170" formatCode="0&quot; pers.&quot;"/>',
    );
  });

  it('has the notes of people as they wrote them, ours over them and gone at the next return', async () => {
    const once = await markedWorkbook(keptWorkbook(), [at('C2'), at('I2'), at('K2')]);
    const { 'xl/comments1.xml': notes, 'xl/drawings/vmlDrawing1.vml': boxes = '' } = partsOf(once);
    const said = text(notes);
    // Bold and in red, by Claire.
    expect(said).toMatch(
      /<comment ref="C2" authorId="0"><text><r><t xml:space="preserve">Suivi CMA[\s\S]*&#8212;\n<\/t><\/r><r><rPr><b\/>/u,
    );
    // A conversation is shown by Excel instead of its note: it is left alone.
    expect(said).toContain(
      '<comment ref="K2" authorId="1"><text><t>[Commentaire à fil]</t></text></comment>',
    );
    expect(boxes.match(/ObjectType="Note"/g)).toHaveLength(3);
    expect(boxes).toContain('ObjectType="Button"');
    const twice = partsOf(await markedWorkbook(once, []));
    expect(text(twice['xl/comments1.xml']).replace('<author>Suivi CMA</author>', '')).toBe(
      text(before['xl/comments1.xml']),
    );
    expect(twice['xl/drawings/vmlDrawing1.vml']).toBe(before['xl/drawings/vmlDrawing1.vml']);
    expect(twice[SHEET]?.replace('workbookViewId="0"', 'tabSelected="1" workbookViewId="0"')).toBe(
      before[SHEET],
    );
  });

  it('is read as it was read', async () => {
    const marked = await markedWorkbook(keptWorkbook(), [at('I2'), at('A9')]);
    expect(await readWorkbook(Buffer.from(marked))).toEqual(await readWorkbook(Buffer.from(keptWorkbook())));
  });
});

it('takes over what a zip stores without deflating it, and leaves its folders', async () => {
  const parts = unzipSync(keptWorkbook());
  const stored = Buffer.from(zipSync({ ...parts, 'xl/': new Uint8Array() }, { level: 0 }));
  const after = partsOf(await markedWorkbook(stored, [at('I2')]));
  expect(after['xl/media/image1.bin']).toBe(before['xl/media/image1.bin']);
  expect(after['xl/']).toBeUndefined();
});

describe('a workbook that is written otherwise', () => {
  const rows = [
    ['Formation', 'Entrants'],
    ['Licence', 7.5],
  ];
  const marked = async (change: (files: Record<string, string>) => void, problems = [at('B2')]) => {
    const files = workbookFiles([{ name: 'Effectifs', rows }]);
    change(files);
    return partsOf(await markedWorkbook(zipped(files), problems));
  };
  const sheet1 = 'xl/worksheets/sheet1.xml';

  it('with a prefix before every name', async () => {
    const prefixed = (xml: string) =>
      xml.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="');
    const files = await marked((all) => {
      for (const name of [sheet1, 'xl/styles.xml', 'xl/workbook.xml']) all[name] = prefixed(all[name] ?? '');
    });
    expect(files[sheet1]).toMatch(/<x:c r="B2" s="\d+"><x:v>7.5<\/x:v>/);
    expect(files[sheet1]).toMatch(/<x:legacyDrawing xmlns:r="[^"]*" r:id="rIdMarked\d"\/><\/x:worksheet>$/);
    expect(files['xl/workbook.xml']).toMatch(/<x:sheet [^>]*name="Erreurs"/);
    expect(files['xl/styles.xml']).toMatch(/<x:borders count="3"><x:border>/);
  });

  it('without addresses of rows and cells', async () => {
    const files = await marked((all) => {
      all[sheet1] = (all[sheet1] ?? '').replace(/ r="[A-Z]?\d"/g, '');
    });
    expect(files[sheet1]).toMatch(/<c s="\d+"><v>7.5<\/v>/);
    expect(files['xl/worksheets/sheetMarked1.xml']).toContain('>7,5<');
  });

  it('without styles', async () => {
    const files = await marked((all) => {
      delete all['xl/styles.xml'];
      for (const name of ['xl/_rels/workbook.xml.rels', '[Content_Types].xml'])
        all[name] = (all[name] ?? '').replace(/<(?:Relationship|Override) [^>]*styles[^>]*\/>/, '');
    });
    expect(files['xl/stylesMarked1.xml']).toMatch(/<cellXfs count="\d+"><xf [^>]*\/>/);
    expect(files[sheet1]).toMatch(/<c r="B2" s="[1-9]\d*">/);
  });

  it('with what we do not know inside its rows: the sheet is left as it is, and its problems are listed', async () => {
    let own = '';
    const files = await marked((all) => {
      all[sheet1] = own = (all[sheet1] ?? '').replace('<row r="2"', '<!-- <row r="2"> --><row r="2"');
    });
    expect(files[sheet1]).toBe(own);
    expect(files['xl/worksheets/sheetMarked1.xml']).toContain('location="\'Effectifs\'!B2"');
  });

  it('with a sheet « Erreurs » of somebody’s own, which stays', async () => {
    const files = workbookFiles([
      { name: 'Effectifs', rows },
      { name: 'Erreurs', rows: [['Les miennes']] },
    ]);
    const after = partsOf(await markedWorkbook(zipped(files), [at('B2')]));
    expect(text(after['xl/worksheets/sheet2.xml'])).toBe(files['xl/worksheets/sheet2.xml']);
    expect(after['xl/workbook.xml']).toContain('name="Erreurs (2)"');
  });
});
