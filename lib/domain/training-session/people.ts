import { type FieldProblem, problem } from '../inputs';
import type { CountedSlot } from './standing';
import { type AttendanceState, type Audience, MODULE_RULES, SIZE } from './vocabulary';

interface Said {
  audience: Audience;
  audienceOther: string | null;
  registeredOn: string;
  employerAgreedOn: string | null;
  withdrawnOn: string | null;
}

/** What is wrong with what is said of somebody: days to come or in the wrong order, other helpers of no kind. */
export function participantProblems(said: Said, path: string, today: string): FieldProblem[] {
  const { audience, audienceOther, registeredOn, withdrawnOn } = said;
  const problems: FieldProblem[] = [];
  if (audience === 'other_helper' && audienceOther === null)
    problems.push(problem(`${path}audienceOther`, 'audience_other_needed'));
  if (registeredOn > today) problems.push(problem(`${path}registeredOn`, 'registered_to_come'));
  if (withdrawnOn !== null && withdrawnOn < registeredOn)
    problems.push(problem(`${path}withdrawnOn`, 'withdrawn_before_registered', { day: registeredOn }));
  return problems;
}

/** Other words belong to other helpers only. */
export const saidOf = <Given extends Pick<Said, 'audience' | 'audienceOther'>>(given: Given): Given =>
  given.audience === 'other_helper' ? given : { ...given, audienceOther: null };

interface Room {
  /** Registered and not withdrawn, those that are added included. */
  registered: number;
  /** Whether people are added at all: what stands already is no news. */
  added: number;
  capacity: number;
  slots: readonly Pick<CountedSlot, 'moduleKey' | 'modality' | 'onDay'>[];
  today: string;
}

/**
 * More people than places: to be confirmed. More than the text has on site (003:340): refused while a slot on site is
 * to come; of the past, what happened is recorded.
 */
export function roomProblems({ registered, added, capacity, slots, today }: Room): {
  refused: FieldProblem[];
  warned: FieldProblem[];
} {
  const none = { refused: [], warned: [] };
  if (added === 0) return none;
  const toCome = slots.some(
    ({ moduleKey, modality, onDay }) =>
      modality === 'on_site' && MODULE_RULES[moduleKey].mandatory && onDay > today,
  );
  if (registered > SIZE.max && toCome)
    return { ...none, refused: [problem('groups', 'capacity_reached', { count: registered - added })] };
  return registered > capacity
    ? { ...none, warned: [problem('groups', 'capacity_exceeded', { count: registered, capacity })] }
    : none;
}

interface GivenMark {
  number: number;
  state: AttendanceState | null;
  minutes: number | null;
}

/** What is wrong with a mark at a slot: minutes without a partial presence or without their number, more than the slot. */
export function markProblems(
  { state, minutes }: GivenMark,
  slot: Pick<CountedSlot, 'minutes'>,
  path: string,
): FieldProblem[] {
  if ((state === 'partial') !== (minutes !== null)) return [problem(`${path}minutes`, 'attended_minutes')];
  return minutes !== null && minutes > slot.minutes
    ? [problem(`${path}minutes`, 'attended_minutes_over', { minutes: slot.minutes })]
    : [];
}

/** Whether somebody had given up before a slot began. */
export const hadLeft = (
  { withdrawnOn }: Pick<Said, 'withdrawnOn'>,
  { onDay }: Pick<CountedSlot, 'onDay'>,
): boolean => withdrawnOn !== null && withdrawnOn < onDay;
