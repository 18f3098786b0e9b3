import { expect, it } from 'vitest';
import { betweenClosedCampaigns, type NamedCampaign, sinceLatestOpening } from './campaign-span';

const campaign = (
  label: string,
  observedOn: string,
  opensOn: string,
  closedOn: string | null,
): NamedCampaign => ({
  ...{ label, observedOn, opensOn, dueOn: opensOn, closesOn: closedOn ?? '2026-12-11' },
  closedAt: closedOn && `${closedOn}T08:00:00.000Z`,
});

const end = ({ label, observedOn }: NamedCampaign) => ({ label, observedOn });

const AUTUMN = campaign('Bilan 2024-2025', '2025-08-31', '2025-09-01', '2025-10-16');
const MARCH = campaign('Mars 2026', '2026-03-31', '2026-04-01', '2026-05-01');
const OPEN = campaign('Bilan 2025-2026', '2026-08-31', '2026-11-02', null);

it('tells an officer what changed since the eve of the latest opening', () => {
  expect(sinceLatestOpening([], '2026-11-20')).toBeNull();
  expect(sinceLatestOpening([AUTUMN, MARCH, OPEN], '2026-11-20')).toEqual({
    ...{ from: '2026-11-01', to: '2026-11-20', since: end(MARCH), until: null },
  });
});

it('tells anyone else what changed from one closed campaign to the next, each as verified before its successor opened', () => {
  const ofNovember = { from: '2026-03-31', to: '2026-11-01', since: end(AUTUMN), until: end(MARCH) };
  expect(betweenClosedCampaigns([AUTUMN, MARCH, OPEN], '2026-11-20')).toEqual(ofNovember);
  expect(betweenClosedCampaigns([AUTUMN, MARCH], '2026-06-30')).toEqual({ ...ofNovember, to: '2026-06-30' });
  // Still open on the eve of its closing.
  expect(betweenClosedCampaigns([AUTUMN, MARCH], '2026-04-30')).toEqual({
    ...{ from: '2025-08-31', to: '2026-03-31', since: null, until: end(AUTUMN) },
  });
  expect(betweenClosedCampaigns([OPEN], '2026-11-20')).toBeNull();
});
