'use client';

import { useId, useState } from 'react';
import type { Said } from '@/app/_attendance/kept-marks';
import type { MarkConflict } from '@/app/_attendance/mark-sender';
import { idOf } from '@/lib/domain/id';
import type { AttendanceState, Audience } from '@/lib/domain/training-session/vocabulary';
import { counted } from '@/lib/wording/plural';
import { attendanceWords, audienceWords } from '@/lib/wording/training-sessions';

interface Props {
  number: number;
  audience: Audience;
  shown: Said | null;
  conflict: MarkConflict | undefined;
  refused: string | undefined;
  /** The minutes of the slot. */
  most: number;
  /** Whether the script of the page runs. */
  ready: boolean;
  state: 'waiting' | 'received' | 'unsaid';
  tick: (said: Said) => void;
  choose: (whose: 'mine' | 'theirs') => void;
}

const CHOICES: readonly Exclude<AttendanceState, 'partial'>[] = ['present', 'absent', 'excused'];

const stateWords: Record<Props['state'], string> = {
  waiting: 'gardé sur cet appareil, pas encore envoyé',
  received: 'enregistré',
  unsaid: 'non renseigné',
};

export const saidWords = ({ state, minutes }: Said): string =>
  state === null
    ? 'non renseigné'
    : state === 'partial'
      ? `présent ${counted(minutes ?? 0, 'minute')}`
      : attendanceWords[state];

/** Somebody of the session at this slot: three large buttons, and the minutes of whoever came for a part of it. */
export function PresenceRow(props: Props) {
  const { number, audience, shown, conflict, refused, most, ready, state, tick, choose } = props;
  const id = useId();
  const partial = shown?.state === 'partial';
  const [open, setOpen] = useState(partial);
  return (
    <li className={`app-presence app-presence--${refused || conflict ? 'wrong' : state}`}>
      <fieldset aria-describedby={`${id}-state`}>
        <legend>
          N°&nbsp;{number} <span className="app-presence__who">{audienceWords[audience]}</span>
        </legend>
        <div className="app-presence__choices">
          {CHOICES.map((choice) => (
            <button
              key={choice}
              type="button"
              className="app-presence__choice"
              aria-pressed={shown?.state === choice}
              disabled={!ready || conflict !== undefined}
              onClick={() => {
                setOpen(false);
                // Pressed again, the button takes its mark back.
                tick({ state: shown?.state === choice ? null : choice, minutes: null });
              }}
            >
              {attendanceWords[choice]}
            </button>
          ))}
          <button
            type="button"
            className="app-presence__choice"
            aria-pressed={partial}
            aria-expanded={open}
            disabled={!ready || conflict !== undefined}
            onClick={() => setOpen(!open)}
          >
            en partie
          </button>
        </div>
        {open && (
          <PartialMinutes
            id={`${id}-minutes`}
            before={partial ? (shown?.minutes ?? null) : null}
            most={most}
            say={(minutes) => tick({ state: 'partial', minutes })}
          />
        )}
      </fieldset>
      <p id={`${id}-state`} className="app-presence__state">
        {shown?.state && `${saidWords(shown)}, `}
        {stateWords[state]}
      </p>
      {refused && <p className="fr-message fr-message--error">{refused}</p>}
      {conflict && shown && (
        <div className="app-presence__conflict" role="alert">
          <p>
            Quelqu’un a marqué « {saidWords(conflict.theirs)} » entre-temps ; vous avez marqué «&nbsp;
            {saidWords(shown)}&nbsp;».
          </p>
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--secondary"
            onClick={() => choose('mine')}
          >
            Garder la mienne
          </button>{' '}
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--tertiary"
            onClick={() => choose('theirs')}
          >
            Prendre l’autre
          </button>
        </div>
      )}
    </li>
  );
}

interface MinutesProps {
  id: string;
  before: number | null;
  most: number;
  say: (minutes: number) => void;
}

/** How long somebody stayed: said when the field is left, if it is a number of minutes within the slot. */
function PartialMinutes({ id, before, most, say }: MinutesProps) {
  const [text, setText] = useState(before === null ? '' : String(before));
  const [wrong, setWrong] = useState(false);
  const leave = () => {
    const minutes = idOf(text.trim());
    const known = minutes !== undefined && minutes > 0 && minutes <= most;
    setWrong(text.trim() !== '' && !known);
    if (known && minutes !== before) say(minutes);
  };
  return (
    <div className={`fr-input-group app-presence__minutes${wrong ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        Minutes suivies, sur {most}
      </label>
      <input
        id={id}
        className={`fr-input${wrong ? ' fr-input--error' : ''}`}
        inputMode="numeric"
        maxLength={5}
        value={text}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
      {wrong && (
        <p id={`${id}-wrong`} className="fr-message fr-message--error">
          Écrivez un nombre de minutes, de 1 à {most}.
        </p>
      )}
    </div>
  );
}
