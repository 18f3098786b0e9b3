import { ATTENDANCE_STATES, type AttendanceState } from '@/lib/domain/training-session/vocabulary';

/** Where a presence is ticked: a participant, by its number in the session, at a slot. */
export interface MarkPlace {
  sessionId: number;
  slotNo: number;
  participant: number;
}

/** What is said of a presence. */
export interface Said {
  /** Null: nothing; an earlier mark is taken back. */
  state: AttendanceState | null;
  /** Of who came for a part of the slot. */
  minutes: number | null;
}

/** A presence ticked and not known to be received. Numbers alone: no name is ever kept in a browser. */
export interface KeptMark extends MarkPlace, Said {
  /** What stood when it was ticked, null where nothing did: something else since is told, not written over. */
  seen: AttendanceState | null;
}

const PREFIX = 'suivi-cma.presences.';

/** Where a browser keeps the ticks of an account. Whoever signs in after it neither sends nor reads them. */
export const keptName = (accountId: string | number): string => `${PREFIX}${accountId}`;

export const isKeptName = (name: string): boolean => name.startsWith(PREFIX);

/** Reads what a browser kept; nothing where it is not ours, or was damaged. */
export function readKept(text: string | null): KeptMark[] {
  if (!text) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isMark) : [];
  } catch {
    return [];
  }
}

function isMark(value: unknown): value is KeptMark {
  if (typeof value !== 'object' || value === null) return false;
  const { sessionId, slotNo, participant, state, minutes, seen } = value as Partial<KeptMark>;
  return (
    [sessionId, slotNo, participant].every(Number.isInteger) &&
    [state, seen].every((one) => one === null || ATTENDANCE_STATES.some((known) => known === one)) &&
    (minutes === null || Number.isInteger(minutes))
  );
}

export const isSamePlace = (one: MarkPlace, other: MarkPlace): boolean =>
  one.sessionId === other.sessionId && one.slotNo === other.slotNo && one.participant === other.participant;

const saysTheSame = (one: Said, other: Said): boolean =>
  one.state === other.state && one.minutes === other.minutes;

/**
 * With one more tick. Ticked again before it was sent, a place keeps the mark that was seen first: that is what the
 * service still holds.
 */
export function withMark(kept: readonly KeptMark[], mark: KeptMark): KeptMark[] {
  const before = kept.find((one) => isSamePlace(one, mark));
  return [...kept.filter((one) => !isSamePlace(one, mark)), before ? { ...mark, seen: before.seen } : mark];
}

/** Without the ticks of a place: what the service said of it is taken. */
export const withoutPlace = (kept: readonly KeptMark[], place: MarkPlace): KeptMark[] =>
  kept.filter((one) => !isSamePlace(one, place));

/** Without what was received. A place ticked again meanwhile waits still, on what was just written. */
export const withoutReceived = (kept: readonly KeptMark[], received: readonly KeptMark[]): KeptMark[] =>
  kept.flatMap((mark) => {
    const sent = received.find((one) => isSamePlace(one, mark));
    if (!sent) return [mark];
    return saysTheSame(sent, mark) ? [] : [{ ...mark, seen: sent.state }];
  });

/** The marks of one slot: what one request sends. */
export interface Batch extends Omit<MarkPlace, 'participant'> {
  marks: KeptMark[];
}

/** The slots that wait, in the order in which they were first ticked. */
export function batchesOf(kept: readonly KeptMark[]): Batch[] {
  const batches: Batch[] = [];
  for (const mark of kept) {
    const { sessionId, slotNo } = mark;
    const known = batches.find((batch) => batch.sessionId === sessionId && batch.slotNo === slotNo);
    if (known) known.marks.push(mark);
    else batches.push({ sessionId, slotNo, marks: [mark] });
  }
  return batches;
}
