import { describe, expect, it } from 'vitest';
import { type MilestoneLine, milestoneCount, milestoneOn, milestoneProblems } from './milestone';

const DUE = '2025-06-30';
const line = (kind: MilestoneLine['kind'], onDay: string, newDueOn: string | null = null): MilestoneLine => ({
  ...{ id: 1, kind, onDay, newDueOn },
  accountId: 1,
});
const REACHED = line('reached', '2025-06-10');

describe('how a milestone stands', () => {
  it.each<[string, MilestoneLine[], string, [string, boolean, string]]>([
    ['on its day', [], '2025-06-30', ['open', false, DUE]],
    ['the day after', [], '2025-07-01', ['open', true, DUE]],
    ['declared', [REACHED], '2025-07-01', ['declared', false, DUE]],
    ['verified', [REACHED, line('verified', '2025-06-20')], '2025-07-01', ['verified', false, DUE]],
    ['refused', [REACHED, line('refused', '2025-06-20')], '2025-07-01', ['open', true, DUE]],
    [
      'postponed',
      [line('postponed', '2025-06-20', '2025-12-31')],
      '2025-07-01',
      ['open', false, '2025-12-31'],
    ],
    ['given up', [line('dropped', '2025-06-20')], '2025-07-01', ['dropped', false, DUE]],
  ])('%s', (_title, lines, day, expected) => {
    const { state, late, dueOn } = milestoneOn(DUE, lines, day);
    expect([state, late, dueOn]).toEqual(expected);
  });

  it('keeps no day of a verification that was taken back', () => {
    const lines = [REACHED, line('verified', '2025-06-20'), line('refused', '2025-06-25')];
    expect(milestoneOn(DUE, lines, '2025-07-01')).toMatchObject({
      ...{ state: 'open', late: true, reachedOn: null, verifiedOn: null },
    });
  });

  it('is counted of those that are due: « 7 jalons tenus sur 11 échus »', () => {
    const of = (lines: MilestoneLine[], dueOn = DUE) => milestoneOn(dueOn, lines, '2025-07-01');
    const held = [REACHED, line('verified', '2025-06-20')];
    const all = [
      of(held),
      of(held),
      of([REACHED]),
      of([]),
      of([line('dropped', '2025-06-20')]),
      of([], '2026-01-01'),
    ];
    expect(milestoneCount(all, '2025-07-01')).toEqual({ due: 4, declared: 3, verified: 2, late: 1 });
  });
});

it.each([
  ['a declaration', [], { kind: 'reached', onDay: '2025-06-10' }, []],
  ['a declaration of tomorrow', [], { kind: 'reached', onDay: '2025-07-02' }, ['future_date']],
  [
    'a second declaration',
    [REACHED],
    { kind: 'reached', onDay: '2025-06-11' },
    ['milestone_step_not_allowed'],
  ],
  [
    'a verification of nothing',
    [],
    { kind: 'verified', onDay: '2025-07-01' },
    ['milestone_step_not_allowed'],
  ],
  ['a refusal without its reason', [REACHED], { kind: 'refused', onDay: '2025-07-01' }, ['reason_needed']],
  [
    'a postponement to an earlier day',
    [],
    { kind: 'postponed', onDay: '2025-07-01', newDueOn: '2025-06-29', reason: 'Retard' },
    ['postponed_earlier'],
  ],
  ['one without a day', [], { kind: 'postponed', onDay: '2025-07-01', reason: 'Retard' }, ['day_needed']],
  ['a giving up', [], { kind: 'dropped', onDay: '2025-07-01', reason: 'Sans objet' }, []],
] as const)('%s', (_title, lines, given, codes) => {
  const standing = milestoneOn(DUE, lines, '2025-07-01');
  expect(milestoneProblems(standing, given, '2025-07-01').map(({ code }) => code)).toEqual(codes);
});
