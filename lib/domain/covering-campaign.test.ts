import { describe, expect, it } from 'vitest';
import { coveringCampaign } from './covering-campaign';

const THIS_YEAR = { id: 2, endsOn: '2026-08-31' };
const LONG_PAST = { id: 1, endsOn: '2022-08-31' };
const campaign = (
  label: string,
  observedOn: string,
  reported: number,
  { closedAt = null, period = THIS_YEAR }: { closedAt?: string | null; period?: typeof THIS_YEAR } = {},
) => ({ label, observedOn, opensOn: observedOn, reported, closedAt, period });
const CLOSED = { closedAt: '2026-10-01T21:59:00.000Z' };

const june = campaign('juin', '2026-06-30', 17, CLOSED);
const october = campaign('octobre', '2026-10-31', 0);
const labels = (campaigns: ReturnType<typeof campaign>[], day = '2026-11-20', periodId?: number) => {
  const { covering, unanswered } = coveringCampaign(campaigns, day, periodId);
  return [covering?.label ?? null, unanswered?.label ?? null];
};

describe('the coverage of a period', () => {
  it('is that of the latest campaign that is closed or has an answer, the open one beside it', () => {
    expect(labels([june, october])).toEqual(['juin', 'octobre']);
    expect(labels([june, { ...october, reported: 1 }])).toEqual(['octobre', null]);
  });

  it('is not moved by a campaign of a year long past, opened, answered or closed', () => {
    const mistake = campaign('erreur', '2026-11-10', 0, { period: LONG_PAST });
    expect(labels([june, mistake])).toEqual(['juin', 'erreur']);
    expect(labels([june, { ...mistake, reported: 2 }])).toEqual(['juin', null]);
    expect(labels([june, { ...mistake, ...CLOSED }])).toEqual(['juin', 'erreur']);
    expect(labels([june, { ...mistake, reported: 2 }], '2026-11-20', LONG_PAST.id)).toEqual(['erreur', null]);
  });

  it('never says that nobody answered beside the figures of an earlier campaign of the period', () => {
    expect(labels([june, { ...october, ...CLOSED }])).toEqual(['juin', 'octobre']);
  });

  it('is that of what was asked where nothing is closed or answered, and of nothing before', () => {
    expect(labels([october])).toEqual(['octobre', null]);
    expect(labels([{ ...october, ...CLOSED }])).toEqual(['octobre', null]);
    expect(labels([june, october], '2026-06-29')).toEqual([null, null]);
  });

  it('reads a closing on its own day', () => {
    const closedLater = { ...june, reported: 0, closedAt: '2026-11-20T21:59:00.000Z' };
    expect(labels([closedLater, october], '2026-11-19')).toEqual(['octobre', null]);
    expect(labels([closedLater, october], '2026-11-20')).toEqual(['juin', 'octobre']);
  });
});
