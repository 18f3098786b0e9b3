import { describe, expect, it } from 'vitest';
import { lastDayOf, type Projected, projectionOf } from './projection';
import { HIDDEN, NOT_REPORTED, numberValue, type Value } from './value';

type Seen = [day: string, value: number | Value];

const asked = (seen: Seen[], more: Partial<Projected> = {}): Projected => {
  const points = seen.map(([day, value]) => ({
    day,
    value: typeof value === 'number' ? numberValue(value) : value,
  }));
  return {
    mode: 'cumulative',
    target: 1000,
    baseline: null,
    dueDay: null,
    points,
    current: points.at(-1)?.value ?? NOT_REPORTED,
    day: '2026-11-20',
    ...more,
  };
};

const range = (seen: Seen[], more: Partial<Projected> = {}) => {
  const projection = projectionOf(asked(seen, more));
  if (projection.kind !== 'range') throw new Error(projection.reason);
  return projection;
};

const reason = (seen: Seen[], more: Partial<Projected> = {}) => {
  const projection = projectionOf(asked(seen, more));
  return projection.kind === 'none' ? projection.reason : 'range';
};

const THREE: Seen[] = [
  ['2025-03-31', 100],
  ['2025-08-31', 253],
  ['2026-03-31', 359],
];

describe('the range', () => {
  it('stands between the slowest and the fastest pace, from the last observation, on true dates', () => {
    const { paces, slowest, fastest, atSlowest, atFastest, remaining } = range(THREE);
    expect(paces.map(({ days, change, perDay }) => [days, change, perDay])).toEqual([
      [153, 153, 1],
      [212, 106, 0.5],
    ]);
    expect([slowest.from, fastest.from]).toEqual(['2025-08-31', '2025-03-31']);
    expect(remaining).toBe(641);
    expect(atFastest).toEqual({ kind: 'on', day: '2028-01-01' }); // 641 days later
    expect(atSlowest).toEqual({ kind: 'on', day: '2029-10-03' }); // 1 282 days later
  });

  it('leaves what the day read leaves: its own value is ahead of the last observation', () => {
    const ahead = range(THREE, { current: numberValue(400), dueDay: '2027-12-31' });
    expect(ahead).toMatchObject({ current: 400, remaining: 600 });
    expect(ahead.effort).toEqual({ campaigns: 3, perCampaign: 200 });
    // The lines still start from the last observation: its pace is known until there.
    expect(ahead.atFastest).toEqual(range(THREE).atFastest);
  });

  it('counts 29 February', () => {
    const leap = range([
      ['2024-02-27', 0],
      ['2024-02-28', 1],
      ['2024-03-01', 3],
    ]);
    expect(leap.paces.map(({ days }) => days)).toEqual([1, 2]);
    expect(
      range(
        [
          ['2024-02-26', 0],
          ['2024-02-27', 1],
          ['2024-02-28', 2],
        ],
        { target: 4 },
      ).atFastest,
    ).toEqual({ kind: 'on', day: '2024-03-01' });
  });

  it('says never where the slowest pace is flat, or goes back', () => {
    const flat = range([...THREE, ['2026-08-31', 359]]);
    expect([flat.atSlowest, flat.atFastest.kind]).toEqual([{ kind: 'never' }, 'on']);
    expect(range([...THREE, ['2026-08-31', 300]]).atSlowest).toEqual({ kind: 'never' });
  });

  it('says never at every pace where nothing moved or all went down', () => {
    const still = range([
      ['2024-08-31', 40],
      ['2025-08-31', 40],
      ['2026-08-31', 40],
    ]);
    expect([still.atSlowest, still.atFastest]).toEqual([{ kind: 'never' }, { kind: 'never' }]);
    const down = range([
      ['2024-08-31', 40],
      ['2025-08-31', 30],
      ['2026-08-31', 20],
    ]);
    expect([down.atSlowest, down.atFastest]).toEqual([{ kind: 'never' }, { kind: 'never' }]);
  });

  it('writes no date beyond a hundred years', () => {
    const slow = range(
      [
        ['2024-08-31', 0],
        ['2025-08-31', 1],
        ['2026-08-31', 2],
      ],
      { target: 10_000 },
    );
    expect(slow.atSlowest).toEqual({ kind: 'beyond' });
  });

  it('reads a falling indicator with its baseline the same way', () => {
    const fall = range(
      [
        ['2026-01-01', 90],
        ['2026-01-11', 80],
        ['2026-01-21', 75],
      ],
      { target: 50, baseline: 100, day: '2026-02-01', dueDay: '2026-02-20' },
    );
    expect(fall.falling).toBe(true);
    expect(fall.remaining).toBe(25);
    expect(fall.paces.map((p) => [p.change, p.perDay])).toEqual([
      [-10, 1],
      [-5, 0.5],
    ]);
    expect([fall.atFastest, fall.atSlowest]).toEqual([
      { kind: 'on', day: '2026-02-15' },
      { kind: 'on', day: '2026-03-12' },
    ]);
    expect(fall.effort).toEqual({ campaigns: 3, perCampaign: 9 });
  });

  it('leaves out what nobody gave: blank is not zero', () => {
    expect(
      range([
        ['2024-08-31', NOT_REPORTED],
        ...THREE,
        ['2026-08-31', { value: null, state: 'nothing_to_report' }],
      ]).points,
    ).toHaveLength(3);
  });
});

