import { countedSession, keepCounts } from '@/db/training-session-counts';
import { appendMarks } from '@/db/training-session-people';
import type { Command } from '@/lib/command';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import { type AttendanceMarks, attendanceMarks } from '@/lib/domain/training-session/inputs';
import { hadLeft, markProblems } from '@/lib/domain/training-session/people';
import { placeDay } from '@/lib/domain/training-session/time';
import type { AttendanceState } from '@/lib/domain/training-session/vocabulary';
import { Refusal, refuseAll, refusedField } from '@/lib/refusal';
import { authorOf, type FoundSession, findSession, spanOf } from './session-found';

/** A mark that is not written: somebody else marked that person since the page was read. */
export interface MarkConflict {
  number: number;
  /** What stands; null: the mark was taken back. */
  state: AttendanceState | null;
  minutes: number | null;
}

export interface Marked {
  recorded: number;
  /** Marks that stand already as they were sent: a request that is sent twice writes once. */
  unchanged: number;
  conflicts: MarkConflict[];
}

/**
 * The marks of one slot, in one request. Each may say what its author had before his eyes: where somebody else marked
 * something else since then, that mark is not written, its author is told, and the others are written.
 */
export const markAttendance: Command<AttendanceMarks, FoundSession, Marked> = {
  name: 'mark-attendance',
  permission: 'session.mark',
  input: attendanceMarks,
  find: findSession,
  async run(circumstances, { slotNo, marks }, { session }) {
    const { tx, now } = circumstances;
    if (session.state === 'cancelled') throw new Refusal('conflict', 'session_cancelled');
    const { slots, participants } = countedSession(tx, session.id);
    const slot = slots.find((one) => one.slotNo === slotNo);
    if (!slot) throw refusedField('slotNo', 'slot_unknown');
    if (slot.startsAt > now.instant)
      throw refusedField('slotNo', 'slot_in_future', { day: placeDay(slot.startsAt, session.regionCode) });
    const rows = new Map(participants.map((row) => [row.number, row]));
    refuseAll(
      marks.flatMap((mark, index): FieldProblem[] => {
        const path = `marks.${index}.`;
        const { number } = mark;
        const row = rows.get(number);
        if (!row) return [problem(`${path}number`, 'participant_unknown', { number })];
        if (marks.findIndex((other) => other.number === number) < index)
          return [problem(`${path}number`, 'participant_twice', { number })];
        if (hadLeft(row, slot) && mark.state !== null)
          return [problem(`${path}number`, 'participant_withdrawn', { number })];
        return markProblems(mark, slot, path);
      }),
    );
    const conflicts: MarkConflict[] = [];
    const news = marks.flatMap(({ number, state, minutes, expected }) => {
      const row = rows.get(number);
      const standing = row?.marks.find((mark) => mark.slotNo === slotNo);
      const now = standing?.state ?? null;
      if (!row || (now === state && (standing?.minutes ?? null) === minutes)) return [];
      if (expected !== undefined && expected !== now) {
        conflicts.push({ number, state: now, minutes: standing?.minutes ?? null });
        return [];
      }
      return [{ participantId: row.id, slotNo, state: state ?? ('cleared' as const), minutes }];
    });
    const ids = appendMarks(tx, news, authorOf(circumstances, session.knownFrom));
    if (ids.length > 0) keepCounts(tx, session.id);
    return {
      result: { recorded: ids.length, unchanged: marks.length - ids.length - conflicts.length, conflicts },
      journal:
        ids.length === 0
          ? null
          : {
              subject: `training-session:${session.id}`,
              projectId: session.projectId,
              references: { slot: slotNo, attendance: spanOf(ids) },
            },
    };
  },
};
