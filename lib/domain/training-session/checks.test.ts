import { expect, it } from 'vitest';
import {
  type CheckedParticipant,
  type CheckedSession,
  type CheckedSlot,
  checkSession,
  type SessionRule,
} from './checks';
import type { Mark } from './standing';
import type { Audience, ModuleKey, SlotModality } from './vocabulary';

const slot = (
  slotNo: number,
  moduleKey: ModuleKey,
  onDay: string,
  more: Partial<CheckedSlot> = {},
): CheckedSlot => ({
  ...{ slotNo, moduleKey, onDay, minutes: 70, pixPath: moduleKey === '5' },
  modality: moduleKey === '2' || moduleKey === '5' || moduleKey === 'P' ? 'on_site' : 'live_remote',
  ...more,
});
const SLOTS = [
  slot(1, '1', '2026-02-02'),
  slot(2, '2', '2026-02-03'),
  slot(3, '3', '2026-02-10'),
  slot(4, '4', '2026-02-11'),
  slot(5, '5', '2026-02-27'),
  slot(6, '6', '2026-03-10'),
];
const person = (number: number, more: Partial<CheckedParticipant> = {}): CheckedParticipant => ({
  ...{ number, audience: 'digital_mediator', firstTime: true, withdrawnOn: null, badge: null, marks: [] },
  ...{ registeredOn: '2026-01-31', employerAgreedOn: '2026-01-31' },
  ...more,
});
const people = (count: number, more: Partial<CheckedParticipant> = {}, from = 1) =>
  Array.from({ length: count }, (_, index) => person(from + index, more));
const there = (...slots: number[]): Mark[] =>
  slots.map((slotNo) => ({ slotNo, state: 'present', minutes: null }));

const SESSION: CheckedSession = {
  ...{ state: 'planned', zoneNumber: 5, slots: SLOTS, participants: people(12) },
  ...{ agreementFrom: '2025-01-01', sequenceStart: null, certificates: null, fieldActor: null },
};
const check = (rule: SessionRule, given: Partial<CheckedSession> = {}) => {
  const found = checkSession({ ...SESSION, ...given }).find((one) => one.rule === rule);
  return [found?.state, ...(found?.findings ?? []).map(({ code, params }) => [code, params])];
};

it.each([
  [9, 'unmet', 'size_held_under'],
  [10, 'met', 'size_held_within'],
  [20, 'met', 'size_held_within'],
  [21, 'unmet', 'size_held_over'],
])('S-1: %i there at module 5', (count, state, code) => {
  const participants = [
    ...people(count, { marks: there(2, 5) }),
    ...people(Math.max(0, 12 - count), { marks: there(2) }, count + 1).map((one) => ({
      ...one,
      marks: [...one.marks, { slotNo: 5, state: 'absent' as const, minutes: null }],
    })),
  ];
  const [found, ...findings] = check('S-1', { participants });
  expect(found).toBe(state);
  expect(findings).toContainEqual([code, { module: '5', slot: 5, count }]);
});

it('S-1: twelve registered, eleven at module 2, nine at module 5', () => {
  const absent = (slotNo: number): Mark => ({ slotNo, state: 'absent', minutes: null });
  const participants = [
    ...people(9, { marks: there(2, 5) }),
    ...people(2, { marks: [...there(2), absent(5)] }, 10),
    person(12, { marks: [absent(2), absent(5)] }),
  ];
  expect(check('S-1', { participants })).toEqual([
    'unmet',
    ['size_held_under', { module: '5', slot: 5, count: 9 }],
  ]);
  expect(check('S-1', { participants: [] })).toEqual(['to_check', ['nobody_registered', {}]]);
});

it('S-2: fourteen there of whom nine mediators: the size is met, the financing is not', () => {
  const participants = [
    ...people(9, { marks: there(2, 5) }),
    ...people(5, { marks: there(2, 5), audience: 'elected' as Audience }, 10),
  ];
  expect(check('S-1', { participants })[0]).toBe('met');
  expect(check('S-2', { participants })).toEqual(['unmet', ['mediators_short', { count: 9, needed: 10 }]]);
});

