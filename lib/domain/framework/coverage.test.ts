import { describe, expect, it } from 'vitest';
import { formatRate } from '@/lib/wording/numbers';
import {
  competenceCounts,
  coverageOf,
  type OfferDays,
  offerState,
  type PrintedFramework,
  type SaidCompetence,
  uncovered,
} from './coverage';

/** As PS_4_8: 28 h = 6 + 5 + 5 + 6 + 6 (003:534–556), with one competence a domain. */
const printed: PrintedFramework = {
  key: 'PS_4_8',
  unit: 'competence',
  hours: 28,
  domains: [6, 5, 5, 6, 6].map((hours, i) => ({ number: i + 1, hours })),
  competences: [1, 2, 3, 4, 5].map((n) => ({ position: `${n}.1`, domainNumber: n, hours: null })),
};

const given = (...hours: (number | null)[]): SaidCompetence[] =>
  hours.map((h, i) => ({
    position: `${i + 1}.1`,
    covers: h !== 0,
    minutes: h ? h * 60 : null,
    assessed: null,
  }));

describe('the coverage of a framework by a training', () => {
  it.each([
    ['14 h over three domains', given(6, 5, 3, 0, 0), '50,0 %', 3, 2],
    ['the same 14 h on two of them', given(10, 4), '35,7 %', 2, 1],
    ['every domain whole', given(6, 5, 5, 6, 6), '100,0 %', 5, 5],
    ['more than is printed', given(12, 10, 10, 12, 12), '100,0 %', 5, 5],
    ['nothing, and said so', given(0, 0, 0, 0, 0), '0,0 %', 0, 0],
  ])('%s', (_, said, share, touched, full) => {
    const found = coverageOf(printed, said);
    const rate = formatRate((found.share?.minutes ?? -1) / (found.share?.of ?? 1));
    expect(rate.replace(/\s/g, ' ')).toBe(share);
    expect([found.touched, found.full]).toEqual([touched, full]);
  });

  it('keeps hours beyond a domain in the minutes, not in the share', () => {
    expect(coverageOf(printed, given(10, 4))).toMatchObject({
      minutes: 840,
      share: { minutes: 600, of: 1680 },
      covered: 2,
      of: 5,
    });
  });

  it.each([
    ['nobody said anything', printed, [], 'not_said'],
    ['a competence without its minutes', printed, given(6, null), 'minutes_not_said'],
    ['no hours printed', { ...printed, hours: null }, given(6, 5), 'hours_not_printed'],
  ] as const)('gives no share where %s', (_, framework, said, reason) => {
    const found = coverageOf(framework, [...said]);
    expect([found.share, found.noShare]).toEqual([null, reason]);
  });
});

describe('where a training stands on a day', () => {
  const days = (more: Partial<OfferDays>): OfferDays => ({
    ...{ committed: null, declared: null, verified: null, closedOn: null },
    ...more,
  });
  it.each([
    ['declared open', { committed: '2025-01-10', declared: '2025-09-01' }, 'opened'],
    ['verified open', { verified: '2025-09-01' }, 'opened'],
    ['only committed', { committed: '2025-01-10' }, 'committed'],
    ['to open later', { committed: '2025-01-10', declared: '2027-09-01' }, 'committed'],
    ['closed since', { declared: '2025-09-01', closedOn: '2026-09-01' }, 'none'],
    ['to close later', { declared: '2025-09-01', closedOn: '2027-09-01' }, 'opened'],
    ['neither', {}, 'none'],
  ] as const)('%s', (_, more, expected) => {
    expect(offerState(days(more), '2026-11-20')).toBe(expected);
  });
});

describe('the competences of several trainings', () => {
  it('counts a committed training as committed, never as opened', () => {
    const counts = competenceCounts(printed, [
      { state: 'opened', said: given(6, 5) },
      { state: 'opened', said: given(6, 0) },
      { state: 'committed', said: given(0, 5, 5) },
      { state: 'none', said: given(6, 5, 5, 6, 6) },
    ]);
    expect(counts).toEqual([
      { position: '1.1', opened: 2, committed: 0 },
      { position: '2.1', opened: 1, committed: 1 },
      { position: '3.1', opened: 0, committed: 1 },
      { position: '4.1', opened: 0, committed: 0 },
      { position: '5.1', opened: 0, committed: 0 },
    ]);
    expect(uncovered(counts).map(({ position }) => position)).toEqual(['3.1', '4.1', '5.1']);
  });
});
