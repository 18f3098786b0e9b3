import { describe, expect, it } from 'vitest';
import { type NoRateReason, rateOf } from './progress';
import { lastDayOf } from './projection';
import { HIDDEN, NOT_REPORTED, numberValue, type Value } from './value';
import {
  byUrgency,
  type ComponentFacts,
  closedVerdict,
  type Judged,
  type Verdict,
  type VerdictCode,
  verdictOf,
} from './verdict';

interface Told extends Partial<Omit<ComponentFacts, 'verified' | 'committed' | 'observation'>> {
  verified?: number | Value;
  committed?: number | Value;
  observed?: [day: string, value: number | Value, period?: string] | null;
  missing?: NoRateReason;
}

const asValue = (given: number | Value) => (typeof given === 'number' ? numberValue(given) : given);

/** A component told by its numbers; what is not told is that of MEDIATEURS.S2. */
function facts({ verified = NOT_REPORTED, committed = NOT_REPORTED, observed, missing, ...told }: Told) {
  const whole = {
    season: 'S2',
    day: '2026-11-20',
    mode: 'cumulative_distinct',
    target: 10_000,
    baseline: null,
    dueDay: null,
    clock: { from: '2023-09-01', inferred: true },
    steps: [],
    participations: 2,
    remainder: null,
    ...told,
  } satisfies Partial<ComponentFacts>;
  const judged = (given: number | Value): Judged => {
    const value = asValue(given);
    const rate = rateOf(value, whole.target, whole.mode, whole.baseline);
    return { value, rate: missing ? { rate: null, reason: missing } : rate };
  };
  return {
    ...whole,
    verified: judged(verified),
    committed: judged(committed),
    observation: observed
      ? { observedOn: observed[0], period: observed[2] ?? null, verified: judged(observed[1]) }
      : null,
  } satisfies ComponentFacts;
}

const codeOf = (told: Told) => verdictOf(facts(told)).code;

const MEDIATEURS: Told = {
  dueDay: lastDayOf('2026', 'year'),
  verified: 2747,
  committed: 3153,
  observed: ['2026-03-31', 2457],
};

describe('the worked examples of the rules', () => {
  it('10 000 accompagnants d’ici 2026: late at a pace of 0,31, and not enough committed', () => {
    const verdict = verdictOf(facts(MEDIATEURS));
    expect(verdict).toMatchObject({
      ...{ code: 'late', rule: 'regular_pace', observed: 2457, observedOn: '2026-03-31', rate: 0.2457 },
      commitments: { code: 'short', committed: 3153 },
      pace: { elapsed: 942, days: 1217, isRecorded: false, clock: { from: '2023-09-01', inferred: true } },
    });
    expect(verdict.pace?.pace).toBeCloseTo(0.3174, 4);
    expect(verdict.expected).toBeCloseTo(7740.345, 3);
  });

  it.each<[string, Told, VerdictCode, 'covered' | 'short' | null]>([
    ['universities, 19 < 33', { target: 33, mode: 'stock', verified: 15, committed: 19 }, 'short', 'short'],
    [
      '11 of 12 verified, 14 committed',
      { target: 12, mode: 'stock', verified: 11, committed: 14 },
      'covered',
      'covered',
    ],
    ['11 of 7', { target: 7, mode: 'stock', verified: 11, committed: 14 }, 'reached', 'covered'],
    [
      '70 000 students, unknown mode',
      { target: 70_000, mode: 'unknown', verified: 33_000, committed: 40_000 },
      'not_computable',
      null,
    ],
    ['no participation', { target: 1, mode: 'stock', participations: 0 }, 'short', 'short'],
    ['no target', { target: null, verified: 12, committed: 20 }, 'no_target', null],
  ])('%s', (_, told, code, commitments) => {
    const verdict = verdictOf(facts(told));
    expect([verdict.code, verdict.commitments?.code ?? null]).toEqual([code, commitments]);
  });

  it('1 of 2 with a remainder: taken over, with the verdict of what remains', () => {
    const verdict = verdictOf(facts({ target: 2, mode: 'stock', verified: 1, committed: 0 }));
    expect(verdict.code).toBe('short');
    const remainder = { componentId: 'JURISTES.S2', season: 'S2', verdict } as const;
    const told: Told = { season: 'S1', target: 2, mode: 'stock', committed: 1, remainder };
    expect(verdictOf(facts({ ...told, verified: 1 }))).toMatchObject({
      ...{ code: 'taken_over', rule: 'remainder', observed: 1, expected: 2 },
      remainder: { componentId: 'JURISTES.S2', verdict: { code: 'short' } },
    });
    expect(codeOf({ ...told, verified: 2 })).toBe('reached');
  });

  it('a closed action without a component', () => {
    expect(closedVerdict('closed', 0)).toMatchObject({ code: 'closed', rule: 'no_component' });
    expect([closedVerdict('closed', 1), closedVerdict('open', 0)]).toEqual([null, null]);
  });
});

