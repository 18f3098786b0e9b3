import { beforeEach, expect, test } from 'vitest';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import type { FileRead, ReadRow } from '@/lib/domain/exchange';
import { findReport } from '@/lib/section/report-found';
import { fileProblemText } from '@/lib/wording/file-problems';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { type Placing, placeRows } from './row-placement';

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

const LAW = 'Master Droit du numérique en santé';

/** A row of a file; its cells by measure, or by `measure@period`. */
function row(number: number, given: Partial<ReadRow>, values: Record<string, string>): ReadRow {
  return {
    place: { sheet: 'Effectifs', row: number },
    ...{ identifier: null, training: '', organisation: '', region: '', level: '' },
    ...{ profession: '', professionOther: '', practice: '', employerKind: '', comment: '' },
    columns: { training: 'B', organisation: 'C', region: 'D', level: 'E', profession: 'F', comment: 'K' },
    cells: Object.entries(values).map(([key, text], index) => {
      const [measure = '', period] = key.split('@');
      if (measure !== 'entered' && measure !== 'first_entered' && measure !== 'validated')
        throw new Error(key);
      const place = { sheet: 'Effectifs', row: number, column: 'HIJ'.charAt(index) };
      return { measure, period: period ?? null, text, place };
    }),
    ...given,
  };
}
const law = (region = 'Bretagne') => ({ training: LAW, region, level: '7' });
const mediation = { training: 'Médiation numérique en santé', region: '53', level: 'niveau 7' };

async function place(
  actor: Actor,
  rows: ReadRow[],
  more: Partial<Placing> & Partial<Pick<FileRead, 'offers'>> = {},
) {
  const asked = { tx: read(), actor, now: NOW, door: 'import' as const };
  const found = await findReport(asked, c.october.id);
  if (!found) throw new Error('no report');
  const { offers = [], ...placing } = more;
  return placeRows({ read: read(), actor, now: NOW, ...found, ...placing }, { rows, offers });
}

const said = (problems: Awaited<ReturnType<typeof place>>['problems']) =>
  problems.map(({ place: at, code }) => `${at?.column}${at?.row} ${code}`);

test('a line is found by names, without regard to case, accents and spaces, or by its identifier', async () => {
  const { cells, problems } = await place(c.lead, [
    row(2, { ...law('bretagne '), training: ' MASTER droit  du numerique en sante' }, { entered: '24' }),
    row(3, { ...law('52'), level: '' }, { entered: '1\u00a0200' }),
    row(4, { identifier: `${c.trainings.mediation}|53|7|na|` }, { first_entered: 'rien' }),
  ]);
  expect(problems).toEqual([]);
  expect(cells.map((one) => [one.trainingId, one.regionCode, one.levelKey, one.text, one.change])).toEqual([
    [c.trainings.law, '53', '7', { state: 'number', value: 24 }, 'created'],
    [c.trainings.law, '52', '7', { state: 'number', value: 1200 }, 'created'],
    [c.trainings.mediation, '53', '7', { state: 'nothing_to_report', value: null }, 'created'],
  ]);
});

test.each(['1', 'n° 1', 'N°\u00a01'])(
  'a profession is found by its number in the list: « %s »',
  async (profession) => {
    const { cells, problems } = await place(c.lead, [row(2, { ...law(), profession }, { entered: '24' })]);
    expect(said(problems)).toEqual([]);
    expect(cells.map((one) => one.professionKey)).toEqual(['1']);
  },
);

test('every wrong cell is named in one pass, with the nearest known name', async () => {
  const { problems } = await place(c.lead, [
    row(2, { ...law(), training: 'Master Droit du numerique en santee' }, { entered: '24' }),
    row(3, law('Bretange'), { entered: '12,5' }),
    row(4, law('Corse'), { entered: '3' }),
    row(5, { ...law(), level: '9' }, { entered: '3' }),
    row(6, { ...law(), profession: 'Medecinn' }, { entered: '3' }),
    row(7, { ...law(), organisation: 'Université B' }, { entered: '3' }),
    row(8, law(), { entered: '-4', validated: 'beaucoup' }),
    row(9, { identifier: 'x' }, { entered: '3' }),
    row(10, { identifier: '99999|53|7|na|' }, { entered: '3' }),
    row(11, { identifier: `${c.trainings.law}|53|7|na|`, region: 'Pays de la Loire' }, { entered: '3' }),
    row(12, law(), { entered: '5' }),
    row(13, law(), { entered: '5' }),
    row(14, { ...law('52'), comment: 'seul' }, {}),
    row(15, law('52'), { 'entered@2027-2028': '5' }),
    row(16, law('52'), { 'entered@2031': '5' }),
  ]);
  expect(said(problems)).toEqual([
    'B2 unknown_training',
    'D3 unknown_region_here',
    'H3 decimal',
    'D4 region_not_delivered',
    'E5 unknown_level_here',
    'F6 unknown_profession_here',
    'C7 training_of_other_organisation',
    'H8 negative',
    'I8 not_a_number',
    'B9 unreadable_identifier',
    'B10 line_of_other_project',
    'D11 names_differ',
    'H13 repeated_line',
    'K14 comment_without_value',
    'H15 period_to_come',
    'H16 unknown_period_here',
  ]);
  const words = problems.map(fileProblemText);
  expect(words[0]).toContain('Vouliez-vous dire «\u00a0Master Droit du numérique en santé\u00a0»');
  expect(words[1]).toContain('Bretagne');
  for (const sentence of words) expect(sentence).not.toMatch(/undefined|null|[a-z]_[a-z]/);
});

