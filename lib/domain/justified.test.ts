import { expect, test } from 'vitest';
import { NO_DETAILS } from '@/lib/domain/line-address';
import { type CommentedCell, unjustifiedWarnings, withReasons } from './justified';
import { type AnsweredCode, NOTHING_BESIDE } from './warnings';

const cell = (given: Partial<CommentedCell>): CommentedCell => ({
  trainingId: 1,
  regionCode: '53',
  levelKey: '7',
  professionKey: 'na',
  professionOther: '',
  ...NO_DETAILS,
  measure: 'entered',
  value: null,
  before: null,
  planned: null,
  comment: '',
  answered: 'all',
  beside: NOTHING_BESIDE,
  ...given,
});
const ground = {
  actionKey: 'JURISTES',
  places: new Map([['1|53', 40]]),
  sessions: new Map([['certified|1|53', 18]]),
  people: new Map<string, number>(),
  elapsed: 1,
};
const left = (...cells: CommentedCell[]) => unjustifiedWarnings(cells, ground).map(({ code }) => code);
const said = { comment: 'Une promotion de plus' };

test.each<[string, CommentedCell[], string[]]>([
  ['a fall without a word', [cell({ value: 20, before: 30 })], ['fall']],
  ['a fall with its comment', [cell({ value: 20, before: 30, ...said })], []],
  ['spaces are no comment', [cell({ value: 20, before: 30, comment: '  ' })], ['fall']],
  ['a tenfold jump', [cell({ value: 30, before: 3 })], ['tenfold']],
  ['a tenfold jump with its comment', [cell({ value: 30, before: 3, ...said })], []],
  [
    'more validated than entered: the comment of the entrants does not answer for it',
    [cell({ value: 10, ...said }), cell({ measure: 'validated', value: 11 })],
    ['validated_over_entered'],
  ],
  [
    'more validated than entered, with its comment',
    [cell({ value: 10 }), cell({ measure: 'validated', value: 11, ...said })],
    [],
  ],
  ['over the places', [cell({ value: 30 }), cell({ value: 11, levelKey: '6' })], ['over_capacity']],
  [
    'over the places: any cell of entrants there may say why',
    [cell({ value: 30 }), cell({ value: 11, levelKey: '6', ...said })],
    [],
  ],
  [
    'over the places: a comment elsewhere says nothing of it',
    [
      cell({ value: 30 }),
      cell({ value: 11, levelKey: '6' }),
      cell({ value: 5, regionCode: '11', ...said }),
      cell({ measure: 'validated', value: 1, ...said }),
    ],
    ['over_capacity'],
  ],
  [
    'another number than the sessions count: a comment of that measure there answers for it',
    [
      cell({ measure: 'certified', value: 20 }),
      cell({ measure: 'certified', value: 1, levelKey: '6', ...said }),
    ],
    [],
  ],
  [
    'another number than the sessions count: one of another measure does not',
    [cell({ measure: 'certified', value: 20 }), cell({ value: 1, ...said })],
    ['certified_over_entered', 'differs_from_sessions'],
  ],
  ['one comment answers for every warning of its cell', [cell({ value: 400, before: 20, ...said })], []],
])('%s', (_, cells, codes) => expect(left(...cells)).toEqual(codes));

test('no comment makes a contradiction right', () => {
  const cells = [cell({ value: 10 }), cell({ measure: 'first_entered', value: 11, ...said })];
  expect(left(...cells)).toEqual(['first_over_entered']);
});

test('the reasons are those that were written', () => {
  const cells = [cell({ value: 30, ...said }), cell({ value: 11, levelKey: '6', comment: 'Et un groupe' })];
  expect(withReasons(cells, ground)).toMatchObject([
    { code: 'over_capacity', reasons: ['Une promotion de plus', 'Et un groupe'] },
  ]);
});

const stood = (code: AnsweredCode, value: number, against: number) => ({
  answered: [{ code, value, against }],
});
const kept = (given: Partial<CommentedCell>) => cell({ ...said, ...given });

test.each<[string, CommentedCell[], string[]]>([
  ['a reason keeps for its value', [kept({ value: 30, before: 3, ...stood('tenfold', 30, 3) })], []],
  ['another value is asked again', [kept({ value: 31, before: 3, ...stood('tenfold', 30, 3) })], ['tenfold']],
  [
    'another comparison is asked again',
    [kept({ value: 30, before: 2, ...stood('tenfold', 30, 3) })],
    ['tenfold'],
  ],
  ['another warning is asked again', [kept({ value: 2, before: 3, ...stood('tenfold', 30, 3) })], ['fall']],
  [
    'a comment written before anything was surprising',
    [kept({ value: 30, before: 3, answered: [] })],
    ['tenfold'],
  ],
  [
    'the one that came beside the answered one',
    [kept({ value: 400, before: 20, ...stood('tenfold', 400, 20) })],
    ['over_capacity'],
  ],
  [
    'places: the sum that was explained',
    [kept({ value: 30, ...stood('over_capacity', 41, 40) }), cell({ value: 11, levelKey: '6' })],
    [],
  ],
  [
    'places: the sum has grown since',
    [kept({ value: 30, ...stood('over_capacity', 41, 40) }), cell({ value: 12, levelKey: '6' })],
    ['over_capacity'],
  ],
  [
    'of before it was noted: its value as a whole',
    [kept({ value: 30, before: 3, ...stood('any', 30, 0) })],
    [],
  ],
  [
    'of before it was noted: not another value',
    [kept({ value: 31, before: 3, ...stood('any', 30, 0) })],
    ['tenfold'],
  ],
])('%s', (_, cells, codes) => expect(left(...cells)).toEqual(codes));

test('a reason that no longer answers is shown apart', () => {
  const [warning] = withReasons([kept({ value: 300, before: 3, ...stood('tenfold', 30, 3) })], {
    ...ground,
    places: new Map(),
  });
  expect(warning).toMatchObject({ reasons: [], outdated: ['Une promotion de plus'], saidIn: [] });
});
