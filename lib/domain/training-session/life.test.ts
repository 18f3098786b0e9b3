import { expect, it } from 'vitest';
import { type SessionStepEvent, stepProblem, stepsAfter } from './life';
import { MANDATORY_MODULES, type SessionState } from './vocabulary';

const slots = MANDATORY_MODULES.map((moduleKey) => ({ moduleKey, onDay: '2026-03-04' }));
const session = {
  state: 'planned' as SessionState,
  slots,
  mandatory: MANDATORY_MODULES,
  today: '2026-03-05',
};
const given = { onDay: '2026-03-05', reason: null };
const code = (
  event: SessionStepEvent,
  more: Partial<typeof session> = {},
  said: { onDay: string; reason: string | null } = given,
) => stepProblem(event, said, { ...session, ...more })?.code;

it.each([
  ['planned', ['convened', 'confirmed', 'held', 'cancelled']],
  ['convened', ['confirmed', 'held', 'cancelled']],
  ['confirmed', ['held', 'cancelled']],
  ['held', ['reopened']],
  ['cancelled', ['reopened']],
] as [SessionState, SessionStepEvent[]][])('after %s', (state, events) =>
  expect(stepsAfter(state)).toEqual(events),
);

it('refuses what cannot follow, has no reason, is to come or lacks modules', () => {
  expect(code('convened', { state: 'held' })).toBe('session_step_not_allowed');
  expect(code('cancelled')).toBe('reason_needed');
  expect(code('cancelled', {}, { ...given, reason: 'Salle indisponible' })).toBeUndefined();
  expect(code('held', {}, { ...given, onDay: '2026-03-06' })).toBe('session_day_to_come');
  expect(code('confirmed', { slots: slots.slice(1) })).toBe('session_modules_missing');
  expect(code('convened', { slots: [] })).toBeUndefined();
  expect(code('held', { slots: [] })).toBe('session_without_slot');
  expect(code('held', { today: '2026-03-04' }, { ...given, onDay: '2026-03-04' })).toBeUndefined();
  expect(code('held', { today: '2026-03-03' }, { ...given, onDay: '2026-03-03' })).toBe(
    'session_slot_to_come',
  );
});
