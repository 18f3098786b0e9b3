import { certificatesOf } from '@/db/certificates';
import { namedParticipants } from '@/db/participant-names';
import type { Read } from '@/db/store';
import { countedSession } from '@/db/training-session-counts';
import type { SlotRow } from '@/db/training-sessions';
import { isThere, minutesOf, standingOf } from '@/lib/domain/training-session/standing';
import { MODULE_RULES, type ModuleKey } from '@/lib/domain/training-session/vocabulary';

/** A slot that a certificate prints, with what somebody attended of it. */
export interface AttendedSlot extends Pick<SlotRow, 'moduleKey' | 'onDay' | 'modality'> {
  planned: number;
  attended: number;
}

/** Somebody of a session, as far as a certificate is concerned. */
export interface CertifiedPerson {
  id: number;
  number: number;
  name: string | null;
  withdrawn: boolean;
  /** The mandatory modules that were not followed whole: none of whoever may have one. */
  missing: ModuleKey[];
  /** The slots of the mandatory modules, and those of the voluntary one that were attended. */
  slots: AttendedSlot[];
  badgeOn: string | null;
  /** The number of the certificate in force; null: none, or a revoked one. */
  certificate: string | null;
}

/** Everybody of a session, in the order of their numbers. */
export function certifiedPeople(read: Read, sessionId: number): CertifiedPerson[] {
  const { slots, participants } = countedSession(read, sessionId);
  const names = new Map(namedParticipants(read, sessionId).map(({ id, name }) => [id, name]));
  const inForce = new Map(
    certificatesOf(read, sessionId)
      .filter(({ revokedOn }) => revokedOn === null)
      .map(({ participantId, number }) => [participantId, number]),
  );
  return participants.map(({ id, number, withdrawnOn, marks, results }) => {
    const markOf = ({ slotNo }: SlotRow) => marks.find((mark) => mark.slotNo === slotNo);
    const badge = results.find(({ kind, result }) => kind === 'pix_badge' && result === 'obtained');
    return {
      ...{ id, number, name: names.get(id) ?? null, withdrawn: withdrawnOn !== null },
      missing: standingOf(slots, { marks, badge: null }).missing,
      slots: slots
        .filter((slot) => MODULE_RULES[slot.moduleKey].mandatory || isThere(markOf(slot)))
        .map((slot) => ({
          ...{ moduleKey: slot.moduleKey, onDay: slot.onDay, modality: slot.modality },
          planned: slot.minutes,
          attended: minutesOf(markOf(slot), slot),
        })),
      badgeOn: badge?.onDay ?? null,
      certificate: inForce.get(id) ?? null,
    };
  });
}

/** Whether somebody may have a certificate now, as a list proposes it. */
export const mayBeIssued = ({ name, withdrawn, missing, certificate }: CertifiedPerson): boolean =>
  name !== null && !withdrawn && missing.length === 0 && certificate === null;
