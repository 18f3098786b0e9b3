import type { SessionCounts } from '@/lib/domain/training-session/standing';
import type { Read } from './store';
import { prepared } from './store-prepared';
import { COUNT_COLUMNS, countedSession, recomputed } from './training-session-counts';

/** A count of a session, or how far somebody went, that is not what the marks give. */
export interface SessionDifference {
  sessionId: number;
  code: string;
  what: string;
  stored: number | string | null;
  recomputed: number | string | null;
}

type Stored = SessionCounts & { sessionId: number; code: string };

/** Recomputes the counts of every session from its slots, marks and results; none, where all is well. */
export function differing(read: Read): SessionDifference[] {
  const rows = prepared(
    read,
    `SELECT s.id AS sessionId, s.code, ${COUNT_COLUMNS} FROM training_sessions s
     LEFT JOIN session_counts c ON c.session_id = s.id ORDER BY s.id`,
  ).all() as Stored[];
  return rows.flatMap(({ sessionId, code, ...stored }) => {
    const { slots, participants } = countedSession(read, sessionId);
    const { counts, standings } = recomputed(slots, participants);
    const at = { sessionId, code };
    const names = Object.keys(counts) as (keyof SessionCounts)[];
    return [
      ...names
        .filter((name) => stored[name] !== counts[name])
        .map((name) => ({ ...at, what: name, stored: stored[name], recomputed: counts[name] })),
      ...standings.flatMap(({ enteredOn, assiduous, badge }, index) => {
        const row = participants[index];
        if (!row || (row.enteredOn === enteredOn && row.assiduous === assiduous && row.badge === badge))
          return [];
        const what = `participant ${row.number}`;
        const said = (one: { enteredOn: string | null; assiduous: boolean; badge: boolean }) =>
          `${one.enteredOn ?? '-'} ${one.assiduous} ${one.badge}`;
        return [{ ...at, what, stored: said(row), recomputed: said({ enteredOn, assiduous, badge }) }];
      }),
    ];
  });
}