describe('the calendar alone', () => {
  it.each([
    ['2026-04-30', 'too_early', null],
    ['2026-11-20', 'late', ['2026-03-31', 2457]],
    ['2026-12-31', 'late', ['2026-03-31', 2457]],
    ['2027-01-01', 'overdue', ['2026-03-31', 2457]],
  ] as const)('on %s: %s', (day, code, observed) => {
    expect(codeOf({ ...MEDIATEURS, day, observed: observed && [observed[0], observed[1]] })).toBe(code);
  });

  it.each([
    ['2026', 'year', '2026-12-31'],
    ['2026-02', 'month', '2026-02-28'],
    ['2026-06-15', 'day', '2026-06-15'],
  ] as const)('a due date known as %s ends on its last day', (due, precision, last) => {
    const dueDay = lastDayOf(due, precision);
    expect(dueDay).toBe(last);
    expect(codeOf({ ...MEDIATEURS, dueDay, day: last })).not.toBe('overdue');
    const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect(codeOf({ ...MEDIATEURS, dueDay, day: next })).toBe('overdue');
  });
});

describe('the order of the rules', () => {
  const due = { dueDay: '2026-12-31', target: 100, mode: 'cumulative' } as const;
  const past = { ...due, day: '2027-02-01' };
  it.each<[string, Told, VerdictCode]>([
    ['no target comes before a passed due date', { ...past, target: null }, 'no_target'],
    ['reached comes before a passed due date', { ...past, verified: 100 }, 'reached'],
    ['a passed due date, nothing validated', past, 'overdue'],
    ['a passed due date, unknown mode', { ...past, mode: 'unknown', verified: 50 }, 'overdue'],
    [
      'a passed due date, estimate alone',
      { ...past, verified: { value: 120, state: 'estimate' } },
      'overdue',
    ],
    ['a due date to come, nothing validated', due, 'not_computable'],
    [
      'a due date to come, nothing but an estimate',
      { ...due, verified: { value: 9, state: 'estimate' } },
      'not_computable',
    ],
    [
      'a due date to come, « rien à déclarer »',
      { ...due, verified: { value: null, state: 'nothing_to_report' } },
      'not_computable',
    ],
    ['no due date, nothing validated: commitments', { ...due, dueDay: null, committed: 100 }, 'covered'],
    ['no due date, nothing validated, nothing committed', { ...due, dueDay: null }, 'short'],
    [
      'unlike bases',
      { ...due, dueDay: null, verified: 10, committed: 100, missing: 'unlike_bases' },
      'not_computable',
    ],
    ['a target of zero', { ...due, target: 0, dueDay: null, verified: 3 }, 'not_computable'],
    ['validated, no closed campaign', { ...due, verified: 20 }, 'too_early'],
    [
      'a closed campaign before anything was validated',
      { ...due, verified: 20, observed: ['2026-03-31', NOT_REPORTED] },
      'not_computable',
    ],
    [
      'observed on the first day of the target',
      { ...due, verified: 20, observed: ['2023-09-01', 20] },
      'too_early',
    ],
    ['zero verified is a number', { ...due, verified: 0, observed: ['2026-03-31', 0] }, 'late'],
    [
      'reached since the last closed campaign',
      { ...due, verified: 100, observed: ['2026-03-31', 10] },
      'reached',
    ],
    [
      'a committed figure that is only an estimate',
      { ...due, dueDay: null, verified: 3, committed: { value: 120, state: 'estimate' } },
      'not_computable',
    ],
  ])('%s', (_, told, code) => {
    expect(codeOf(told)).toBe(code);
  });

  it.each<[number, VerdictCode]>([
    [0, 'late'],
    [39, 'late'],
    [40, 'watch'],
    [49, 'watch'],
    [50, 'on_track'],
    [99, 'on_track'],
    [100, 'reached'],
  ])('half way, %i of 100', (value, code) => {
    const told = {
      ...due,
      clock: { from: '2026-01-01', inferred: false },
      dueDay: '2026-01-21',
      day: '2026-01-15',
    };
    expect(codeOf({ ...told, verified: value, observed: ['2026-01-11', value] })).toBe(code);
  });
});

