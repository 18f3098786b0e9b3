import { type ParticipantStanding, standingOf } from '@/lib/domain/training-session/standing';
import type { Read } from './store';
import { firstTimesAt, standingMarks, standingResults } from './training-session-people';
import { standingSlots } from './training-sessions';

/** How far somebody went, as known at the end of a day. */
export interface PastStanding extends Pick<ParticipantStanding, 'enteredOn' | 'assiduous' | 'badge'> {
  firstTime: boolean | null;
}

/**
 * Whether something was said of a session `s` after the end of `@day` that moves how far its people went: what is kept
 * beside them is of today.
 */
export const MOVED_SINCE = `(EXISTS (SELECT 1 FROM session_slots l WHERE l.session_id = s.id AND l.known_from > @day)
  OR EXISTS (SELECT 1 FROM session_participants q WHERE q.session_id = s.id AND (
    EXISTS (SELECT 1 FROM attendance m WHERE m.participant_id = q.id AND m.known_from > @day)
    OR EXISTS (SELECT 1 FROM participant_results r WHERE r.participant_id = q.id AND r.known_from > @day)
    OR EXISTS (SELECT 1 FROM participant_revisions v WHERE v.participant_id = q.id AND v.known_from > @day))))`;

/** How far each of a session had gone by what was known at the end of a day. */
export function standingsAt(read: Read, sessionId: number, day: string): PastStanding[] {
  const slots = standingSlots(read, sessionId, day);
  const marks = Map.groupBy(standingMarks(read, sessionId, day), ({ participantId }) => participantId);
  const badges = new Map(
    standingResults(read, sessionId, day).flatMap(({ participantId, kind, result }) =>
      kind === 'pix_badge' ? [[participantId, result] as const] : [],
    ),
  );
  return [...firstTimesAt(read, sessionId, day)].map(([id, firstTime]) => {
    const known = { marks: marks.get(id) ?? [], badge: badges.get(id) ?? null };
    const { enteredOn, assiduous, badge } = standingOf(slots, known);
    return { enteredOn, assiduous, badge, firstTime };
  });
}