test('an earlier year needs a comment only where its value changes', async () => {
  const wide = (text: string, comment = '') =>
    row(2, { ...law(), comment }, { 'entered@2024-2025': text, 'entered@2025-2026': '30' });
  expect(said((await place(c.lead, [wide('12')])).problems)).toEqual(['H2 earlier_period_needs_reason']);
  const commented = await place(c.lead, [wide('12', 'Rattrapage')]);
  expect(commented.problems).toEqual([]);
  expect(commented.totals.map(({ period, file, after }) => [period, file, after])).toEqual([
    ['2024-2025', 12, 12],
    ['2025-2026', 30, 30],
  ]);
  const earlier = c.cell('law', '12', { periodId: c.previousPeriodId, comment: 'Rattrapage' });
  await enter(c.lead, c.october.id, { cells: [earlier] });
  expect((await place(c.lead, [wide('12')])).problems).toEqual([]);
});

test('a contributor’s file may show the lines of others, not change them', async () => {
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '24')] });
  const rows = (text: string) => [
    row(2, law(), { entered: text }),
    row(3, mediation, { first_entered: '90' }),
  ];
  expect((await place(c.contributor, rows('24'))).problems).toEqual([]);
  const { problems } = await place(c.contributor, rows('25'));
  expect(said(problems)).toEqual(['H2 not_your_line']);
  expect(problems.map(fileProblemText)[0]).toContain('Université A');
});

test('blank leaves as is, « effacer » clears, and the same file again changes nothing', async () => {
  await enter(c.lead, c.october.id, {
    cells: [c.cell('law', '24'), c.cell('law', '7', { measure: 'validated', comment: 'vu' })],
  });
  const { cells } = await place(c.lead, [row(2, law(), { entered: ' Effacer ' })]);
  expect(cells.map(({ measure, change, text }) => [measure, change, text.state])).toEqual([
    ['entered', 'cleared', null],
  ]);
  const again = await place(c.lead, [row(2, law(), { entered: '24', validated: '7' })]);
  expect(again.cells.map(({ change }) => change)).toEqual(['unchanged', 'unchanged']);
  const comment = await place(c.lead, [row(2, { ...law(), comment: 'relu' }, { validated: '7' })]);
  expect(comment.cells.map((one) => [one.change, one.comment])).toEqual([['changed', 'relu']]);
  const kept = await place(c.lead, [row(2, law(), { validated: '8' })]);
  expect(kept.cells.map((one) => [one.change, one.comment])).toEqual([['changed', 'vu']]);
});

test('a value changed on the server since the download is a conflict, with all three values', async () => {
  const first = await enter(c.lead, c.october.id, { cells: [c.cell('law', '24')] });
  const mark = { revision: first.revisions[0] ?? 0, offerRevision: 0 };
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '30', { seen: mark.revision })] });
  const { cells, totals } = await place(c.lead, [row(2, law(), { entered: '26' })], { mark });
  expect(cells).toMatchObject([
    { change: 'conflict', text: { value: 26 }, now: { value: 30 }, atDownload: { value: 24 } },
  ]);
  expect(totals).toMatchObject([{ file: 26, before: 30, after: 30, afterMine: 26 }]);
  const agreed = await place(c.lead, [row(2, law(), { entered: '30' })], { mark });
  expect(agreed.cells.map(({ change }) => change)).toEqual(['unchanged']);
  const wide = await place(c.lead, [row(2, law(), { entered: '26' })]);
  expect(wide.cells.map(({ change }) => change)).toEqual(['changed']);
});

test('an opening is placed by its identifier, under the rules of the form', async () => {
  const id = `training|${c.participations.jurists}|${c.trainings.law}`;
  const at = (happenedOn: string, number = 2, identifier = id) => ({
    ...{ identifier, happenedOn },
    place: { sheet: 'Ouvertures', row: number, column: 'G' },
  });
  const good = await place(c.lead, [], { offers: [at('2025-09-01')] });
  expect(good.offers).toMatchObject([{ change: 'created', offer: { organisationId: c.organisations.lead } }]);
  const bad = await place(c.lead, [], {
    offers: [at('2027-01-01'), at('2025-09-01', 3), at('2025-02-30', 4, 'training|1|999999'), at('', 5, 'x')],
  });
  expect(said(bad.problems)).toEqual([
    'G2 opened_in_future',
    'G3 repeated_opening',
    'G4 impossible_opening_date',
    'G5 unreadable_identifier',
  ]);
  const other = await place(c.contributor, [], { offers: [at('2025-09-01')] });
  expect(said(other.problems)).toEqual(['G2 not_your_opening']);
});
