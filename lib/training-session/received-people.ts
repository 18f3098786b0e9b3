import type { Tx } from '@/db/store';
import { type CountedRow, countedSession } from '@/db/training-session-counts';
import { addParticipants, appendMarks, appendResults, type ResultRow } from '@/db/training-session-people';
import type { SessionAuthor, SessionRow, SlotRow } from '@/db/training-sessions';
import { type FieldProblem, problem } from '@/lib/domain/inputs';
import type { Now } from '@/lib/domain/time';
import type { WholeSession } from '@/lib/domain/training-session/inputs';
import {
  hadLeft,
  markProblems,
  participantProblems,
  roomProblems,
  saidOf,
} from '@/lib/domain/training-session/people';
import { isThere } from '@/lib/domain/training-session/standing';
import { placeDay } from '@/lib/domain/training-session/time';
import { refuseAll } from '@/lib/refusal';
import { sameResult } from './record-results';
import { participantSaid, reviseWhereNew } from './written-participants';

type Received = NonNullable<WholeSession['participants']>;
type Person = Received[number];

/** What writing the people of a session wrote: the numbers of the rows. */
export interface PeopleWritten {
  participants: number[];
  participantRevisions: number[];
  attendance: number[];
  participantResults: number[];
}

/**
 * Writes the people of a session as another service holds them, where they say something new: whoever is not among them
 * any more gives up today, a mark that is not there any more is taken back where the marks of that person are given.
 */
export function writePeople(
  tx: Tx,
  session: SessionRow,
  received: Received,
  { author, now }: { author: SessionAuthor; now: Now },
): PeopleWritten {
  const { slots, participants: before } = countedSession(tx, session.id);
  const rows = new Map(before.map((row) => [row.number, row]));
  const said = received.map((one) => participantSaid(saidOf(one)));
  refuseAll(problemsOf(received, rows, { session, slots, now }));
  const fresh = received.flatMap((one, index) => {
    const words = said[index];
    return rows.has(one.number) || !words ? [] : [{ ...words, number: one.number }];
  });
  const participants = addParticipants(tx, session.id, fresh, author);
  const revised = received.flatMap(({ number }, index) => {
    const [row, words] = [rows.get(number), said[index]];
    return row && words ? reviseWhereNew(tx, row, words, author) : [];
  });
  const kept = new Set(received.map(({ number }) => number));
  const gone = before
    .filter(({ number, withdrawnOn }) => !kept.has(number) && withdrawnOn === null)
    .flatMap((row) => reviseWhereNew(tx, row, { ...row, withdrawnOn: now.day }, author));
  const idOf = new Map([
    ...before.map(({ number, id }) => [number, id] as const),
    ...fresh.map(({ number }, index) => [number, participants[index] ?? 0] as const),
  ]);
  const each = <Row>(make: (one: Person, participantId: number, row: CountedRow | undefined) => Row[]) =>
    received.flatMap((one) => make(one, idOf.get(one.number) ?? 0, rows.get(one.number)));
  return {
    participants,
    participantRevisions: [...revised, ...gone],
    attendance: appendMarks(tx, each(newMarks), author),
    participantResults: appendResults(tx, each(newResults), author),
  };
}

function newMarks({ attendance }: Person, participantId: number, row: CountedRow | undefined) {
  if (!attendance) return [];
  const standing = row?.marks ?? [];
  const said = attendance.filter(
    (mark) =>
      !standing.some(
        (one) => one.slotNo === mark.slotNo && one.state === mark.state && one.minutes === mark.minutes,
      ),
  );
  const gone = standing
    .filter(({ slotNo }) => !attendance.some((mark) => mark.slotNo === slotNo))
    .map(({ slotNo }) => ({ slotNo, state: 'cleared' as const, minutes: null }));
  return [...said, ...gone].map((mark) => ({ ...mark, participantId }));
}

const newResults = (
  { results = [] }: Person,
  participantId: number,
  row: CountedRow | undefined,
): ResultRow[] =>
  results
    .filter((result) => !(row?.results ?? []).some((known) => sameResult(known, result)))
    .map((result) => ({ ...result, participantId }));

interface Standing {
  session: SessionRow;
  slots: readonly SlotRow[];
  now: Now;
}

function problemsOf(
  received: Received,
  rows: ReadonlyMap<number, CountedRow>,
  { session, slots, now }: Standing,
): FieldProblem[] {
  const staying = received.filter(({ withdrawnOn }) => withdrawnOn === null);
  const added = staying.filter(({ number }) => {
    const row = rows.get(number);
    return row === undefined || row.withdrawnOn !== null;
  }).length;
  const room = { registered: staying.length, added, capacity: session.capacity, slots, today: now.day };
  return [
    ...roomProblems(room).refused.map((one) => ({ ...one, path: 'participants' })),
    ...received.flatMap((one, index) => {
      const path = `participants.${index}.`;
      return [
        ...(received.findIndex(({ number }) => number === one.number) < index
          ? [problem(`${path}number`, 'participant_twice', { number: one.number })]
          : []),
        ...participantProblems(saidOf(one), path, now.day),
        ...markedProblems(one, path, { session, slots, now }),
        ...leftProblems(one, path, slots, rows.get(one.number)),
        ...resultProblems(one, path, now.day),
      ];
    }),
  ];
}

function markedProblems(one: Person, path: string, { session, slots, now }: Standing): FieldProblem[] {
  const { attendance = [], number } = one;
  return attendance.flatMap((mark, index): FieldProblem[] => {
    const at = `${path}attendance.${index}.`;
    const slot = slots.find(({ slotNo }) => slotNo === mark.slotNo);
    if (!slot) return [problem(`${at}slotNo`, 'slot_unknown')];
    if (attendance.findIndex(({ slotNo }) => slotNo === mark.slotNo) < index)
      return [problem(`${at}slotNo`, 'session_slot_twice')];
    if (slot.startsAt > now.instant)
      return [problem(`${at}slotNo`, 'slot_in_future', { day: placeDay(slot.startsAt, session.regionCode) })];
    if (hadLeft(one, slot)) return [problem(`${at}slotNo`, 'participant_withdrawn', { number })];
    return markProblems({ number, ...mark }, slot, at);
  });
}

/** Somebody who left before a slot that he attended, where the marks that stand are left as they are. */
function leftProblems(
  { attendance, number, withdrawnOn }: Person,
  path: string,
  slots: readonly SlotRow[],
  row: CountedRow | undefined,
): FieldProblem[] {
  if (attendance) return [];
  const attended = slots.some(
    (slot) =>
      hadLeft({ withdrawnOn }, slot) && isThere(row?.marks.find(({ slotNo }) => slotNo === slot.slotNo)),
  );
  return attended ? [problem(`${path}withdrawnOn`, 'participant_has_marks', { number })] : [];
}

const resultProblems = ({ results = [], number }: Person, path: string, today: string): FieldProblem[] =>
  results.flatMap(({ kind, onDay }, index): FieldProblem[] => {
    const at = `${path}results.${index}.`;
    if (results.findIndex((other) => other.kind === kind) < index)
      return [problem(`${at}kind`, 'result_twice', { number })];
    return onDay > today ? [problem(`${at}onDay`, 'result_to_come')] : [];
  });
