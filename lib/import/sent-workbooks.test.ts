import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import type { FileProblem, FileRead } from '@/lib/domain/exchange';
import { findReport } from '@/lib/section/report-found';
import { fileProblemText } from '@/lib/wording/file-problems';
import { readContent } from '@/lib/workbook/file-reader';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { filesFolder } from '@/test/files-folder';
import {
  copied,
  hiddenRow,
  renamed,
  titled,
  withCell,
  withFormats,
  withoutMark,
} from '@/test/sent-workbooks';
import type { PlacedCell } from './import-plan';
import { keptItems } from './item-file';
import { previewOf } from './preview';
import { templateHere } from './template';

filesFolder();

let c: Consortium;
/** What the lead has downloaded, and what the report has become since. */
let template: Uint8Array;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  const first = await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '28', { comment: 'Provisoire' }), c.cell('mediation', '~120')],
    offers: [c.opening('2025-09-01')],
  });
  template = await download();
  await enter(c.officer, c.october.id, {
    cells: [c.cell('law', '31', { comment: 'Définitif', seen: first.standing.cells[0] })],
    offers: [c.opening('2025-10-06', first.standing.offers[0] ?? undefined)],
  });
}, 30_000);

const download = async () => (await templateHere(read(), c.lead, NOW, c.october.id)).bytes;

const problemsOf = ({ problems }: FileRead) =>
  problems.map(({ place, code }) => (place ? `${place.sheet}!${place.column}${place.row} ${code}` : code));
const noticesOf = ({ notices }: FileRead) =>
  notices.map(({ code, params }) => `${code} ${params.sheet ?? params.from}`);
const told = ['columns_left Effectifs', 'rows_without_value Effectifs'];
const openingsOf = ({ offers }: FileRead) =>
  offers.map(({ place, happenedOn }) => `${place.sheet}!${place.column}${place.row} ${happenedOn}`);

describe('sheets are found by their headings', () => {
  it('reads what the template says, and tells what it leaves', async () => {
    const file = await readContent(Buffer.from(template));
    expect(problemsOf(file)).toEqual([]);
    expect(openingsOf(file)).toEqual(['Ouvertures!G2 2025-09-01']);
    expect(noticesOf(file).filter((notice) => !told.includes(notice))).toEqual([]);
  });

  it('11a: renamed « Ouvertures »', async () => {
    const name = 'Ouvertures 2025-2026';
    const file = await readContent(renamed(template, (old) => (old === 'Ouvertures' ? name : old)));
    expect(problemsOf(file)).toEqual([]);
    expect(openingsOf(file)).toEqual([`${name}!G2 2025-09-01`]);
    expect(noticesOf(file)).toContain(`sheet_read_as ${name}`);
  });

  it('11b: copied « Ouvertures », by what the two say', async () => {
    const same = await readContent(copied(template, 'Ouvertures'));
    expect([problemsOf(same), openingsOf(same)]).toEqual([[], ['Ouvertures!G2 2025-09-01']]);
    expect(noticesOf(same)).toContain('sheet_copy_left Ouvertures (2)');
    const blank = await readContent(
      withCell(copied(template, 'Ouvertures'), 'Ouvertures', 'G2', { inside: '' }),
    );
    expect([problemsOf(blank), openingsOf(blank)]).toEqual([[], ['Ouvertures (2)!G2 2025-09-01']]);
    expect(noticesOf(blank)).toContain('sheet_copy_left Ouvertures');
    const other = withCell(copied(template, 'Ouvertures'), 'Ouvertures', 'G2', { inside: '<v>46000</v>' });
    const differing = await readContent(other);
    expect(problemsOf(differing)).toEqual(['Ouvertures (2)!G2 offers_elsewhere']);
  });

  it('11c: renamed « Effectifs », whose lists are not taken for lines', async () => {
    const file = await readContent(
      renamed(template, (old) => (old === 'Effectifs' ? 'Effectifs ARMOR' : old)),
    );
    expect(problemsOf(file)).toEqual([]);
    expect(file.rows[0]?.place.sheet).toBe('Effectifs ARMOR');
    expect(file.rows.map(({ cells }) => cells.length)).toContain(1);
    expect(noticesOf(file)).toContain('sheet_read_as Effectifs ARMOR');
  });

  it('11d: the names that Numbers gives, with its mark shown', async () => {
    const file = await readContent(renamed(template, (old) => `${old} - Tableau 1`, { shown: true }));
    expect(problemsOf(file)).toEqual([]);
    expect(file.mark?.reportId).toBe(c.october.id);
    expect(openingsOf(file)).toEqual(['Ouvertures - Tableau 1!G2 2025-09-01']);
  });

  it('11e: a title over the headings of « Ouvertures »', async () => {
    const file = await readContent(titled(template, 'Ouvertures', 'Ouvertures 2025-2026'));
    expect(problemsOf(file)).toEqual([]);
    expect(openingsOf(file)).toEqual(['Ouvertures!G3 2025-09-01']);
    const above = file.notices.find(({ code }) => code === 'rows_above_left');
    expect(above?.place).toEqual({ sheet: 'Ouvertures', row: 1, column: '' });
    expect(above && fileProblemText(above)).toMatch(
      /^Feuille «\s?Ouvertures\s?»\s?: la ligne 1 est au-dessus des en-têtes/u,
    );
  });

  it('01: an error is named at its own cell, however far down', async () => {
    const spoilt = withCell(template, 'Effectifs', 'E60', { inside: '<v>#REF!</v>', type: 'e' });
    expect(problemsOf(await readContent(spoilt))).toEqual(['Effectifs!E60 cell_error']);
  });
});

