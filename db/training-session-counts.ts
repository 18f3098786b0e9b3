import {
  type CountedParticipant,
  countSession,
  type SessionCounts,
  standingOf,
} from '@/lib/domain/training-session/standing';
import type { Read, Tx } from './store';
import { prepared } from './store-prepared';
import { participantRows, standingMarks, standingResults } from './training-session-people';
import { type SlotRow, standingSlots } from './training-sessions';

/** A session as its counts ask it: what stands, with the rows of the people. */
export function countedSession(read: Read, sessionId: number) {
  const slots = standingSlots(read, sessionId);
  const known = new Set(slots.map(({ slotNo }) => slotNo));
  const marks = Map.groupBy(
    standingMarks(read, sessionId).filter(({ slotNo }) => known.has(slotNo)),
    ({ participantId }) => participantId,
  );
  const results = Map.groupBy(standingResults(read, sessionId), ({ participantId }) => participantId);
  const participants = participantRows(read, sessionId).map((row) => ({
    ...row,
    marks: marks.get(row.id) ?? [],
    results: results.get(row.id) ?? [],
  }));
  return { slots, participants };
}

export type CountedRow = ReturnType<typeof countedSession>['participants'][number];

/** Somebody as the counts read him. */
const countedOf = (row: CountedRow): CountedParticipant => ({
  ...row,
  badge: row.results.find(({ kind }) => kind === 'pix_badge')?.result ?? null,
});

interface Recomputed {
  counts: SessionCounts;
  /** How far each went, by the number of the row. */
  standings: { id: number; enteredOn: string | null; assiduous: boolean; badge: boolean }[];
}

export function recomputed(slots: readonly SlotRow[], rows: readonly CountedRow[]): Recomputed {
  const people = rows.map(countedOf);
  return {
    counts: countSession(slots, people),
    standings: rows.map(({ id }, index) => {
      const one = people[index];
      if (!one) throw new Error('Somebody of a session has no standing');
      const { enteredOn, assiduous, badge } = standingOf(slots, one);
      return { id, enteredOn, assiduous, badge };
    }),
  };
}

const NAMES = {
  registered: 'registered',
  onSiteMin: 'on_site_min',
  mediators: 'mediators',
  entered: 'entered',
  firstEntered: 'first_entered',
  assiduous: 'assiduous',
  badges: 'badges',
  validated: 'validated',
  minutesAttended: 'minutes_attended',
  minutesPlanned: 'minutes_planned',
} satisfies Record<keyof SessionCounts, string>;

const COLUMNS = Object.values(NAMES);
/** The counts under their names, for a SELECT on `session_counts c`. */
export const COUNT_COLUMNS = Object.entries(NAMES)
  .map(([name, column]) => `c.${column} AS ${name}`)
  .join(', ');

const KEEP = `INSERT INTO session_counts (session_id, ${COLUMNS.join(', ')})
  VALUES (@sessionId, ${Object.keys(NAMES)
    .map((name) => `@${name}`)
    .join(', ')})
  ON CONFLICT (session_id) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`;

/** Keeps how far each went, and the counts of the session, in the write that moved them. */
export function keepCounts(tx: Tx, sessionId: number): SessionCounts {
  const { slots, participants } = countedSession(tx, sessionId);
  const { counts, standings } = recomputed(slots, participants);
  const before = new Map(participants.map((row) => [row.id, row]));
  const keep = prepared(
    tx,
    'UPDATE session_participants SET entered_on = @enteredOn, assiduous = @assiduous, badge = @badge WHERE id = @id',
  );
  for (const { id, enteredOn, assiduous, badge } of standings) {
    const row = before.get(id);
    if (row?.enteredOn === enteredOn && row.assiduous === assiduous && row.badge === badge) continue;
    keep.run({ id, enteredOn, assiduous: Number(assiduous), badge: Number(badge) });
  }
  prepared(tx, KEEP).run({ sessionId, ...counts });
  return counts;
}
