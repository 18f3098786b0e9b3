'use client';

import { useId } from 'react';
import { isSamePlace, type MarkPlace, type Said } from '@/app/_attendance/kept-marks';
import { MarksNotice } from '@/app/_attendance/marks-notice';
import { MarksState } from '@/app/_attendance/marks-state';
import { useMarks } from '@/app/_attendance/use-marks';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { useCellKeys } from '@/app/(workspace)/_cells/use-cell-keys';
import type { Audience, ModuleKey } from '@/lib/domain/training-session/vocabulary';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { audienceWords, moduleName } from '@/lib/wording/training-sessions';
import { AttendanceCell } from './attendance-cell';
import './attendance-grid.css';

export interface GridSlot {
  slotNo: number;
  moduleKey: ModuleKey;
  onDay: string;
  minutes: number;
  /** A presence to come is not marked. */
  toCome: boolean;
}

export interface GridParticipant {
  number: number;
  audience: Audience;
  withdrawnOn: string | null;
  /** By the number of the slot. */
  marks: Readonly<Record<number, Said>>;
}

interface Props {
  accountId: string;
  sessionId: number;
  slots: readonly GridSlot[];
  participants: readonly GridParticipant[];
  /** Whether the reader may mark. */
  editable: boolean;
}

/** Participants × slots, filled as a spreadsheet is: P, A, E or minutes, the arrows and Enter; each mark leaves by itself. */
export function AttendanceGrid({ accountId, sessionId, slots, participants, editable }: Props) {
  const { kept, state, tick, sender, lasting } = useMarks(accountId);
  const ready = useHydrated();
  const captionId = useId();
  const { keys } = useCellKeys({
    rows: participants.length,
    columns: slots.length,
    // Escape is heard by the cell itself, which holds its text.
    type: () => {},
  });
  return (
    <>
      <MarksNotice state={state} kept={kept} lasting={lasting} forget={() => sender.forgetRefused()} />
      {/* biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <div className="app-table app-attendance" role="region" aria-labelledby={captionId} tabIndex={0}>
        <table {...keys}>
          <caption id={captionId}>
            Présences
            <span className="app-table__note">
              P&nbsp;: présent, A&nbsp;: absent, E&nbsp;: excusé, un nombre&nbsp;: les minutes suivies.
              Vide&nbsp;: non renseigné.
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Participant</th>
              {slots.map(({ slotNo, moduleKey, onDay, minutes }) => (
                <th key={slotNo} scope="col">
                  {moduleName(moduleKey)}
                  <span className="app-grid__detail">
                    {formatDay(onDay)}, {counted(minutes, 'minute')}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {participants.map(({ number, audience, withdrawnOn, marks }, row) => (
              <tr key={number}>
                <th scope="row">
                  N°&nbsp;{number}
                  <span className="app-grid__detail">
                    {audienceWords[audience]}
                    {withdrawnOn && `, désistement le ${formatDay(withdrawnOn)}`}
                  </span>
                </th>
                {slots.map((slot, column) => {
                  const place = { sessionId, slotNo: slot.slotNo, participant: number };
                  const at = <One extends MarkPlace>(all: readonly One[]) =>
                    all.find((one) => isSamePlace(one, place));
                  const waiting = at(kept);
                  const standing = at(state.received) ?? marks[slot.slotNo] ?? null;
                  const conflict = state.conflicts.find((one) => isSamePlace(one.place, place));
                  return (
                    <AttendanceCell
                      key={slot.slotNo}
                      at={{ row, column }}
                      label={`N° ${number}, ${moduleName(slot.moduleKey)} du ${formatDay(slot.onDay)}`}
                      shown={waiting ?? standing}
                      waiting={waiting !== undefined}
                      most={slot.minutes}
                      editable={editable && ready && !slot.toCome}
                      refused={state.refused.find((one) => isSamePlace(one.place, place))?.message}
                      conflict={conflict}
                      tick={(said) => tick({ ...place, ...said, seen: standing?.state ?? null })}
                      choose={(whose) => {
                        if (conflict) sender.choose(conflict, whose);
                        void sender.run();
                      }}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {editable && (
        <MarksState state={state} waiting={kept.length}>
          Présences de la session
        </MarksState>
      )}
    </>
  );
}