describe('what each campaign must still add', () => {
  it('is counted on the spacing of the observations', () => {
    // 365 days for two intervals: one observation each 182.5 days; 640 days are left, three of them.
    const { effort, campaignsAYear } = range(THREE, { dueDay: '2027-12-31' });
    expect(effort).toEqual({ campaigns: 3, perCampaign: 214 });
    expect(campaignsAYear).toBeCloseTo(2, 2);
  });

  it('says that no campaign is left before a near due day', () => {
    expect(range(THREE, { dueDay: '2026-12-31', day: '2026-04-30' }).effort).toEqual({
      campaigns: 1,
      perCampaign: 641,
    });
    expect(range(THREE, { dueDay: '2026-06-30', day: '2026-04-30' }).effort).toEqual({
      campaigns: 0,
      perCampaign: null,
    });
  });

  it('is not said once the due day has passed, nor without one', () => {
    const late = range(THREE, { dueDay: '2026-06-30' });
    expect([late.duePassed, late.effort, late.enough]).toEqual([true, null, null]);
    expect(range(THREE).effort).toBeNull();
  });
});

describe('how many paces would do', () => {
  const EIGHT: Seen[] = [
    ['2025-01-01', 0],
    ['2025-04-01', 90],
    ['2025-07-01', 181],
    ['2025-10-01', 200],
    ['2026-01-01', 300],
    ['2026-04-01', 300],
    ['2026-07-01', 500],
    ['2026-10-01', 600],
  ];

  it('is a plain frequency from eight points on', () => {
    const { enough, points } = range(EIGHT, { dueDay: '2027-12-31' });
    expect(points).toHaveLength(8);
    expect(enough).toEqual({ paces: 5, of: 7 });
  });

  it('is not said with seven points, nor without a due day to come', () => {
    expect(range(EIGHT.slice(1), { dueDay: '2027-12-31' }).enough).toBeNull();
    expect(range(EIGHT).enough).toBeNull();
    expect(range(EIGHT, { dueDay: '2026-11-01' }).enough).toBeNull();
  });
});

describe('refused, with the reason', () => {
  const two = THREE.slice(0, 2);
  const table: [string, Seen[], Partial<Projected>, string][] = [
    ['no point', [], {}, 'too_few_points'],
    ['two points', two, {}, 'too_few_points'],
    ['two points and a blank', [...two, ['2026-03-31', NOT_REPORTED]], {}, 'too_few_points'],
    ['no target', THREE, { target: null }, 'no_target'],
    ['a target of 0 without a baseline', THREE, { target: 0 }, 'zero_target'],
    ['a target that is the baseline', THREE, { target: 50, baseline: 50 }, 'target_is_baseline'],
    ['an unknown mode', THREE, { mode: 'unknown' }, 'unknown_mode'],
    ['a yearly flow', THREE, { mode: 'annual_flow' }, 'annual_flow'],
    ['a milestone', THREE, { mode: 'milestone' }, 'milestone'],
    ['new people that nobody counted', THREE, { lacksFirstEntered: true }, 'first_entered_missing'],
    ['a hidden point', [...THREE, ['2026-08-31', HIDDEN]], {}, 'hidden'],
    ['a hidden present', THREE, { current: HIDDEN }, 'hidden'],
    ['an estimate', [...THREE, ['2026-08-31', { value: 900, state: 'estimate' }]], {}, 'estimates'],
    ['a target reached', THREE, { target: 250, current: numberValue(359) }, 'reached'],
    [
      'a target of 0 reached by a fall',
      THREE,
      { target: 0, baseline: 500, current: numberValue(0) },
      'reached',
    ],
  ];
  it.each(table)('%s', (_name, seen, more, expected) => expect(reason(seen, more)).toBe(expected));

  it('says since which observation a target is held', () => {
    const reachedOn = (seen: Seen[], more: Partial<Projected> = {}) => {
      const projection = projectionOf(asked(seen, more));
      return projection.kind === 'none' && projection.reachedOn;
    };
    expect(reachedOn(THREE, { target: 250 })).toBe('2025-08-31');
    const lostAndFound: Seen[] = [
      ['2025-03-31', 300],
      ['2025-08-31', 200],
      ['2026-03-31', 300],
    ];
    expect(reachedOn(lostAndFound, { target: 300 })).toBe('2026-03-31');
    // Verified since the last complete campaign: no observation shows it yet.
    expect(reachedOn(THREE, { target: 500, current: numberValue(510) })).toBeNull();
    expect(reachedOn(two, { target: 200 })).toBe('2025-08-31');
  });
});

it('a due date ends with its year, its month or its day', () => {
  expect(lastDayOf('2026', 'year')).toBe('2026-12-31');
  expect(lastDayOf('2026-12-31', 'year')).toBe('2026-12-31');
  expect(lastDayOf('2024-02', 'month')).toBe('2024-02-29');
  expect(lastDayOf('2026-06-30', null)).toBe('2026-06-30');
});