async function resultOf(bytes: Uint8Array) {
  const found = await findReport(
    { tx: read() as never, actor: c.lead, now: NOW, door: 'import' },
    c.october.id,
  );
  if (!found) throw new Error('no report');
  return previewOf(
    { read: read(), actor: c.lead, now: NOW, ...found },
    await readContent(Buffer.from(bytes)),
  );
}

async function previewed(bytes: Uint8Array) {
  const result = await resultOf(bytes);
  expect(result.problems).toBeNull();
  const cells = result.cells ? await keptItems<PlacedCell>('imports', result.cells, 0, 100) : [];
  const asked = cells
    .filter(({ change }) => change !== 'unchanged')
    .map(
      ({ place, change, asked: why, text }) => `${place.column}${place.row} ${change} ${why} ${text.value}`,
    );
  return { result, asked };
}

describe('a file that cannot tell its age', () => {
  it('asks about the values that the report held before, and says why', async () => {
    const marked = await previewed(template);
    expect([marked.asked, marked.result.offerCounts.conflict]).toEqual([['I2 conflict changed_since 28'], 1]);
    const { result, asked } = await previewed(withoutMark(template));
    expect(asked).toEqual(['I2 conflict held_before 28']);
    expect([result.counts.conflict, result.offerCounts.conflict]).toEqual([1, 1]);
    expect(result.notices?.count).toBeGreaterThan(0);
  });

  it('asks nothing about a value of the sender, or about one that stands', async () => {
    const mine = withCell(withoutMark(await download()), 'Effectifs', 'I2', { inside: '<v>35</v>' });
    expect((await previewed(mine)).asked).toEqual(['I2 changed undefined 35']);
    const { result } = await previewed(withoutMark(await download()));
    expect([result.counts.conflict, result.offerCounts.conflict]).toEqual([0, 0]);
  });
});

