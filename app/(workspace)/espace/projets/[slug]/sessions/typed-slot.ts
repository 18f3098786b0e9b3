import { addDays } from '@/lib/domain/time';
import {
  MANDATORY_MODULES,
  MODULE_RULES,
  type ModuleKey,
  type SlotModality,
} from '@/lib/domain/training-session/vocabulary';

/** A slot as its fields hold it: nothing is checked yet. */
export interface TypedSlot {
  moduleKey: ModuleKey;
  modality: SlotModality;
  /** As a date field gives it; empty while nobody chose. */
  day: string;
  time: string;
  minutes: string;
  place: string;
  pixPath: boolean;
}

export const SLOT_FIELDS = ['moduleKey', 'modality', 'day', 'time', 'minutes', 'place', 'pixPath'] as const;

/** A morning and an hour to begin: what most slots are. The text prints no hours (003:328-340). */
const USUAL = { time: '09:00', minutes: '210' };

/** A slot of a module as it is proposed: on site where the text asks it, else live. */
export const blankSlot = (moduleKey: ModuleKey): TypedSlot => ({
  moduleKey,
  modality: MODULE_RULES[moduleKey].onSite ? 'on_site' : 'live_remote',
  day: '',
  ...USUAL,
  place: '',
  pixPath: false,
});

/** The six modules in their order; the path of Pix at the last one on site (003:358). */
export const blankSession = (): TypedSlot[] => withPixLast(MANDATORY_MODULES.map(blankSlot));

interface Rhythm {
  first: string;
  /** Days from one module to the next. */
  every: number;
  time: string;
  minutes: string;
  /** Of the slots on site. */
  place: string;
}

/** Fills the slots from a first day on: what is left blank stays as it is. */
export const spread = (
  slots: readonly TypedSlot[],
  { first, every, time, minutes, place }: Rhythm,
): TypedSlot[] =>
  withPixLast(
    slots.map((slot, at) => ({
      ...slot,
      ...(first && { day: addDays(first, at * every) }),
      ...(time && { time }),
      ...(minutes && { minutes }),
      ...(place && slot.modality === 'on_site' && { place }),
    })),
  );

/** With the path of Pix at the last slot on site by date, in the order of the list where dates are not known. */
export function withPixLast(slots: readonly TypedSlot[]): TypedSlot[] {
  const whenOf = ({ day, time }: TypedSlot) => `${day} ${time}`;
  let last = -1;
  slots.forEach((slot, at) => {
    const before = slots[last];
    if (slot.modality === 'on_site' && (!before || whenOf(slot) >= whenOf(before))) last = at;
  });
  return slots.map((slot, at) => ({ ...slot, pixPath: at === last }));
}
