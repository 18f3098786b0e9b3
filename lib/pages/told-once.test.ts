import { describe, expect, it } from 'vitest';
import { sourceFiles } from '@/test/source-files';
import { dataRows, type Json } from './data-rows';
import { toldOnce } from './told-once';

/** A page as React's server writes it: the frame in row 0, the page in row 5. */
const FRAME = [
  '1:"$Sreact.fragment"',
  '2:I[4242,["/_next/static/chunks/a.js"],"Header"]',
  ':HL["/_next/static/chunks/a.css","style"]',
  '0:{"P":null,"f":[[["$","$1","c",{"children":[["$","html",null,{"lang":"fr","children":["$","body",null,{"children":[["$","$L2",null,{}],"$L5"]}]}]]}]]]}',
];
const page = (...rows: string[]) => [...FRAME, ...rows, '9:null', ''].join('\n');

function told(data: string): Map<string, Json> {
  const rows = dataRows(toldOnce(data)) ?? [];
  return new Map(rows.flatMap((row) => (row.kind === 'model' ? [[row.id, row.model] as const] : [])));
}
/** The row that says that a content is not told: its number is far above those of the page. */
const UNTOLD = '$1009';
const TABLE =
  '["$","table",null,{"className":"t","children":["$","tbody",null,{"children":["$","tr","a",{"children":["$","td",null,{"children":"douze"}]}]}]}]';

describe('the data of a page', () => {
  it('leaves out what its markup says, and says so once', () => {
    const rows = told(
      page(`5:["$","div",null,{"children":[["$","h1",null,{"children":"Titre"}],${TABLE}]}]`),
    );
    expect(rows.get('5')).toEqual(['$', 'div', null, UNTOLD]);
    expect(rows.get('1009')).toEqual({
      children: '',
      suppressHydrationWarning: true,
      'data-untold': '',
    });
  });

  it('keeps the frame, the code of the browser and its hints', () => {
    const data = page(`5:${TABLE}`);
    for (const row of FRAME) expect(toldOnce(data)).toContain(`${row}\n`);
  });

  it('leaves what a component of the browser is given, and what it is given elsewhere', () => {
    const given = `["$","$L2",null,{"until":${TABLE},"children":"$L6"}]`;
    const rows = told(page(`5:["$","div",null,{"children":[${given},${TABLE}]}]`, `6:${TABLE}`));
    expect(rows.get('5')).toEqual([
      '$',
      'div',
      null,
      { children: [JSON.parse(given), ['$', 'table', null, UNTOLD]] },
    ]);
    expect(rows.get('6')).toEqual(JSON.parse(TABLE));
  });

  it('keeps the keys by which React knows an element again', () => {
    const rows = told(
      page(`5:["$","div",null,{"children":[["$","$L2",null,{}],["$","p","clé",{"children":"a"}]]}]`),
    );
    expect(JSON.stringify(rows.get('5'))).toContain(`["$","p","clé","${UNTOLD}"]`);
  });

  it.each([
    ['a field', '["$","label",null,{"children":["Nom ",["$","input",null,{"name":"q"}]]}]', 'input'],
    ['what opens', '["$","details",null,{"children":[["$","summary",null,{"children":"Plus"}]]}]', 'details'],
    [
      'the title of the page',
      '["$","section",null,{"children":[["$","title",null,{"children":"Page"}]]}]',
      'title',
    ],
  ])('keeps %s', (_, element, kept) => {
    expect(JSON.stringify(told(page(`5:${element}`)).get('5'))).toContain(`["$","${kept}",null,{`);
  });

  it('lets a title of a drawing go with the drawing', () => {
    const drawing =
      '["$","svg",null,{"children":["$","a",null,{"children":[["$","title",null,{"children":"Bretagne"}]]}]}]';
    expect(told(page(`5:${drawing}`)).get('5')).toEqual(['$', 'svg', null, UNTOLD]);
  });

  it('drops rows and long texts that stood in it alone', () => {
    const long = 'é'.repeat(10);
    const data = page(
      `5:["$","div",null,{"children":[["$","$L2",null,{"text":"$8"}],["$","ul",null,{"children":["$L6","$7"]}]]}]`,
      `6:${TABLE}`,
      `7:T14,${long}8:T7,gardé`,
    );
    const rest = toldOnce(data);
    expect(rest).not.toContain('douze');
    expect(rest).not.toContain(long);
    expect(rest).toContain('8:T7,gardé');
    expect(told(data).get('5')).toEqual([
      '$',
      'div',
      null,
      {
        children: [
          ['$', '$L2', null, { text: '$8' }],
          ['$', 'ul', null, UNTOLD],
        ],
      },
    ]);
  });

  it('keeps what another place names, whole or in part', () => {
    const twice = told(
      page(`5:["$","div",null,{"children":[["$","$L2",null,{"note":"$6"}],"$6"]}]`, `6:${TABLE}`),
    );
    expect(twice.get('6')).toEqual(JSON.parse(TABLE));
    const part = `["$","div",null,{"children":[["$","$L2",null,{"note":"$5:props:children:1:props:children"}],${TABLE},["$","p",null,{"children":"a"}]]}]`;
    expect(JSON.stringify(told(page(`5:${part}`)).get('5'))).toBe(
      JSON.stringify([
        '$',
        'div',
        null,
        { children: [JSON.parse(part)[3].children[0], JSON.parse(TABLE), ['$', 'p', null, UNTOLD]] },
      ]),
    );
  });

  it('takes a text that looks like a name of a row for what it is', () => {
    const data = page(
      `5:["$","div",null,{"children":[["$","$L2",null,{}],["$","p",null,{"children":"$$6"}]]}]`,
      `6:${TABLE}`,
    );
    expect(toldOnce(data)).not.toContain('douze');
  });

  it('finds the page behind a map, and leaves streams and their values alone', () => {
    const data = [
      ...FRAME.slice(0, 3),
      '7:X',
      '0:{"t":{"c":"$Q6"},"v":"$7"}',
      '6:[["children",{"r":"$L5","v":"$7"}]]',
      `5:${TABLE}`,
      `7:${TABLE}`,
      '7:C',
      '9:null',
      '',
    ].join('\n');
    const rows = told(data);
    expect(rows.get('5')).toEqual(['$', 'table', null, UNTOLD]);
    expect(toldOnce(data)).toContain(`7:X\n`);
    expect(toldOnce(data)).toContain(`7:${TABLE}\n7:C\n`);
  });

  it('stays as it is where a row is of another kind, cut off, or not there', () => {
    for (const data of [
      page(`5:o12,abc`),
      page(`5:${TABLE}`).slice(0, -2),
      '5:["$","p",null,{}]\n',
      '',
      'words',
    ])
      expect(toldOnce(data)).toBe(data);
  });
});

it('is enough, for no public page is left and come back to without being sent again', () => {
  const moves = /next\/link|\brouter\.(?:push|replace|back)\(/;
  const moving = sourceFiles('app').flatMap(({ path, text }) => (moves.test(text) ? [path] : []));
  // After a file was sent, by somebody who is signed in.
  expect(moving).toEqual(['app/_files/file-upload.tsx']);
});
