import { FIRST_SOURCE_DAY, type FieldProblem, problem } from '../inputs';
import type { SlotInput } from './inputs';
import { placeDay } from './time';
import { MAX_SLOTS, MODULE_RULES, type ModuleKey, type SlotModality } from './vocabulary';

/** A slot as it is kept. */
export interface KeptSlot {
  slotNo: number;
  moduleKey: ModuleKey;
  modality: SlotModality;
  startsAt: string;
  endsAt: string;
  onDay: string;
  minutes: number;
  place: string | null;
  pixPath: boolean;
}

/** A slot with somebody at one place for longer than this is a typing error. */
const LONGEST_MINUTES = 12 * 60;
/** A year beyond is one too: lists of months run from the first day of a session to its last. */
const LAST_DAY = '2099-12-31';

const isOfNoYear = (moment: string) => moment < FIRST_SOURCE_DAY || moment.slice(0, 10) > LAST_DAY;

const minutesBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

/** A slot as it is kept: its day at the place, and its minutes where none are given. */
export const keptSlot = (slot: SlotInput & { slotNo: number }, regionCode: string): KeptSlot => ({
  ...slot,
  onDay: placeDay(slot.startsAt, regionCode),
  minutes: slot.minutes ?? minutesBetween(slot.startsAt, slot.endsAt),
});

/** What is wrong with a slot: on site without its place, a module that must be on site given remotely, its hours. */
export function slotProblems(slot: SlotInput, path: string): FieldProblem[] {
  const { moduleKey, modality, startsAt, endsAt, minutes, place } = slot;
  const problems: FieldProblem[] = [];
  const add = (field: string, code: FieldProblem['code'], params: FieldProblem['params'] = {}) =>
    problems.push(problem(`${path}.${field}`, code, params));
  if (MODULE_RULES[moduleKey].onSite && modality !== 'on_site')
    add('modality', 'module_on_site', { module: moduleKey });
  if (modality === 'on_site' && place === null) add('place', 'slot_place_needed');
  if (isOfNoYear(startsAt)) add('startsAt', 'day_too_far');
  if (isOfNoYear(endsAt)) add('endsAt', 'day_too_far');
  const length = minutesBetween(startsAt, endsAt);
  if (length <= 0) add('endsAt', 'slot_order');
  else if (modality === 'self_paced') {
    if (minutes === null) add('minutes', 'slot_minutes_needed');
  } else if (length > LONGEST_MINUTES) add('endsAt', 'slot_too_long');
  return problems;
}

/** Slots under the numbers that they have, or the next free ones. */
export function numbered(
  slots: readonly SlotInput[],
  taken: readonly number[],
): (SlotInput & { slotNo: number })[] {
  const last = Math.max(0, ...taken, ...slots.map(({ slotNo }) => slotNo ?? 0));
  const unnumbered = slots.filter(({ slotNo }) => slotNo === undefined);
  return slots.map((slot) => ({ ...slot, slotNo: slot.slotNo ?? last + 1 + unnumbered.indexOf(slot) }));
}

/** What is wrong with several slots together. */
export function slotListProblems(slots: readonly SlotInput[], path = 'slots'): FieldProblem[] {
  if (slots.length > MAX_SLOTS) return [problem(path, 'too_many_slots')];
  const numbers = slots.map(({ slotNo }) => slotNo);
  return slots.flatMap((slot, index) => [
    ...slotProblems(slot, `${path}.${index}`),
    ...(slot.slotNo !== undefined && numbers.indexOf(slot.slotNo) < index
      ? [problem(`${path}.${index}.slotNo`, 'session_slot_twice')]
      : []),
  ]);
}

/** Whether two slots say the same. */
export const sameSlot = (a: KeptSlot, b: KeptSlot): boolean =>
  a.moduleKey === b.moduleKey &&
  a.modality === b.modality &&
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  a.onDay === b.onDay &&
  a.minutes === b.minutes &&
  a.place === b.place &&
  a.pixPath === b.pixPath;
