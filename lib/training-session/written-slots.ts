import type { Tx } from '@/db/store';
import { standingMarks } from '@/db/training-session-people';
import { appendSlots, lastSlots, type SessionAuthor, type SessionRow } from '@/db/training-sessions';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import type { SlotInput } from '@/lib/domain/training-session/inputs';
import { keptSlot, numbered, sameSlot, slotListProblems } from '@/lib/domain/training-session/slots';
import { MAX_SLOTS } from '@/lib/domain/training-session/vocabulary';
import { refuseAll } from '@/lib/refusal';

interface Changes {
  slots: readonly SlotInput[];
  /** Numbers of slots that are given up. */
  withdrawn: readonly number[];
}

/**
 * Writes slots of a session where they say something new, and gives others up, unless somebody was marked at one.
 * Answers the numbers of the rows: none where everything stands already.
 */
export function writeSlots(
  tx: Tx,
  session: Pick<SessionRow, 'id' | 'regionCode'>,
  { slots, withdrawn }: Changes,
  author: SessionAuthor,
): number[] {
  const before = lastSlots(tx, session.id);
  const standing = before.filter((slot) => !slot.withdrawn);
  const stays = standing.filter(({ slotNo }) => !withdrawn.includes(slotNo)).length;
  const added = slots.filter(({ slotNo }) => !standing.some((slot) => slot.slotNo === slotNo)).length;
  refuseAll([
    ...slotListProblems(slots),
    ...withdrawalProblems(tx, session.id, standing, withdrawn),
    ...(stays + added > MAX_SLOTS ? [problem('slots', 'too_many_slots')] : []),
  ]);
  const rows = numbered(
    slots,
    before.map(({ slotNo }) => slotNo),
  )
    .map((slot) => ({ ...keptSlot(slot, session.regionCode), withdrawn: false }))
    .filter((slot) => !standing.some((other) => other.slotNo === slot.slotNo && sameSlot(other, slot)));
  const given = standing
    .filter(({ slotNo }) => withdrawn.includes(slotNo))
    .map((slot) => ({ ...slot, withdrawn: true }));
  const changed = [...rows, ...given];
  return changed.length === 0 ? [] : appendSlots(tx, session.id, changed, author);
}

function withdrawalProblems(
  tx: Tx,
  sessionId: number,
  standing: readonly { slotNo: number }[],
  withdrawn: readonly number[],
): FieldProblem[] {
  if (withdrawn.length === 0) return [];
  const marked = new Set(standingMarks(tx, sessionId).map(({ slotNo }) => slotNo));
  return withdrawn.flatMap((slotNo, index) => {
    const path = `withdrawn.${index}`;
    if (!standing.some((slot) => slot.slotNo === slotNo)) return [problem(path, 'slot_unknown')];
    return marked.has(slotNo) ? [problem(path, 'slot_has_marks', { slot: slotNo })] : [];
  });
}

/** A slot of which presences are recorded has begun: moved to a day to come it would have presences to come. */
export function refusePresencesToCome(
  tx: Tx,
  sessionId: number,
  slots: readonly SlotInput[],
  instant: string,
): void {
  const toCome = slots.flatMap(({ slotNo, startsAt }, index) =>
    slotNo !== undefined && startsAt > instant ? [{ slotNo, index }] : [],
  );
  if (toCome.length === 0) return;
  const marked = new Set(standingMarks(tx, sessionId).map(({ slotNo }) => slotNo));
  refuseAll(
    toCome.flatMap(({ slotNo, index }) =>
      marked.has(slotNo) ? [problem(`slots.${index}.startsAt`, 'slot_has_marks', { slot: slotNo })] : [],
    ),
  );
}
