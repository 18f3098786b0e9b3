import { expect, it } from 'vitest';
import { sessionsNeeded } from './needed';
import { type CountedParticipant, type CountedSlot, countSession, type Mark, standingOf } from './standing';
import type { AttendanceState, Audience, ModuleKey } from './vocabulary';

const slot = (slotNo: number, moduleKey: ModuleKey, minutes = 70): CountedSlot => ({
  slotNo,
  moduleKey,
  modality: moduleKey === '2' || moduleKey === '5' ? 'on_site' : 'live_remote',
  onDay: `2025-03-0${slotNo}`,
  minutes,
});
const SLOTS = [slot(1, '1'), slot(2, '2'), slot(3, '3'), slot(4, '4'), slot(5, '5'), slot(6, '6')];
const at = (slotNo: number, state: AttendanceState = 'present', minutes: number | null = null): Mark => ({
  slotNo,
  state,
  minutes,
});
const everywhere = SLOTS.map(({ slotNo }) => at(slotNo));
const person = (number: number, marks: Mark[] = everywhere, more: Partial<CountedParticipant> = {}) => ({
  ...{ number, audience: 'digital_mediator' as Audience, firstTime: true, withdrawnOn: null, badge: null },
  marks,
  ...more,
});
const people = (count: number, make = person) => Array.from({ length: count }, (_, index) => make(index + 1));

it.each([
  ['present at all six', everywhere, [], true],
  ['not at module 5', everywhere.filter(({ slotNo }) => slotNo !== 5), ['5'], false],
  [
    'absent at module 2, excused at 6',
    [...everywhere.filter(({ slotNo }) => slotNo !== 2 && slotNo !== 6), at(2, 'absent'), at(6, 'excused')],
    ['2', '6'],
    false,
  ],
  ['in part, for as long as the slot', [...everywhere.slice(1), at(1, 'partial', 70)], [], true],
  ['in part, a minute less', [...everywhere.slice(1), at(1, 'partial', 69)], ['1'], false],
  ['nowhere', [], ['1', '2', '3', '4', '5', '6'], false],
])('assiduous: %s', (_, marks, missing, assiduous) => {
  expect(standingOf(SLOTS, { marks, badge: null })).toMatchObject({ missing, assiduous });
});

it('nobody follows a module that has no slot, and one of two slots is not the whole module', () => {
  expect(standingOf(SLOTS.slice(1), { marks: everywhere, badge: null }).missing).toEqual(['1']);
  const twice = [...SLOTS, slot(7, '3')];
  expect(standingOf(twice, { marks: everywhere, badge: null }).missing).toEqual(['3']);
  expect(standingOf(twice, { marks: [...everywhere, at(7)], badge: null }).assiduous).toBe(true);
});

it('the practical module is asked of nobody', () => {
  const practical = { ...slot(7, 'P'), modality: 'on_site' as const };
  expect(standingOf([...SLOTS, practical], { marks: everywhere, badge: null }).assiduous).toBe(true);
});

it('somebody counts on the day of the first slot attended, absence is none', () => {
  expect(standingOf(SLOTS, { marks: [at(1, 'absent'), at(3), at(4)], badge: null }).enteredOn).toBe(
    '2025-03-03',
  );
  expect(standingOf(SLOTS, { marks: [at(1, 'absent')], badge: null }).enteredOn).toBeNull();
});

it('the rate of assiduity is minutes over minutes: 4 704 of 5 040', () => {
  const first = person(1, [
    ...everywhere.slice(0, 1),
    at(2, 'partial', 14),
    at(3, 'absent'),
    at(4, 'absent'),
    at(5, 'absent'),
    at(6, 'absent'),
  ]);
  const counts = countSession(SLOTS, [
    first,
    ...people(11).map((one) => ({ ...one, number: one.number + 1 })),
  ]);
  expect([counts.minutesAttended, counts.minutesPlanned]).toEqual([4704, 5040]);
});

it('a session counts who came, who is new, who is assiduous, who has the badge', () => {
  const counts = countSession(SLOTS, [
    ...people(9, (number) => person(number, everywhere, { badge: 'obtained' })),
    person(10, everywhere, { audience: 'elected', firstTime: false }),
    person(11, [at(1)], { firstTime: null, badge: 'obtained' }),
    person(12, [], { badge: 'not_taken' }),
    person(13, [at(1), at(2)], { withdrawnOn: '2025-03-03' }),
    person(14, [], { withdrawnOn: '2025-02-01' }),
  ]);
  expect(counts).toMatchObject({
    ...{ registered: 12, entered: 12, firstEntered: 10, assiduous: 10, badges: 10, validated: 9 },
    // Module 5: nine mediators and one elected member; module 2: one mediator more.
    ...{ onSiteMin: 10, mediators: 9 },
  });
});

it('nothing is known of a session that nobody marked', () => {
  expect(
    countSession(
      SLOTS,
      people(12, (number) => person(number, [])),
    ),
  ).toMatchObject({
    ...{ registered: 12, entered: 0, onSiteMin: null, mediators: null, minutesAttended: 0 },
  });
});

it('while module 5 has no mark, nobody says that ten were there at each: nine at module 2 are too few already', () => {
  const until = (count: number) =>
    countSession(
      SLOTS,
      people(count, (number) => person(number, [at(1), at(2)])),
    );
  expect(until(12)).toMatchObject({ onSiteMin: null, mediators: null, entered: 12 });
  expect(until(9)).toMatchObject({ onSiteMin: 9, mediators: 9 });
});

it.each([
  [0, { left: 10_000, fewest: 500, most: 1000 }],
  [2747, { left: 7253, fewest: 363, most: 726 }],
  [10_000, { left: 0, fewest: 0, most: 0 }],
  [10_400, { left: 0, fewest: 0, most: 0 }],
])('%i of 10 000: sessions that are still needed', (reached, needed) => {
  expect(sessionsNeeded(10_000, reached)).toEqual(needed);
});
