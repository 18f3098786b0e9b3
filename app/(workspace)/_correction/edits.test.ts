import { describe, expect, it } from 'vitest';
import type { EditableLine } from '@/lib/report/section-correction';
import { commentAsked, isChanged, lineProblem, marksOf, startOf } from './edits';

const line: EditableLine = {
  key: 'k',
  trainingId: 1,
  regionCode: '53',
  levelKey: '7',
  professionKey: 'na',
  professionOther: '',
  periodId: 1,
  measure: 'entered',
  training: 'Master',
  organisation: 'Université A',
  period: '2025-2026',
  isEarlierPeriod: false,
  text: '28',
  comment: '',
  verified: null,
  accepted: null,
  planned: null,
  before: 20,
  seen: 4,
};
const typed = (text: string) => ({ ...startOf(line), text });

describe('what is typed', () => {
  it.each([
    ['28', false, null],
    [' 28 ', false, null],
    ['1 234', true, null],
    ['', true, null],
    ['so', true, null],
    ['~40', true, null],
    ['12,5', true, 'Un effectif est un nombre entier'],
    ['-3', true, 'Un effectif ne peut pas être négatif'],
  ])('%j', (text, changed, problem) => {
    expect(isChanged(typed(text))).toBe(changed);
    if (problem === null) expect(lineProblem(typed(text))).toBeNull();
    else expect(lineProblem(typed(text))).toContain(problem);
  });
});

describe('a comment is asked', () => {
  it.each([
    ['of every line of an acceptance', 'accept', line, '29', 'Motif de la modification'],
    ['of a fall', 'correct', line, '19', 'Expliquez la baisse'],
    ['of an earlier period', 'correct', { ...line, isEarlierPeriod: true }, '29', 'Pourquoi cette période'],
    ['of nothing else', 'correct', line, '29', null],
    ['of no unchanged line', 'accept', line, '28', null],
  ] as const)('%s', (_, mode, of, text, asked) => {
    const words = commentAsked(mode, of, typed(text));
    if (asked === null) expect(words).toBeNull();
    else expect(words).toContain(asked);
  });
});

it('puts each refusal beside its field, a conflict with both values', () => {
  const field = (path: string, code: string, params = {}) => ({ path, code, message: code, params });
  const marks = marksOf({
    ok: false,
    kind: 'invalid',
    code: 'invalid_input',
    message: 'Non',
    fields: [
      field('cells.0.text', 'decimal'),
      field('cells.1.comment', 'fall_needs_reason'),
      field('cells.2', 'changed_meanwhile', { mine: '31', theirs: '30', theirComment: 'Vu', seen: 9 }),
      field('offers.0.happenedOn', 'opened_in_future'),
      field('reason', 'reason_needed'),
    ],
  });
  expect(Object.fromEntries(marks.cells)).toEqual({
    0: { refused: 'decimal' },
    1: { commentRefused: 'fall_needs_reason' },
    2: { conflict: { theirs: '30', theirComment: 'Vu', seen: 9 } },
  });
  expect(marks.offers.get(0)).toEqual({ refused: 'opened_in_future' });
  expect([marks.reason, marks.elsewhere]).toEqual(['reason_needed', []]);
});
