import type { RefusalCode } from '../refusal-codes';
import type { SessionEvent, SessionState } from './vocabulary';

interface SessionStep {
  from: readonly SessionState[];
  to: SessionState;
  /** Nothing of the file says why: it is asked. */
  reason?: true;
}

/** What may follow what in the life of a session. What took place is recordable whatever was said before it. */
export const SESSION_STEPS: Readonly<Record<Exclude<SessionEvent, 'planned'>, SessionStep>> = {
  convened: { from: ['planned'], to: 'convened' },
  confirmed: { from: ['planned', 'convened'], to: 'confirmed' },
  held: { from: ['planned', 'convened', 'confirmed'], to: 'held' },
  cancelled: { from: ['planned', 'convened', 'confirmed'], to: 'cancelled', reason: true },
  reopened: { from: ['held', 'cancelled'], to: 'planned', reason: true },
};

export type SessionStepEvent = keyof typeof SESSION_STEPS;
export const SESSION_STEP_EVENTS = Object.keys(SESSION_STEPS) as SessionStepEvent[];

/** How a session stands after an event. */
export const stateAfter = (event: SessionEvent): SessionState =>
  event === 'planned' ? 'planned' : SESSION_STEPS[event].to;

/** What may happen next to a session. */
export const stepsAfter = (state: SessionState): SessionStepEvent[] =>
  SESSION_STEP_EVENTS.filter((event) => SESSION_STEPS[event].from.includes(state));

interface StandingSlot {
  moduleKey: string;
  onDay: string;
}

/**
 * Why an event may not happen to a session: not after how it stands, without its reason, on a day to come, confirmed
 * while a mandatory module has no slot (003:330, 350), held while a slot is to come.
 */
export function stepProblem(
  event: SessionStepEvent,
  given: { onDay: string; reason: string | null },
  session: {
    state: SessionState;
    slots: readonly StandingSlot[];
    mandatory: readonly string[];
    today: string;
  },
): { path: string; code: RefusalCode; params: Record<string, string | number | null> } | undefined {
  const { from, reason: asksReason } = SESSION_STEPS[event];
  const { state, slots, mandatory, today } = session;
  if (!from.includes(state))
    return { path: 'event', code: 'session_step_not_allowed', params: { event, state } };
  if (asksReason && given.reason === null) return { path: 'reason', code: 'reason_needed', params: {} };
  if (given.onDay > today) return { path: 'onDay', code: 'session_day_to_come', params: { day: today } };
  const missing = mandatory.filter((key) => !slots.some(({ moduleKey }) => moduleKey === key));
  if (event === 'confirmed' && missing.length > 0)
    return { path: 'event', code: 'session_modules_missing', params: { modules: missing.join(', ') } };
  if (event === 'held') {
    if (slots.length === 0) return { path: 'event', code: 'session_without_slot', params: {} };
    const toCome = slots.find(({ onDay }) => onDay > today);
    if (toCome) return { path: 'event', code: 'session_slot_to_come', params: { day: toCome.onDay } };
  }
  return undefined;
}

/**
 * The events that bring a session from how it stands to how another service says that it stands; what was held or
 * cancelled is reopened first.
 */
export function eventsTowards(from: SessionState, to: SessionState): SessionStepEvent[] {
  if (from === to) return [];
  const step = SESSION_STEP_EVENTS.find((event) => event !== 'reopened' && SESSION_STEPS[event].to === to);
  const last = step ? [step] : [];
  return from === 'held' || from === 'cancelled'
    ? ['reopened', ...last]
    : last.length > 0
      ? last
      : ['reopened'];
}
