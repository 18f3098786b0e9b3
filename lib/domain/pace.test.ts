import { describe, expect, it } from 'vitest';
import { clockOf, type PacedTarget, paceOf } from './pace';

const version = (n: number, target: number | null, inForceFrom: string, more = {}) => ({
  version: n,
  target,
  countingMode: 'stock' as const,
  inForceFrom,
  inForceTo: null,
  knownFrom: inForceFrom,
  validityInferred: n === 1,
  ...more,
});

describe('the clock of a target', () => {
  const document = version(1, 10_000, '2023-09-01');
  const amendment = version(2, 8_000, '2025-06-02');
  it.each([
    ['the first version starts it', [document], '2026-11-20', '2023-09-01', true],
    ['an amendment never resets it', [document, amendment], '2026-11-20', '2023-09-01', true],
    ['whatever the order of the list', [amendment, document], '2026-11-20', '2023-09-01', true],
    [
      'a version without a target starts nothing',
      [version(1, null, '2023-09-01'), amendment],
      '2026-11-20',
      '2025-06-02',
      false,
    ],
    [
      'a document known later, in force before',
      [version(1, 5, '2023-09-01', { knownFrom: '2024-01-01' })],
      '2024-01-01',
      '2023-09-01',
      true,
    ],
  ])('%s', (_, versions, day, from, inferred) => {
    expect(clockOf(versions, day)).toEqual({ from, inferred });
  });

  it('has not started before its document is known', () => {
    expect(clockOf([document], '2023-08-31')).toBeUndefined();
  });
});

describe('the pace', () => {
  const target: PacedTarget = {
    clock: { from: '2024-01-01', inferred: false },
    dueDay: '2024-12-31',
    target: 1000,
    baseline: null,
    steps: [],
  };
  it.each([
    ['on the first day nothing is expected', {}, '2024-01-01', 0.5, 0, null],
    ['nor before it', {}, '2023-06-01', 0.5, 0, null],
    ['half way, half is expected', {}, '2024-07-01', 0.5, 182 / 365, 0.5 / (182 / 365)],
    ['on the due day, all of it', {}, '2024-12-31', 0.9, 1, 0.9],
    [
      'a recorded step is expected on its day',
      { steps: [{ day: '2024-07-01', target: 200 }] },
      '2024-07-01',
      0.2,
      0.2,
      1,
    ],
    [
      'and the way to it is regular',
      { steps: [{ day: '2024-07-01', target: 200 }] },
      '2024-04-01',
      0.2,
      0.1,
      2,
    ],
    [
      'then from it to the target',
      { steps: [{ day: '2024-07-01', target: 200 }] },
      '2024-09-30',
      0.3,
      0.2 + (0.8 * 91) / 183,
      0.3 / (0.2 + (0.8 * 91) / 183),
    ],
    [
      'two steps, given in any order',
      {
        steps: [
          { day: '2024-10-01', target: 800 },
          { day: '2024-07-01', target: 200 },
        ],
      },
      '2024-10-01',
      0.4,
      0.8,
      0.5,
    ],
    [
      'a step counts from the baseline',
      { baseline: 500, steps: [{ day: '2024-07-01', target: 600 }] },
      '2024-07-01',
      0.1,
      0.2,
      0.5,
    ],
    [
      'a falling one too',
      { target: 0, baseline: 100, steps: [{ day: '2024-07-01', target: 75 }] },
      '2024-07-01',
      0.2,
      0.25,
      0.8,
    ],
    [
      'a step on or after the due day is none',
      { steps: [{ day: '2024-12-31', target: 200 }] },
      '2024-07-01',
      0.5,
      182 / 365,
      0.5 / (182 / 365),
    ],
    [
      'a step at zero: nothing is expected yet',
      { steps: [{ day: '2024-07-01', target: 0 }] },
      '2024-07-01',
      0.1,
      0,
      null,
    ],
  ])('%s', (_, more, observedOn, rate, expected, pace) => {
    const seen = paceOf({ ...target, ...more }, observedOn, rate);
    expect(seen.expectedShare).toBeCloseTo(expected, 9);
    if (pace === null) expect(seen.pace).toBeNull();
    else expect(seen.pace).toBeCloseTo(pace, 8);
  });

  it('stands exactly on a threshold, without a rounding error', () => {
    const steps = [{ day: '2024-07-01', target: 750 }];
    expect(0.6 / 0.75).not.toBe(0.8);
    expect(paceOf({ ...target, steps }, '2024-07-01', 0.6).pace).toBe(0.8);
  });
});
