import type { Read } from '@/db/store';
import { type SessionBehind, sessionsBehind } from '@/db/training-session-overview';
import { SESSION_MEASURES } from '@/lib/domain/session-figures';
import type { Measure } from '@/lib/domain/vocabulary';

/** A training session with whom it counts of a measure: what stands behind a number of a report, and is not it. */
export interface SessionProof
  extends Pick<SessionBehind, 'id' | 'code' | 'state' | 'regionCode' | 'firstDay'> {
  /** Null: not known. */
  counted: number | null;
}

interface Cell {
  measure: Measure;
  participationId?: number | undefined;
  trainingId?: number | undefined;
  regionCode?: string | undefined;
  periodId?: number | undefined;
}

/** The sessions of a cell, as they stand today; whoever asks has checked that its project may be read. */
export function sessionProofs(read: Read, { measure, ...place }: Cell): SessionProof[] {
  const counted = SESSION_MEASURES.find((one) => one === measure);
  if (!counted) return [];
  return sessionsBehind(read, place).map((session) => ({
    ...session,
    counted: counted === 'first_entered' ? session.firstEntered : session[counted],
  }));
}