describe('a hidden figure', () => {
  const hidden: Told = { target: 100, mode: 'cumulative', verified: HIDDEN, committed: 200 };
  it.each<[string, Told]>([
    ['without a due date', {}],
    ['with one to come', { dueDay: '2026-12-31' }],
    ['past its due date: that it is missed would bound it', { dueDay: '2025-12-31' }],
    ['with a remainder', { remainder: { componentId: 'x', season: 'S2', verdict: verdictOf(facts({})) } }],
  ])('%s has no verdict', (_, more) => {
    expect(verdictOf(facts({ ...hidden, ...more }))).toMatchObject({
      ...{ code: 'not_computable', reason: 'hidden', observed: null, rate: null },
    });
  });

  it('at the last closed campaign gives no pace', () => {
    const told: Told = { ...hidden, dueDay: '2026-12-31', verified: 20, observed: ['2026-03-31', HIDDEN] };
    expect(verdictOf(facts(told))).toMatchObject({ code: 'not_computable', reason: 'hidden', pace: null });
  });

  it('committed tells nothing of the commitments', () => {
    const { commitments, code } = verdictOf(facts({ ...hidden, verified: 3, committed: HIDDEN }));
    expect([code, commitments]).toEqual([
      'not_computable',
      { code: null, committed: null, reason: 'hidden', participations: 2 },
    ]);
  });
});

describe('a recorded intermediate target', () => {
  const told: Told = { ...MEDIATEURS, steps: [{ day: '2026-03-31', target: 2400 }] };
  it('replaces the regular pace', () => {
    const verdict = verdictOf(facts(told));
    expect(verdict).toMatchObject({
      code: 'on_track',
      rule: 'intermediate_targets',
      pace: { isRecorded: true },
    });
    expect(verdict.expected).toBeCloseTo(2400, 6);
    expect(codeOf({ ...told, steps: [{ day: '2026-03-31', target: 3000 }] })).toBe('watch');
    expect(codeOf({ ...told, steps: [{ day: '2026-03-31', target: 4000 }] })).toBe('late');
  });
});

describe('a yearly flow', () => {
  const flow: Told = { mode: 'annual_flow', target: 1000, committed: 1200 };
  const closed = (value: number | Value): Told['observed'] => ['2025-08-31', value, '2024-2025'];
  it.each<[string, Told, VerdictCode]>([
    ['reached in its last closed year', { verified: 3, observed: closed(1000) }, 'reached'],
    [
      'the year that runs is not compared',
      { verified: 1400, observed: closed(900), dueDay: '2026-12-31' },
      'watch',
    ],
    [
      'nor does it give a pace over time',
      { verified: 100, observed: closed(700), dueDay: '2030-12-31' },
      'late',
    ],
    ['no year is closed yet', { verified: 1400, observed: null, dueDay: '2026-12-31' }, 'too_early'],
    ['no due date', { verified: 1400, observed: closed(900) }, 'covered'],
    ['past its due date', { verified: 1400, observed: closed(900), dueDay: '2025-12-31' }, 'overdue'],
    [
      'its last closed year says nothing',
      { observed: closed(NOT_REPORTED), dueDay: '2026-12-31' },
      'not_computable',
    ],
    ['its last closed year is hidden', { observed: closed(HIDDEN) }, 'not_computable'],
  ])('%s', (_, told, code) => {
    expect(codeOf({ ...flow, ...told })).toBe(code);
  });

  it('says which year was compared with the yearly target', () => {
    expect(verdictOf(facts({ ...flow, observed: closed(900), dueDay: '2026-12-31' }))).toMatchObject({
      ...{ rule: 'last_closed_period', observed: 900, expected: 1000, observedOn: '2025-08-31' },
      period: '2024-2025',
    });
  });
});

describe('a milestone', () => {
  const none: Value = { value: null, state: 'not_applicable' };
  const milestone: Told = { mode: 'milestone', target: 1, verified: 0, committed: none };
  it.each<[string, Told, VerdictCode]>([
    ['reached', { verified: 1 }, 'reached'],
    ['reached after its due date', { verified: 1, dueDay: '2025-12-31' }, 'reached'],
    [
      'due in time to come: it has no pace',
      { dueDay: '2026-12-31', observed: ['2026-03-31', 0] },
      'too_early',
    ],
    ['missed', { dueDay: '2025-12-31' }, 'overdue'],
    ['due on no day', {}, 'not_computable'],
  ])('%s', (_, told, code) => {
    const verdict = verdictOf(facts({ ...milestone, ...told }));
    expect([verdict.code, verdict.commitments?.code]).toEqual([code, null]);
  });
});

it('a falling indicator is the same rule', () => {
  const told: Told = { target: 10, baseline: 50, mode: 'stock', dueDay: '2024-01-11', day: '2024-01-08' };
  const clock = { from: '2024-01-01', inferred: false };
  const verdict = verdictOf(facts({ ...told, clock, verified: 40, observed: ['2024-01-06', 40] }));
  expect(verdict).toMatchObject({ code: 'late', rate: 0.25, expected: 30 } satisfies Partial<Verdict>);
  expect(codeOf({ ...told, clock, verified: 10 })).toBe('reached');
});

it('sorts what asks most of a reader first', () => {
  expect(
    ['reached', 'short', 'no_target', 'late'].toSorted((a, b) =>
      byUrgency(a as VerdictCode, b as VerdictCode),
    ),
  ).toEqual(['late', 'short', 'reached', 'no_target']);
});
