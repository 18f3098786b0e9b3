import { beforeEach, describe, expect, test } from 'vitest';
import { read } from '@/db/store';
import { NO_DETAILS } from '@/lib/domain/line-address';
import { reportEntry } from '@/lib/report/report-entry';
import { type Consortium, consortium, enter } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { EntryDraft } from './entry-draft';
import { editableRows } from './line-views';
import { isEmpty, markRefused, markSaved, toSend } from './saving';

let c: Consortium;
let clock = 0;
let draft: EntryDraft;
const row = (more: { levelKey?: '7' | '8'; regionCode?: string } = {}) => ({
  trainingId: c.trainings.law,
  regionCode: '53',
  levelKey: '7' as const,
  professionKey: 'na',
  professionOther: '',
  ...NO_DETAILS,
  ...more,
});
const text = () => draft.cell(row(), 'entered').text;
/** Types in a cell, then leaves it. */
const typed = (value: string) => {
  draft.type(row(), 'entered', value);
  draft.closeStep();
};
const saved = async () => {
  const sending = toSend(draft);
  markSaved(draft, sending, await enter(c.lead, c.october.id, sending.input));
};

beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  clock = 0;
  draft = new EntryDraft(await reportEntry(read(), c.lead, NOW, c.october.id), () => clock);
});

describe('typing', () => {
  test('a cell is one step, until it is left', () => {
    for (const value of ['2', '28', '280']) draft.type(row(), 'entered', value);
    draft.closeStep();
    draft.type(row(), 'entered', '281');
    expect(draft.undo()?.label).toContain('saisie, Entrants, Master Droit');
    expect(text()).toBe('280');
    draft.undo();
    expect(text()).toBe('');
    expect(draft.undo()).toBeUndefined();
    draft.redo();
    draft.redo();
    expect(text()).toBe('281');
    expect(draft.redo()).toBeUndefined();
  });

  test('or until a pause', () => {
    draft.type(row(), 'entered', '2');
    clock += 2_500;
    draft.type(row(), 'entered', '28');
    draft.undo();
    expect(text()).toBe('2');
  });

  test('what is typed and taken back before leaving is no step', () => {
    draft.type(row(), 'entered', '2');
    draft.type(row(), 'entered', '');
    expect(draft.stepNames()).toEqual({ undo: null, redo: null });
  });

  test('a new change ends what could be done again', () => {
    typed('28');
    draft.undo();
    typed('29');
    expect(draft.stepNames().redo).toBeNull();
  });

  test('a comment, a date and an answer are steps too', () => {
    const [offer] = draft.offers.keys();
    draft.comment(row(), 'entered', 'Deux groupes');
    draft.date(offer ?? '', '2026-09-01');
    draft.sayNothing(c.october.mediation, true);
    for (let step = 0; step < 3; step += 1) draft.undo();
    expect(draft.cell(row(), 'entered').comment).toBe('');
    expect(draft.offer(offer ?? '').text).toBe('');
    expect(draft.section(c.october.mediation).nothing).toBe(false);
    expect(draft.status().unsaved).toBe(0);
    for (let step = 0; step < 3; step += 1) draft.redo();
    expect(draft.status().unsaved).toBe(3);
  });
});

test('a pasted block is one step, its wrong cells with it', () => {
  draft.addMeasures(c.october.law, ['validated']);
  draft.addRows(c.october.law, [row({ levelKey: '8' })]);
  draft.paste(c.october.law, editableRows(draft.section(c.october.law).groups), { row: 0, column: 0 }, [
    ['28', 'n.c.'],
    ['12', '7'],
  ]);
  expect(draft.status()).toMatchObject({ unsaved: 4, problems: [{}] });
  expect(draft.undo()?.label).toBe('bloc collé');
  expect(draft.status()).toEqual({ unsaved: 0, problems: [] });
  draft.redo();
  expect(draft.cell(row({ levelKey: '8' }), 'validated').text).toBe('7');
});

