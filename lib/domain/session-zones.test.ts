import { expect, test } from 'vitest';
import { alertsOf, byZone, isFundable, monthOf, quarterOf, sumsOf } from './session-zones';

const zones = [
  { number: 1, label: 'Île-de-France' },
  { number: 13, label: 'Antilles – Guyane' },
  { number: 14, label: null },
];

test('zones add up to all sessions; Mayotte stands in no printed zone, and the fourteenth has no row', () => {
  const sessions = [1, 1, 13, null, null, 14].map((zoneNumber) => ({ zoneNumber }));
  const groups = byZone(zones, sessions);
  expect(groups.map(({ zone, sessions: own }) => [zone?.number ?? null, own.length])).toEqual([
    [1, 2],
    [13, 1],
    [null, 3],
  ]);
  expect(groups.reduce((sum, { sessions: own }) => sum + own.length, 0)).toBe(sessions.length);
});

test('months and quarters are those of the calendar', () => {
  expect(['2025-01-31', '2025-03-31', '2025-04-01', '2025-12-31'].map(quarterOf)).toEqual([
    '2025-T1',
    '2025-T1',
    '2025-T2',
    '2025-T4',
  ]);
  expect(monthOf('2025-03-31')).toBe('2025-03');
});

test('what is neither held nor cancelled is planned', () => {
  const states = ['planned', 'convened', 'confirmed', 'held', 'held', 'cancelled'] as const;
  expect(sumsOf(states.map((state) => ({ state })))).toEqual({ planned: 3, held: 2, cancelled: 1 });
});

const held = {
  state: 'held',
  lastDay: '2025-03-01',
  registered: 14,
  onSiteMin: 14,
  mediators: 12,
  entered: 14,
} as const;
test.each([
  ['size and financing met', {}, [], true],
  ['9 people at a slot on site', { onSiteMin: 9, mediators: 9 }, ['under_size', 'not_financed'], false],
  ['9 mediators of 14: the size is met, the money is not', { mediators: 9 }, ['not_financed'], false],
  ['10 mediators', { onSiteMin: 10, mediators: 10 }, [], true],
  ['20 registered', { registered: 20, onSiteMin: 20 }, [], true],
  ['21 registered', { registered: 21, onSiteMin: 20 }, ['over_size'], true],
  ['nobody marked', { onSiteMin: null, mediators: null, entered: 0 }, ['no_attendance'], false],
  [
    'over, and nothing said of it',
    { state: 'confirmed', onSiteMin: null, mediators: null },
    ['past_unsaid'],
    false,
  ],
  ['to come', { state: 'planned', lastDay: '2027-01-01' }, [], false],
  ['cancelled', { state: 'cancelled', onSiteMin: 2 }, [], false],
] as const)('%s', (_, given, alerts, fundable) => {
  expect(alertsOf({ ...held, ...given }, '2026-11-01')).toEqual(alerts);
  expect(isFundable({ ...held, ...given })).toBe(fundable);
});
