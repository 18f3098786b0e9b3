import { beforeEach, describe, expect, test } from 'vitest';
import { read } from '@/db/store';
import { NO_DETAILS } from '@/lib/domain/line-address';
import { reportEntry } from '@/lib/report/report-entry';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { EntryDraft } from './entry-draft';
import { readKept, restore, stillUnsaved, toKeep } from './kept';
import { editableRows } from './line-views';
import { isEmpty, markRefused, markSaved, toSend } from './saving';

let c: Consortium;
const opened = async () => new EntryDraft(await reportEntry(read(), c.lead, NOW, c.october.id));
const law = () => ({
  trainingId: c.trainings.law,
  regionCode: '53',
  levelKey: '7' as const,
  professionKey: 'na',
  professionOther: '',
  ...NO_DETAILS,
});

beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
});

test('what is typed, saved and shown again is the same; only what changed is sent', async () => {
  const draft = await opened();
  draft.type(law(), 'entered', '28');
  draft.sayNothing(c.october.mediation, true);
  expect(draft.status().unsaved).toBe(2);
  const sending = toSend(draft);
  expect(sending.input.cells).toHaveLength(1);
  markSaved(draft, sending, await enter(c.lead, c.october.id, sending.input));
  expect(draft.status().unsaved).toBe(0);
  expect(isEmpty(toSend(draft))).toBe(true);

  draft.type(law(), 'entered', '29');
  const again = toSend(draft);
  markSaved(draft, again, await enter(c.lead, c.october.id, again.input));
  const shown = await opened();
  expect(shown.cell(law(), 'entered')).toMatchObject({ text: '29', planned: 30 });
  expect(shown.section(c.october.mediation).nothing).toBe(true);
});

test('a comment answers for what stands while it is typed and saved, not for what is typed after it', async () => {
  const draft = await opened();
  draft.type(law(), 'entered', '300');
  const codes = () => draft.toJustify(c.october.law).map(({ warning, outdated }) => [warning.code, outdated]);
  expect(codes()).toEqual([
    ['tenfold', false],
    ['over_capacity', false],
  ]);
  draft.comment(law(), 'entered', 'Toute la promotion');
  expect(codes()).toEqual([]);
  const sending = toSend(draft);
  markSaved(draft, sending, await enter(c.lead, c.october.id, sending.input));
  expect(codes()).toEqual([]);
  expect((await opened()).toJustify(c.october.law)).toEqual([]);
  draft.type(law(), 'entered', '301');
  expect(codes()).toEqual([
    ['tenfold', true],
    ['over_capacity', true],
  ]);
});

test('what is typed during a save stays unsaved', async () => {
  const draft = await opened();
  draft.type(law(), 'entered', '28');
  const sending = toSend(draft);
  draft.type(law(), 'entered', '280');
  markSaved(draft, sending, await enter(c.lead, c.october.id, sending.input));
  expect(toSend(draft).cells).toMatchObject([{ text: '280' }]);
});

test('a conflict shows both values, and either may be kept', async () => {
  const draft = await opened();
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '31')] });
  draft.type(law(), 'entered', '28');
  const sending = toSend(draft);
  const refusal = await enter(c.lead, c.october.id, sending.input).catch((error) => error);
  const answer = {
    ok: false as const,
    kind: refusal.kind,
    code: refusal.code,
    message: '',
    fields: refusal.fields,
  };
  expect(markRefused(draft, sending, answer)).toEqual([]);
  expect(draft.cell(law(), 'entered').conflict).toMatchObject({ theirs: '31' });
  expect(isEmpty(toSend(draft))).toBe(true);
  draft.choose(law(), 'entered', 'mine');
  const kept = toSend(draft);
  expect(await enter(c.lead, c.october.id, kept.input)).toMatchObject({ saved: 1 });
});

