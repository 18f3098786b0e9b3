import { expect, test } from 'vitest';
import { NO_DETAILS } from '@/lib/domain/line-address';
import { type WarnedCell, warningsOf } from './warnings';

const row = {
  trainingId: 1,
  regionCode: '53',
  levelKey: '7' as const,
  professionKey: 'na',
  professionOther: '',
  ...NO_DETAILS,
};
const cell = (given: Partial<WarnedCell>): WarnedCell => ({
  ...row,
  measure: 'entered',
  value: null,
  before: null,
  planned: null,
  ...given,
});
const codes = (cells: WarnedCell[], places: [string, number][] = []) =>
  warningsOf(cells, new Map(places)).map((w) => [w.code, w.value, w.against]);

test.each<[string, Partial<WarnedCell>, unknown[]]>([
  ['the same number says nothing', { value: 40, before: 40, planned: 40 }, []],
  ['a blank says nothing', { before: 40 }, []],
  ['a fall', { value: 30, before: 40 }, [['fall', 30, 40]]],
  ['a fall to zero', { value: 0, before: 4 }, [['fall', 0, 4]]],
  ['a tenfold jump from the last value', { value: 400, before: 40, planned: 500 }, [['tenfold', 400, 40]]],
  ['a tenfold jump from what was planned', { value: 450, planned: 45 }, [['tenfold', 450, 45]]],
  ['a start is not a jump', { value: 10, before: 1 }, []],
  ['nothing to divide by', { value: 400, before: 0 }, []],
])('%s', (_, given, expected) => expect(codes([cell(given)])).toEqual(expected));

test('more validated than entered, on the same row only', () => {
  const entered = cell({ value: 20 });
  expect(codes([entered, cell({ measure: 'validated', value: 21 })])).toEqual([
    ['validated_over_entered', 21, 20],
  ]);
  expect(codes([entered, cell({ measure: 'validated', value: 21, levelKey: '6' })])).toEqual([]);
});

test('the entrants of a training in a region are set against its places', () => {
  const cells = [
    cell({ value: 20 }),
    cell({ value: 25, levelKey: '6' }),
    cell({ value: 9, regionCode: '11' }),
  ];
  expect(codes(cells, [['1|53', 40]])).toEqual([['over_capacity', 45, 40]]);
  expect(codes(cells, [['1|53', 45]])).toEqual([]);
});
