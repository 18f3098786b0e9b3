import {
  type AttendanceState,
  type Audience,
  MANDATORY_MODULES,
  MEDIATORS_FOR_FINANCING,
  MODULE_RULES,
  type ModuleKey,
  type ResultValue,
  SIZE,
  type SlotModality,
} from './vocabulary';

/** A standing slot of a session, as counts ask it. */
export interface CountedSlot {
  slotNo: number;
  moduleKey: ModuleKey;
  modality: SlotModality;
  /** The calendar day at the place on which it begins. */
  onDay: string;
  minutes: number;
}

/** The last mark of somebody at a slot; a slot without one is « non renseigné ». */
export interface Mark {
  slotNo: number;
  state: AttendanceState;
  /** Of a partial presence: the minutes attended. */
  minutes: number | null;
}

/** Somebody of a session, by number. */
export interface CountedParticipant {
  number: number;
  audience: Audience;
  /** Never counted before in this project; null is not known. */
  firstTime: boolean | null;
  withdrawnOn: string | null;
  marks: readonly Mark[];
  badge: ResultValue | null;
}

/** How far somebody went. */
export interface ParticipantStanding {
  /** The day of the first slot attended: its period counts the person. Null: none was attended. */
  enteredOn: string | null;
  minutesAttended: number;
  /** The mandatory modules that were not followed whole, in their order: empty of whoever is assiduous. */
  missing: ModuleKey[];
  assiduous: boolean;
  badge: boolean;
}

export const isThere = (mark: Mark | undefined): boolean =>
  mark?.state === 'present' || mark?.state === 'partial';

/** The minutes that a mark is worth at its slot, never more than the slot has. */
export function minutesOf(mark: Mark | undefined, slot: { minutes: number }): number {
  if (mark?.state === 'present') return slot.minutes;
  return mark?.state === 'partial' ? Math.min(mark.minutes ?? 0, slot.minutes) : 0;
}

/**
 * How far somebody went. Assiduous: present at every mandatory module, whole (all its slots; a partial presence counts
 * where its minutes reach those of the slot); a mandatory module without a slot is followed by nobody.
 */
export function standingOf(
  slots: readonly CountedSlot[],
  { marks, badge }: Pick<CountedParticipant, 'marks' | 'badge'>,
): ParticipantStanding {
  const markOf = new Map(marks.map((mark) => [mark.slotNo, mark]));
  const attended = slots.filter(({ slotNo }) => isThere(markOf.get(slotNo))).map(({ onDay }) => onDay);
  const followed = (key: ModuleKey) => {
    const own = slots.filter(({ moduleKey }) => moduleKey === key);
    const whole = (slot: CountedSlot) => {
      const mark = markOf.get(slot.slotNo);
      return isThere(mark) && minutesOf(mark, slot) >= slot.minutes;
    };
    return own.length > 0 && own.every(whole);
  };
  const missing = MANDATORY_MODULES.filter((key) => !followed(key));
  return {
    enteredOn: attended.length === 0 ? null : attended.reduce((a, b) => (a < b ? a : b)),
    minutesAttended: slots.reduce((sum, slot) => sum + minutesOf(markOf.get(slot.slotNo), slot), 0),
    missing,
    assiduous: missing.length === 0,
    badge: badge === 'obtained',
  };
}

/** The counts of a session, which `session_counts` keeps. */
export interface SessionCounts {
  /** Registered and not withdrawn. */
  registered: number;
  /**
   * The people there at the least attended on-site slot of a mandatory module; null while one has no mark yet, unless
   * another is short already.
   */
  onSiteMin: number | null;
  /** Digital mediators there at the least attended of those slots, likewise: financed from ten (003:340). */
  mediators: number | null;
  entered: number;
  firstEntered: number;
  assiduous: number;
  badges: number;
  /** Assiduous and the badge: how 003:330 and 003:356 are read here, to be confirmed. */
  validated: number;
  /** Of the mandatory modules, over those who are registered or came: their share is the rate of assiduity. */
  minutesAttended: number;
  minutesPlanned: number;
}

/** Whether a slot is one that the size of a session is read at (003:340). */
export const isSized = ({ moduleKey, modality }: Pick<CountedSlot, 'moduleKey' | 'modality'>): boolean =>
  modality === 'on_site' && MODULE_RULES[moduleKey].mandatory;

/** Whoever attended counts, withdrawn since or not; whoever is registered is not withdrawn. */
export function countSession(
  slots: readonly CountedSlot[],
  participants: readonly CountedParticipant[],
): SessionCounts {
  const standings = participants.map((one) => ({ ...one, ...standingOf(slots, one) }));
  const entered = standings.filter(({ enteredOn }) => enteredOn !== null);
  const sized = slots.filter(isSized);
  const there = sized.flatMap(({ slotNo }) => {
    const marked = participants.filter(({ marks }) => marks.some((mark) => mark.slotNo === slotNo));
    if (marked.length === 0) return [];
    const present = marked.filter(({ marks }) => isThere(marks.find((mark) => mark.slotNo === slotNo)));
    return [
      {
        all: present.length,
        mediators: present.filter(({ audience }) => audience === 'digital_mediator').length,
      },
    ];
  });
  const least = (values: number[], enough: number) => {
    const min = Math.min(...values);
    return values.length > 0 && (values.length === sized.length || min < enough) ? min : null;
  };
  const mandatory = slots.filter(({ moduleKey }) => MODULE_RULES[moduleKey].mandatory);
  const planned = mandatory.reduce((sum, { minutes }) => sum + minutes, 0);
  const followed = standings.filter(
    ({ withdrawnOn, enteredOn }) => withdrawnOn === null || enteredOn !== null,
  );
  return {
    registered: participants.filter(({ withdrawnOn }) => withdrawnOn === null).length,
    onSiteMin: least(
      there.map(({ all }) => all),
      SIZE.min,
    ),
    mediators: least(
      there.map(({ mediators }) => mediators),
      MEDIATORS_FOR_FINANCING,
    ),
    entered: entered.length,
    firstEntered: entered.filter(({ firstTime }) => firstTime === true).length,
    assiduous: standings.filter(({ assiduous }) => assiduous).length,
    badges: standings.filter(({ badge }) => badge).length,
    validated: standings.filter(({ assiduous, badge }) => assiduous && badge).length,
    minutesAttended: followed.reduce(
      (sum, { marks }) => sum + standingOf(mandatory, { marks, badge: null }).minutesAttended,
      0,
    ),
    minutesPlanned: planned * followed.length,
  };
}