describe('what is shown is what is meant', () => {
  it('13a: the 0 of a formula is asked about, a link to an empty cell gives it too', async () => {
    const linked = withCell(await download(), 'Effectifs', 'I2', { inside: '<f>Saisie!C2</f><v>0</v>' });
    const { asked, result } = await previewed(linked);
    expect(asked).toEqual(['I2 conflict doubtful 0']);
    expect(result.totals[0]?.after).toBe(31);
    const given = withCell(await download(), 'Effectifs', 'I2', { inside: '<f>Saisie!C2</f><v>4</v>' });
    expect((await previewed(given)).asked).toEqual(['I2 changed undefined 4']);
  });

  it.each([
    '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-',
    '#,##0;-#,##0;',
    '#',
    '[=0]"";0',
    ';;;',
    '0;-0;"n.c."',
  ])('13b: a zero under %s is asked about', async (format) => {
    const { bytes, first } = withFormats(await download(), [format]);
    const zero = withCell(bytes, 'Effectifs', 'I2', { inside: '<v>0</v>', style: first });
    expect((await previewed(zero)).asked).toEqual(['I2 conflict doubtful 0']);
  });

  it('asks nothing where the number is shown, or stands already', async () => {
    const { bytes, first } = withFormats(await download(), ['#,##0" pers."', '0,']);
    const shown = withCell(bytes, 'Effectifs', 'I2', { inside: '<v>12</v>', style: first });
    expect((await previewed(shown)).asked).toEqual(['I2 changed undefined 12']);
    const rounded = withCell(bytes, 'Effectifs', 'I2', { inside: '<v>12</v>', style: first + 1 });
    expect((await previewed(rounded)).asked).toEqual(['I2 conflict doubtful 12']);
    const stands = withCell(bytes, 'Effectifs', 'I2', { inside: '<v>31</v>', style: first + 1 });
    expect((await previewed(stands)).asked).toEqual([]);
  });
});

it('09: the apostrophe by which a spreadsheet protected a comment, and that another kept, does not enter it', async () => {
  const [line] = (await readContent(Buffer.from(template))).rows;
  const { identifier, training, organisation, region, level, profession } = line ?? {};
  const names = { A2: identifier, C2: training, D2: organisation, E2: region, F2: level, G2: profession };
  let sent: Uint8Array = readFileSync('test/fixtures/sent-files/apostrophe-kept-by-spreadsheet.xlsx');
  for (const [address, text] of Object.entries(names))
    sent = withCell(sent, 'Effectifs', address, { inside: `<is><t>${text}</t></is>`, type: 'inlineStr' });
  expect((await readContent(Buffer.from(sent))).rows[0]?.comment).toBe("'- 3 abandons");
  const { result, asked } = await previewed(sent);
  expect(asked).toEqual(['I2 changed undefined 9']);
  const [cell] = result.cells ? await keptItems<PlacedCell>('imports', result.cells, 0, 1) : [];
  expect(cell?.comment).toBe('- 3 abandons');
});

describe('what the sender does not see', () => {
  const problemsIn = async (bytes: Uint8Array) => {
    const { problems } = await resultOf(bytes);
    return problems ? await keptItems<FileProblem>('imports', problems, 0, 100) : [];
  };

  it('is no problem where it changes nothing: rows under a filter, a column, a sheet', async () => {
    const now = await download();
    for (const row of [2, 3]) expect(await problemsIn(hiddenRow(now, 'Effectifs', row))).toEqual([]);
    expect(await problemsIn(hiddenRow(now, 'Ouvertures', 2))).toEqual([]);
  });

  it('is named where it changes something, and what it changes alone', async () => {
    const mine = withCell(await download(), 'Effectifs', 'I2', { inside: '<v>35</v>' });
    const hidden = hiddenRow(hiddenRow(mine, 'Effectifs', 2), 'Effectifs', 3);
    expect(await problemsIn(hidden)).toEqual([
      {
        code: 'hidden_rows',
        place: { sheet: 'Effectifs', row: 2, column: '' },
        params: { from: 2, to: 2 },
      },
    ]);
    expect(await problemsIn(hiddenRow(mine, 'Effectifs', 3))).toEqual([]);
  });
});