describe('two people comment on the same cell', () => {
  let draft: EntryDraft;
  beforeEach(async () => {
    draft = await opened();
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '31', { comment: 'Deux promotions' })] });
    draft.type(law(), 'entered', '28');
    const sending = toSend(draft);
    const { kind, code, fields } = await enter(c.lead, c.october.id, sending.input).catch((error) => error);
    markRefused(draft, sending, { ok: false, kind, code, message: '', fields });
  });
  const saved = async () => {
    const shown = await opened();
    const { text, comment } = shown.cell(law(), 'entered');
    return { text, comment };
  };

  test('the other comment is shown with the other value', () => {
    expect(draft.cell(law(), 'entered').conflict).toMatchObject({
      theirs: '31',
      theirComment: 'Deux promotions',
    });
  });

  test('the other one is taken whole: nothing is left to save', async () => {
    draft.choose(law(), 'entered', 'theirs');
    expect(draft.cell(law(), 'entered')).toMatchObject({ text: '31', comment: 'Deux promotions' });
    expect(isEmpty(toSend(draft))).toBe(true);
    expect(await saved()).toEqual({ text: '31', comment: 'Deux promotions' });
    draft.undo();
    expect(draft.cell(law(), 'entered')).toMatchObject({
      text: '28',
      comment: '',
      conflict: { theirComment: 'Deux promotions' },
    });
  });

  test('what was written is kept whole, in full view of what it replaces', async () => {
    draft.comment(law(), 'entered', 'Une seule promotion');
    draft.choose(law(), 'entered', 'mine');
    await enter(c.lead, c.october.id, toSend(draft).input);
    expect(await saved()).toEqual({ text: '28', comment: 'Une seule promotion' });
  });
});

test('a pasted block fills from its place; what cannot be read is kept and not sent', async () => {
  const draft = await opened();
  draft.addMeasures(c.october.law, ['validated']);
  draft.addRows(c.october.law, [{ ...law(), levelKey: '8' }]);
  const pasted = draft.paste(
    c.october.law,
    editableRows(draft.section(c.october.law).groups),
    { row: 0, column: 0 },
    [
      ['28', '-3'],
      ['', '7', '99'],
    ],
  );
  expect(pasted).toMatchObject({ filled: 3, refused: 1, outside: 1 });
  expect(pasted.wrong).toEqual([
    { field: draft.cell(law(), 'validated').id, message: expect.stringContaining('« -3 » – Un effectif') },
  ]);
  expect(draft.status()).toMatchObject({
    unsaved: 3,
    problems: [{ message: expect.stringContaining('négatif') }],
  });
  expect(toSend(draft).cells.map(({ text }) => text)).toEqual(['28', '7']);
});

test('the totals follow what is typed, and a blank is not a zero', async () => {
  const draft = await opened();
  expect(draft.total(c.october.law, 'entered')).toMatchObject({
    value: null,
    filled: 0,
    expected: 1,
    planned: 30,
  });
  draft.type(law(), 'entered', '0');
  expect(draft.total(c.october.law, 'entered')).toMatchObject({ value: 0, filled: 1 });
});

test('a cell alone hears of its change', async () => {
  const draft = await opened();
  const heard: string[] = [];
  const [own, other] = [...draft.cells.keys()];
  for (const key of [own, other]) draft.subscribe(`cell ${key}`, () => heard.push(key ?? ''));
  const cell = draft.cells.get(own ?? '');
  if (cell) draft.type(cell.row, cell.measure, '5');
  expect(heard).toEqual([own]);
});

test('what was not saved is offered again, on the revision it was typed on', async () => {
  const draft = await opened();
  draft.addRows(c.october.law, [{ ...law(), regionCode: '52' }]);
  draft.type({ ...law(), regionCode: '52' }, 'entered', '12');
  draft.type(law(), 'entered', 'abc');
  const kept = readKept(JSON.stringify(toKeep(draft, 1)));
  const later = await opened();
  if (!kept) throw new Error('nothing kept');
  restore(later, stillUnsaved(later, kept));
  expect(later.cell({ ...law(), regionCode: '52' }, 'entered').text).toBe('12');
  expect(later.status()).toMatchObject({ unsaved: 2, problems: [{}] });
});

test('what was saved meanwhile, or may no longer be written, is not offered', async () => {
  const draft = await opened();
  draft.type(law(), 'entered', '28');
  const kept = toKeep(draft, 1);
  await enter(c.lead, c.october.id, { cells: [c.cell('law', '28')] });
  expect(stillUnsaved(await opened(), kept).cells).toEqual([]);
  const reader = new EntryDraft(await reportEntry(read(), c.reader, NOW, c.october.id));
  expect(
    stillUnsaved(reader, { ...kept, cells: kept.cells.map((cell) => ({ ...cell, text: '99' })) }).cells,
  ).toEqual([]);
});

test.each([null, '', '{', '[]', '{"at":1}'])('%j is nothing to offer', (text) => {
  expect(readKept(text)).toBeUndefined();
});
