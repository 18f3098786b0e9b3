import { describe, expect, it } from 'vitest';
import { wholeCounts } from './whole-counts';

describe('the whole counts that a published rate may stand for', () => {
  it.each<[target: number, rate: number, step: number | null, exact: number, whole: boolean, fits: number[]]>(
    [
      // The season-1 table of 003, to the nearest ten percent.
      [33, 0.6, 0.1, 19.8, false, [19, 20, 21]],
      [12, 1.2, 0.1, 14.4, false, [14]],
      [6, 0.8, 0.1, 4.8, false, [5]],
      [5, 0.8, 0.1, 4, true, [4]],
      [2, 0.5, 0.1, 1, true, [1]],
      [7, 2, 0.1, 14, true, [14]],
      // No whole count rounds to the rate at all.
      [3, 0.5, 0.1, 1.5, false, []],
      // Without a rounding, only the exact count.
      [33, 0.6, null, 19.8, false, []],
      [100, 0.07, null, 7, true, [7]],
      [4, 0, 0.1, 0, true, [0]],
      // 0.1 × 3 is 0.30000000000000004.
      [30, 0.1, 0.01, 3, true, [3]],
    ],
  )('%d × %d, step %s', (target, rate, step, exact, whole, fits) => {
    const found = wholeCounts(target, rate, step);
    expect(found.exact).toBeCloseTo(exact, 9);
    expect([found.whole, found.fits]).toEqual([whole, fits]);
  });
});
