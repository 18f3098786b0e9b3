import { describe, expect, it } from 'vitest';
import { NO_DETAILS } from '@/lib/domain/line-address';
import type { EditableLine, SectionEdit } from '@/lib/report/section-correction';
import { typedCell, withComment, withText } from '../_cells/typed';
import { askedComment } from './asked-comment';
import { asked, problemsOf } from './edit-problems';
import { type EditState, editState, withOne } from './edit-state';
import { refusedEdit } from './refused-edit';
import { sentEdit } from './sent-edit';

const line: EditableLine = {
  key: 'k',
  trainingId: 1,
  regionCode: '53',
  levelKey: '7',
  professionKey: 'na',
  professionOther: '',
  ...NO_DETAILS,
  periodId: 1,
  measure: 'entered',
  training: 'Master',
  organisation: 'Université A',
  period: '2025-2026',
  isEarlierPeriod: false,
  text: '28',
  comment: 'Ce qui en fut dit',
  verified: null,
  accepted: null,
  planned: null,
  before: 20,
  seen: 4,
};

const edit: SectionEdit = {
  section: {
    id: 7,
    participationId: 3,
    actionKey: 'JURISTES',
    seasonKey: 'S1',
    actionNumber: 4,
    actionTitle: 'Juristes',
    status: 'validated',
    nothingToReport: false,
    exceptedUntil: null,
    exceptionReason: null,
    submittedAt: null,
    lastAt: null,
    lastRemarks: 0,
    submissionId: 12,
    lastStep: 'validate',
    lastReason: null,
  },
  reportId: 1,
  project: { acronym: 'P', name: 'Projet' },
  campaign: { label: 'Bilan', period: '2025-2026', observedOn: '2026-08-31' },
  lines: [line, { ...line, key: 'l', measure: 'validated', text: '', seen: null }],
  offers: [
    {
      key: 'o',
      participationId: 3,
      subject: 'training',
      organisationId: 5,
      trainingId: 1,
      label: 'Master',
      organisation: 'Université A',
      verifiedOn: null,
      text: '',
      seen: null,
    },
  ],
  words: { regions: {}, professions: {}, asked: [] },
};

const over = (text: string, comment = '', state: EditState = editState(edit)): EditState => ({
  ...state,
  lines: withOne(state.lines, 0, (cell) => withComment(withText(cell, text), comment)),
});

describe('a comment is asked', () => {
  it.each([
    ['of every line of an acceptance', 'accept', line, '29', 'Motif de la modification'],
    ['of a fall', 'correct', line, '19', 'Expliquez la baisse'],
    ['of an earlier period', 'correct', { ...line, isEarlierPeriod: true }, '29', 'Pourquoi cette période'],
    ['of nothing else', 'correct', line, '29', null],
    ['of no unchanged line', 'accept', line, '28', null],
  ] as const)('%s', (_, mode, of, text, words) => {
    const found = askedComment(mode, of, withText(typedCell(of.text, '', of.seen), text));
    if (words === null) expect(found).toBeNull();
    else expect(found).toContain(words);
  });
});

describe('what is sent', () => {
  it('is what changed, with its own comment and the revision it was typed on', () => {
    const { input, lines, offers } = sentEdit(edit, 'correct', { ...over('31'), reason: 'Oubli' });
    expect([lines, offers]).toEqual([[0], []]);
    expect(input).toMatchObject({ sectionId: 7, reason: 'Oubli', offers: [] });
    expect(input).toMatchObject({
      cells: [{ trainingId: 1, measure: 'entered', periodId: 1, text: '31', comment: '', seen: 4 }],
    });
  });

  it('of an acceptance names the sending that was read', () => {
    expect(sentEdit(edit, 'accept', over('31')).input).toMatchObject({ submission: 12 });
  });
});

describe('before it is sent', () => {
  const fields = (mode: 'correct' | 'accept', state: EditState) =>
    problemsOf(edit, asked(edit, mode, state)).map(({ field }) => field);

  it.each([
    ['a correction without its reason', 'correct', over('31'), ['motif']],
    ['a fall without a word', 'correct', { ...over('19'), reason: 'Oubli' }, ['valeur-0-commentaire']],
    ['a fall with one', 'correct', { ...over('19', 'Abandons'), reason: 'Oubli' }, []],
    ['what cannot be read', 'accept', over('12,5', 'Motif'), ['valeur-0']],
    ['an acceptance without a reason', 'accept', over('29'), ['valeur-0-commentaire']],
  ] as const)('%s', (_, mode, state, found) => expect(fields(mode, state)).toEqual(found));

  it('what the service refused may be sent again', () => {
    const refused = { ...over('31'), reason: 'Oubli' };
    const state = { ...refused, lines: withOne(refused.lines, 0, (cell) => ({ ...cell, refused: 'Non' })) };
    expect(problemsOf(edit, state)).toEqual([{ field: 'valeur-0', message: 'Master\u00a0: Non' }]);
    expect(fields('correct', state)).toEqual([]);
  });
});

it('what is refused is marked at its line, whatever its place in what was sent', () => {
  const state = editState(edit);
  const changed = { ...state, lines: withOne(state.lines, 1, (cell) => withText(cell, '12')) };
  const field = (path: string, message: string) => ({ path, code: 'no', message, params: {} });
  const answer = { ok: false as const, kind: 'invalid' as const, code: 'invalid_input', message: 'Non' };
  const refused = refusedEdit(changed, sentEdit(edit, 'correct', changed), {
    ...answer,
    fields: [field('cells.0.text', 'Trop'), field('reason', 'Dites pourquoi'), field('other', 'Ailleurs')],
  });
  expect(refused.state.lines.map((cell) => cell.refused)).toEqual([null, 'Trop']);
  expect(refused.state.reasonRefused).toBe('Dites pourquoi');
  expect(refused.elsewhere).toEqual([{ field: null, message: 'Ailleurs' }]);
  expect(
    refusedEdit(changed, sentEdit(edit, 'correct', changed), { ...answer, fields: [] }).elsewhere,
  ).toEqual([{ field: null, message: 'Non' }]);
});
