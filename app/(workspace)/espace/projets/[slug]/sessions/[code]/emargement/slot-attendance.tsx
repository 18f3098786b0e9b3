'use client';

import { isSamePlace, type MarkPlace, type Said } from '@/app/_attendance/kept-marks';
import { MarksNotice } from '@/app/_attendance/marks-notice';
import { MarksState } from '@/app/_attendance/marks-state';
import { useMarks } from '@/app/_attendance/use-marks';
import { useHydrated } from '@/app/_ui/use-hydrated';
import type { Audience } from '@/lib/domain/training-session/vocabulary';
import { counted } from '@/lib/wording/plural';
import { PresenceRow } from './presence-row';
import './attendance.css';

export interface ListedParticipant {
  number: number;
  audience: Audience;
  /** What the service holds; null: nobody said. */
  mark: Said | null;
}

interface Props {
  accountId: string;
  slot: Omit<MarkPlace, 'participant'>;
  /** How long the slot lasts: a partial presence is shorter. */
  minutes: number;
  participants: readonly ListedParticipant[];
}

/** The presences of one slot, ticked with a thumb: each is sent at once, and waits in the browser where the network is cut. */
export function SlotAttendance({ accountId, slot, minutes, participants }: Props) {
  const { kept, state, tick, sender, lasting } = useMarks(accountId);
  const ready = useHydrated();
  const lines = participants.map((participant) => {
    const place = { ...slot, participant: participant.number };
    const waiting = kept.find((mark) => isSamePlace(mark, place));
    const received = state.received.find((mark) => isSamePlace(mark, place));
    const standing = received ?? participant.mark;
    return {
      ...participant,
      place,
      waiting,
      standing,
      shown: waiting ?? standing,
      conflict: state.conflicts.find((conflict) => isSamePlace(conflict.place, place)),
      refused: state.refused.find((one) => isSamePlace(one.place, place))?.message,
    };
  });
  const markOf = (place: MarkPlace, standing: Said | null, said: Said) => ({
    ...place,
    ...said,
    seen: standing?.state ?? null,
  });
  const unsaid = lines.filter(({ shown }) => !shown?.state);
  return (
    <>
      <MarksNotice state={state} kept={kept} lasting={lasting} forget={() => sender.forgetRefused()} />
      <p className="app-presences__all">
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          disabled={!ready || unsaid.length === 0}
          onClick={() =>
            tick(
              ...unsaid.map(({ place, standing }) =>
                markOf(place, standing, { state: 'present', minutes: null }),
              ),
            )
          }
        >
          {unsaid.length === lines.length ? 'Tous présents' : 'Présents\u00a0: tous ceux qui restent'}
        </button>
      </p>
      <ul className="app-presences">
        {lines.map(({ place, waiting, standing, ...line }) => (
          <PresenceRow
            key={line.number}
            {...line}
            most={minutes}
            ready={ready}
            state={waiting ? 'waiting' : line.shown?.state ? 'received' : 'unsaid'}
            tick={(said) => tick(markOf(place, standing, said))}
            choose={(whose) => {
              if (line.conflict) sender.choose(line.conflict, whose);
              void sender.run();
            }}
          />
        ))}
      </ul>
      <MarksState state={state} waiting={kept.length}>
        {`${counted(lines.length - unsaid.length, 'présence renseignée', 'présences renseignées')} sur ${lines.length}`}
      </MarksState>
    </>
  );
}
