import { expect, test } from 'vitest';
import { NO_DETAILS } from '@/lib/domain/line-address';
import { NOTHING_BESIDE, type WarnedCell, warningsOf } from './warnings';

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
  beside: NOTHING_BESIDE,
  ...given,
});
const codes = (
  cells: WarnedCell[],
  places: [string, number][] = [],
  actionKey = 'JURISTES',
  elapsed = 1,
  sessions: [string, number][] = [],
  people: [string, number][] = [],
) =>
  warningsOf(cells, {
    actionKey,
    places: new Map(places),
    sessions: new Map(sessions),
    people: new Map(people),
    elapsed,
  }).map((w) => [w.code, w.value, w.against]);

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

const besides = (later: number | null, former: number | null = null) => ({ beside: { later, former } });

test.each<[string, Partial<WarnedCell>[], unknown[]]>([
  ['first entrants are entrants', [{ value: 20 }, { measure: 'first_entered', value: 20 }], []],
  [
    'more first entrants than entrants',
    [{ value: 20 }, { measure: 'first_entered', value: 21 }],
    [['first_over_entered', 21, 20]],
  ],
  ['a blank proves nothing', [{}, { measure: 'first_entered', value: 21 }], []],
  [
    'another line neither',
    [
      { value: 20, levelKey: '6' },
      { measure: 'first_entered', value: 21 },
    ],
    [],
  ],
  [
    'first entrants of a year are not those of the years before',
    [
      { value: 20, ...besides(null, 100) },
      { measure: 'first_entered', value: 21, ...besides(null, 5) },
    ],
    [['first_over_entered', 21, 20]],
  ],
  [
    'who validates may have entered before',
    [
      { value: 20, ...besides(null, 30) },
      { measure: 'validated', value: 25, ...besides(null, 20) },
    ],
    [],
  ],
  [
    'more validated than ever entered',
    [
      { value: 20, ...besides(null, 30) },
      { measure: 'validated', value: 25, ...besides(null, 26) },
    ],
    [['validated_over_entered', 51, 50]],
  ],
  [
    'entrants of before that nobody declared: no conclusion',
    [{ value: 20 }, { measure: 'validated', value: 25, ...besides(null, 26) }],
    [],
  ],
  [
    'more certified than validated',
    [{ value: 30 }, { measure: 'validated', value: 20 }, { measure: 'certified', value: 21 }],
    [['certified_over_validated', 21, 20]],
  ],
  [
    'certified beside blank validations are set against entrants',
    [{ value: 20 }, { measure: 'validated' }, { measure: 'certified', value: 21 }],
    [['certified_over_entered', 21, 20]],
  ],
  [
    'a zero is a number',
    [{ value: 0 }, { measure: 'validated', value: 1 }],
    [['validated_over_entered', 1, 0]],
  ],
  ['made aware is of no whole', [{ value: 20 }, { measure: 'made_aware', value: 199 }], []],
  ['under what was observed later', [{ value: 40, ...besides(40) }], []],
  ['above what was observed later', [{ value: 41, ...besides(40) }], [['over_later', 41, 40]]],
])('%s', (_, given, expected) => expect(codes(given.map(cell))).toEqual(expected));

