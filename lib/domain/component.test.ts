import { describe, expect, it } from 'vitest';
import { type TargetVersion, versionAt } from './component';

/** Action 5: three parcours in the press release of 2021 (004:73), seven in the undated annex (003:82). */
const of2021: TargetVersion[] = [
  {
    version: 1,
    target: 3,
    countingMode: 'stock',
    inForceFrom: '2021-12-16',
    inForceTo: '2023-09-01',
    knownFrom: '2021-12-16',
  },
];
const of2023: TargetVersion[] = [
  {
    version: 1,
    target: 7,
    countingMode: 'stock',
    inForceFrom: '2023-09-01',
    inForceTo: null,
    knownFrom: '2023-09-01',
  },
  {
    version: 2,
    target: 8,
    countingMode: 'stock',
    inForceFrom: '2025-01-01',
    inForceTo: null,
    knownFrom: '2025-03-10',
  },
];

describe('the target in force on a day', () => {
  it.each([
    ['2021-12-15', of2021, undefined],
    ['2021-12-16', of2021, 3],
    ['2023-08-31', of2021, 3],
    ['2023-09-01', of2021, undefined],
    ['2023-08-31', of2023, undefined],
    ['2023-09-01', of2023, 7],
    ['2025-02-01', of2023, 7],
    ['2025-03-10', of2023, 8],
  ])('on %s', (day, versions, target) => {
    expect(versionAt(versions, day)?.target).toBe(target);
  });
});