it.each([
  ['2', 'live_remote', 'unmet'],
  ['3', 'live_remote', 'met'],
  ['5', 'self_paced', 'unmet'],
  ['P', 'live_remote', 'unmet'],
] as [ModuleKey, SlotModality, string][])('S-3: module %s %s', (moduleKey, modality, state) => {
  const slots = [
    ...SLOTS.filter((one) => one.moduleKey !== moduleKey),
    slot(9, moduleKey, '2026-02-20', { modality }),
  ];
  expect(check('S-3', { slots })[0]).toBe(state);
});

it('S-4: six modules, asked when the session is confirmed; the practical one never', () => {
  const slots = SLOTS.filter(({ moduleKey }) => moduleKey !== '4');
  expect(check('S-4', { slots })).toEqual(['to_check', ['modules_missing', { modules: '4' }]]);
  expect(check('S-4', { slots, state: 'confirmed' })[0]).toBe('unmet');
  expect(check('S-4', { state: 'confirmed' })[0]).toBe('met');
});

it.each([
  ['2022-12-31', '2025-01-01', 'before_period'],
  ['2024-12-31', '2025-01-01', 'before_agreement'],
  ['2025-01-01', '2025-01-01', 'within_period'],
  ['2026-12-31', null, 'within_period'],
  ['2027-01-01', null, 'after_period'],
])('S-5: a slot on %s under an agreement from %s', (onDay, agreementFrom, code) => {
  const [, finding] = check('S-5', { slots: [slot(1, '1', onDay)], agreementFrom });
  expect(finding).toContain(code);
});

it('S-6: the path of Pix in the last slot on site, whichever module it is', () => {
  expect(check('S-6')[0]).toBe('met');
  const practicalLast = [...SLOTS, slot(7, 'P', '2026-03-12')];
  expect(check('S-6', { slots: practicalLast })).toEqual([
    'unmet',
    ['pix_elsewhere', { module: 'P', day: '2026-03-12', planned: '5' }],
  ]);
  expect(check('S-6', { slots: [...SLOTS, slot(7, 'P', '2026-02-05')] })[0]).toBe('met');
});

it.each([
  ['2026-02-28', 'met'],
  ['2026-03-01', 'unmet'],
])('S-7: registered on 2026-01-31, the last slot on site on %s', (onDay, state) => {
  const slots = [...SLOTS, slot(7, '5', onDay)];
  expect(check('S-7', { slots, sequenceStart: 'registration' })[0]).toBe(state);
  expect(check('S-7', { slots })).toEqual(['to_check', ['sequence_start_unknown', {}]]);
});

it('S-7: from the agreement of each employer, or from the first remote slot', () => {
  const participants = [...people(11), person(12, { employerAgreedOn: null })];
  expect(check('S-7', { participants, sequenceStart: 'employer_agreement' })).toEqual([
    'to_check',
    ['sequence_unknown', { count: 1 }],
  ]);
  expect(check('S-7', { sequenceStart: 'first_remote_slot' })[0]).toBe('met');
});

it('S-8: each employer agreed before people are convened', () => {
  const participants = [...people(11), person(12, { employerAgreedOn: null })];
  expect(check('S-8', { participants })[0]).toBe('to_check');
  expect(check('S-8', { participants, state: 'convened' })).toEqual([
    'unmet',
    ['employers_missing', { count: 1 }],
  ]);
  expect(check('S-8', { state: 'convened' })[0]).toBe('met');
});

it('S-9: a certificate for each who was assiduous, once the session is held', () => {
  const participants = people(12, { marks: there(1, 2, 3, 4, 5, 6) });
  expect(check('S-9', { participants })[0]).toBe('not_applicable');
  const held = { participants, state: 'held' as const };
  expect(check('S-9', held)[0]).toBe('to_check');
  expect(check('S-9', { ...held, certificates: 11 })).toEqual([
    'unmet',
    ['certificates_missing', { issued: 11, assiduous: 12 }],
  ]);
  expect(check('S-9', { ...held, certificates: 12 })[0]).toBe('met');
});

it('S-10: a field actor in the zone; a region that no printed zone names has none to ask of', () => {
  expect(check('S-10')[0]).toBe('to_check');
  expect(check('S-10', { fieldActor: false })[0]).toBe('unmet');
  expect(check('S-10', { zoneNumber: null })).toEqual(['not_applicable', ['zone_not_printed', {}]]);
});

it('nothing is asked of a cancelled session', () => {
  const states = checkSession({ ...SESSION, state: 'cancelled' }).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['not_applicable']));
  expect(states).toHaveLength(10);
});