test.each<[string, Partial<WarnedCell>[], unknown[], number?]>([
  ['far below the plan at the end of the period', [{ value: 4, planned: 45 }], [['far_below', 4, 45]]],
  ['nobody at all', [{ value: 0, planned: 45 }], [['far_below', 0, 45]]],
  ['a tenth of the plan', [{ value: 5, planned: 50 }], []],
  ['a small plan says nothing', [{ value: 0, planned: 19 }], []],
  ['entrants, when half of the year is over', [{ value: 4, planned: 45 }], [['far_below', 4, 45]], 0.5],
  ['entrants, before', [{ value: 4, planned: 45 }], [], 0.49],
  ['who validates is known at the end', [{ measure: 'validated', value: 0, planned: 45 }], [], 0.99],
  [
    'a line that was not planned, beside a plan of its training',
    [{ planned: 60 }, { value: 100, levelKey: '6' }, { planned: 40, regionCode: '11' }],
    [],
  ],
  [
    'more than all that was planned of it',
    [{ planned: 60 }, { value: 101, levelKey: '6' }, { planned: 40, regionCode: '11' }],
    [['over_training_plan', 101, 100]],
  ],
  [
    'a plan of zero is no plan of the line',
    [{ planned: 60 }, { value: 61, planned: 0, levelKey: '6' }],
    [['over_training_plan', 61, 60]],
  ],
  ['another training is not looked at', [{ planned: 10, trainingId: 2 }, { value: 999 }], []],
  [
    'ten times the other measures of the training',
    [{ value: 40 }, { measure: 'made_aware', value: 400 }],
    [['over_training', 400, 40]],
  ],
  [
    'ten times what is planned of another measure',
    [{ planned: 50 }, { measure: 'made_aware', value: 500 }],
    [['over_training', 500, 50]],
  ],
  [
    'ten times the periods before of the line',
    [{ value: 300, ...besides(null, 30) }],
    [['tenfold', 300, 30]],
  ],
  [
    'large numbers that only one another may be compared with',
    [{ value: 4000 }, { measure: 'first_entered', value: 3900 }],
    [
      ['incomparable', 4000, 1000],
      ['incomparable', 3900, 1000],
    ],
  ],
  ['a first number of an ordinary size', [{ value: 999 }], []],
  ['a large one that the periods before explain', [{ value: 4000, ...besides(null, 3000) }], []],
])('first values: %s', (_, given, expected, elapsed) =>
  expect(codes(given.map(cell), [], 'JURISTES', elapsed)).toEqual(expected),
);

test('a first number is set against the places of all regions of its training', () => {
  const cells = [cell({ measure: 'made_aware', value: 600 }), cell({ value: 5, regionCode: '11' })];
  const places: [string, number][] = [
    ['1|53', 40],
    ['1|11', 20],
  ];
  expect(codes(cells, places)).toEqual([['over_training', 600, 60]]);
  expect(
    codes(cells, [
      ['1|53', 40],
      ['1|11', 21],
    ]),
  ).toEqual([]);
});

test('action 8: nobody validates without the badge, and a badge may come without', () => {
  const line = (validated: number, certified: number) => [
    cell({ value: 30 }),
    cell({ measure: 'validated', value: validated }),
    cell({ measure: 'certified', value: certified }),
  ];
  expect(codes(line(10, 20), [], 'MEDIATEURS')).toEqual([]);
  expect(codes(line(21, 20), [], 'MEDIATEURS')).toEqual([['validated_over_certified', 21, 20]]);
  expect(codes(line(20, 31), [], 'MEDIATEURS')).toEqual([['certified_over_entered', 31, 30]]);
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

test('what is typed of a training in a region is set against what its sessions count, measure by measure', () => {
  const sessions: [string, number][] = [
    ['entered|1|53', 45],
    ['certified|1|53', 30],
  ];
  const typed = (entered: number, certified: number | null) => [
    cell({ value: entered }),
    cell({ value: 25, levelKey: '6' }),
    cell({ value: 9, regionCode: '11' }),
    cell({ measure: 'certified', value: certified, regionCode: '53', levelKey: '5' }),
  ];
  const of = (cells: WarnedCell[]) => codes(cells, [], 'MEDIATEURS', 1, sessions);
  expect(of(typed(20, 30))).toEqual([]);
  expect(of(typed(26, null))).toEqual([['differs_from_sessions', 51, 45]]);
  expect(of(typed(14, 28))).toEqual([
    ['differs_from_sessions', 39, 45],
    ['differs_from_sessions', 28, 30],
  ]);
});

test.each<[string, Partial<WarnedCell>, unknown[]]>([
  ['as many as there are', { value: 100 }, []],
  ['more than there are', { value: 101 }, [['over_population', 101, 100]]],
  ['of another profession', { value: 101, professionKey: '17' }, []],
  ['in another region', { value: 101, regionCode: '11' }, []],
  ['who validated, and may have entered before', { value: 101, measure: 'validated' }, []],
  ['more than there are of their level', { value: 41, levelKey: '6' }, [['over_population', 41, 40]]],
])('entrants are set against the people whom they are of: %s', (_, given, expected) => {
  const people: [string, number][] = [
    ['1|53||16', 100],
    ['1|53|6|16', 40],
  ];
  const cells = [cell({ professionKey: '16', planned: given.value ?? null, ...given })];
  expect(codes(cells, [], 'PS_INITIALE', 1, [], people)).toEqual(expected);
});