describe('lines and columns', () => {
  const shape = () => {
    const { groups, measures } = draft.section(c.october.law);
    return [groups.flatMap(({ rows }) => rows).length, measures.length];
  };

  test('go and come back', () => {
    draft.addMeasures(c.october.law, ['validated']);
    draft.addRows(c.october.law, [row({ levelKey: '8' })]);
    expect(shape()).toEqual([2, 2]);
    draft.undo();
    draft.undo();
    expect(shape()).toEqual([1, 1]);
    draft.redo();
    draft.redo();
    expect(shape()).toEqual([2, 2]);
  });

  test('a line that was filled and saved stays', async () => {
    draft.addRows(c.october.law, [row({ levelKey: '8' })]);
    draft.type(row({ levelKey: '8' }), 'entered', '5');
    await saved();
    draft.undo();
    draft.undo();
    expect(shape()).toEqual([2, 1]);
    expect(draft.status().unsaved).toBe(1);
    await saved();
    expect(draft.cell(row({ levelKey: '8' }), 'entered').seen).not.toBeNull();
  });
});

describe('after a save', () => {
  test('undoing is an unsaved change back to the former value, and a new revision', async () => {
    typed('28');
    await saved();
    typed('30');
    await saved();
    const before = draft.cell(row(), 'entered').seen;
    draft.undo();
    expect(text()).toBe('28');
    expect(draft.status().unsaved).toBe(1);
    await saved();
    expect(draft.cell(row(), 'entered').seen).toBeGreaterThan(before ?? 0);
    expect(isEmpty(toSend(draft))).toBe(true);
    draft.redo();
    expect(toSend(draft).cells).toMatchObject([{ text: '30' }]);
  });

  test('undoing the first value clears the cell', async () => {
    typed('28');
    await saved();
    draft.undo();
    expect(toSend(draft).cells).toMatchObject([{ text: '' }]);
    await saved();
    const shown = await reportEntry(read(), c.lead, NOW, c.october.id);
    expect(shown.sections[0]?.lines[0]?.cells.entered?.text).toBe('');
  });
});

describe('two people', () => {
  beforeEach(async () => {
    await enter(c.lead, c.october.id, { cells: [c.cell('law', '31')] });
    typed('28');
    const sending = toSend(draft);
    const refusal = await enter(c.lead, c.october.id, sending.input).catch((error) => error);
    const { kind, code, fields } = refusal;
    markRefused(draft, sending, { ok: false, kind, code, message: '', fields });
  });

  test('a choice is undone: both values are there again', () => {
    draft.choose(row(), 'entered', 'theirs');
    expect(text()).toBe('31');
    draft.undo();
    expect(text()).toBe('28');
    expect(draft.cell(row(), 'entered').conflict).toMatchObject({ theirs: '31' });
    draft.redo();
    expect(draft.cell(row(), 'entered')).toMatchObject({ text: '31', conflict: null });
  });

  test('once the choice is saved, going back is a change like another', async () => {
    draft.choose(row(), 'entered', 'mine');
    await saved();
    const { seen } = draft.cell(row(), 'entered');
    draft.undo();
    expect(draft.cell(row(), 'entered')).toMatchObject({ text: '28', conflict: null, seen });
    draft.undo();
    expect(draft.cell(row(), 'entered')).toMatchObject({ text: '', conflict: null, seen });
    await saved();
    expect(isEmpty(toSend(draft))).toBe(true);
  });

  test('undoing what was typed keeps the other value in sight', () => {
    draft.undo();
    expect(draft.cell(row(), 'entered')).toMatchObject({ text: '', conflict: { theirs: '31' } });
  });
});

describe('surprising values', () => {
  test('are named as one types, and say when they are justified', () => {
    typed('45');
    const warned = () => draft.warnings(row(), 'entered', c.october.law);
    expect(warned()).toMatchObject([{ code: 'over_capacity', value: 45, against: 40, justified: false }]);
    expect(draft.toJustify(c.october.law)).toMatchObject([{ field: draft.cell(row(), 'entered').id }]);
    draft.comment(row(), 'entered', 'Un second groupe');
    expect(warned()).toMatchObject([{ justified: true }]);
    expect(draft.toJustify(c.october.law)).toEqual([]);
    draft.undo();
    draft.undo();
    expect(warned()).toEqual([]);
  });

  test('what did not change is the same object: its cell is not drawn again', () => {
    typed('45');
    draft.addRows(c.october.law, [row({ regionCode: '52' })]);
    const before = draft.warnings(row(), 'entered', c.october.law);
    draft.type(row({ regionCode: '52' }), 'entered', '3');
    expect(draft.warnings(row(), 'entered', c.october.law)).toBe(before);
  });
});
