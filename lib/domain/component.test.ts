import { describe, expect, it } from 'vitest';
import { type DatedTarget, type TargetVersion, targetOfPrinted, targetRead, versionAt } from './component';

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

it('the original target keeps its own baseline, whatever was amended before the mode was recorded', () => {
  const first: DatedTarget = {
    ...{ version: 1, target: 70_000, baseline: null, countingMode: 'unknown', modeInferred: false },
    ...{ inForceFrom: '2023-09-01', inForceTo: null, knownFrom: '2023-09-01', event: 'document' },
  };
  const amended: DatedTarget = { ...first, version: 2, target: 60_000, baseline: 10_000, event: 'amendment' };
  const recorded: DatedTarget = {
    ...amended,
    version: 3,
    countingMode: 'cumulative',
    event: 'counting_mode',
  };
  expect(targetRead([first, amended, recorded], '2026-11-20', 'original')).toMatchObject({
    ...{ version: 1, target: 70_000, baseline: null, countingMode: 'cumulative' },
  });
});

describe('the target that a printed figure is compared with', () => {
  const amended: TargetVersion[] = [
    { ...(of2023[0] as TargetVersion), target: 12 },
    {
      ...{ version: 2, target: 16, countingMode: 'stock', inForceTo: null },
      ...{ inForceFrom: '2026-03-01', knownFrom: '2026-03-01' },
    },
  ];
  it.each([
    ['printed before the amendment', '2023-09-30', '2026-11-20', 12],
    ['printed since', '2026-05-31', '2026-11-20', 16],
    ['read before the amendment was known', '2023-09-30', '2025-01-01', 12],
    ['of an unknown day', null, '2026-11-20', 16],
    ['printed before any target', '2020-01-01', '2026-11-20', 16],
  ])('%s', (_, printedOn, day, target) => {
    expect(targetOfPrinted(amended, printedOn, day)?.target).toBe(target);
  });
});
