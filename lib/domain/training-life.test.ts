import { describe, expect, it } from 'vitest';
import { closedAt, closedSpans } from './training-life';

const reopened = (closedOn: string, effectiveOn: string, appliedOn: string | null = effectiveOn) => ({
  kind: 'reopened' as const,
  ...{ closedOn, effectiveOn, appliedOn },
});

describe('the days between which nobody enters a training', () => {
  it.each([
    ['never closed', null, [], '2026-09-01', null],
    ['closed', '2026-09-01', [], '2026-09-01', '2026-09-01'],
    ['closed later', '2026-09-02', [], '2026-09-01', null],
    ['closed, then open again', null, [reopened('2025-09-01', '2026-09-01')], '2026-08-31', '2025-09-01'],
    ['open again that day', null, [reopened('2025-09-01', '2026-09-01')], '2026-09-01', null],
    ['open on the day of its closing', null, [reopened('2025-09-01', '2025-09-01')], '2025-09-01', null],
    ['to open again', '2025-09-01', [reopened('2025-09-01', '2026-09-01', null)], '2026-09-01', null],
    ['not open yet', '2025-09-01', [reopened('2025-09-01', '2026-09-01', null)], '2026-01-01', '2025-09-01'],
    [
      'closed a second time',
      '2027-09-01',
      [reopened('2025-09-01', '2026-09-01')],
      '2027-09-01',
      '2027-09-01',
    ],
  ])('%s', (_, closedOn, events, day, expected) => {
    expect(closedAt(closedSpans({ closedOn, events }), day)).toBe(expected);
  });
});
