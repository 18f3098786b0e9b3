'use client';

import { useState } from 'react';
import { spread, type TypedSlot } from '../typed-slot';

interface Props {
  slots: readonly TypedSlot[];
  fill: (slots: TypedSlot[]) => void;
}

/** Days from one module to the next. */
const EVERY = [
  { days: 7, label: 'chaque semaine' },
  { days: 1, label: 'chaque jour' },
  { days: 14, label: 'toutes les deux semaines' },
] as const;

/** Fills every slot from a first day, an hour, a length and a place. Sends nothing. */
export function Rhythm({ slots, fill }: Props) {
  const [said, setSaid] = useState({ first: '', every: 7, time: '09:00', minutes: '210', place: '' });
  const input = (name: 'first' | 'time' | 'minutes' | 'place', type: string) => ({
    id: `rhythm-${name}`,
    type,
    className: 'fr-input',
    value: said[name],
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement>) => setSaid({ ...said, [name]: target.value }),
  });
  return (
    <fieldset className="app-rows">
      <legend>Remplir tous les créneaux</legend>
      <div className="app-rows__row">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="rhythm-first">
            Jour du premier module
          </label>
          <input {...input('first', 'date')} />
        </div>
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="rhythm-every">
            Un module
          </label>
          <select
            id="rhythm-every"
            className="fr-select"
            value={said.every}
            onChange={({ target }) => setSaid({ ...said, every: Number(target.value) })}
          >
            {EVERY.map(({ days, label }) => (
              <option key={days} value={days}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="rhythm-time">
            Début de chaque module
          </label>
          <input {...input('time', 'time')} />
        </div>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="rhythm-minutes">
            Durée de chaque module, en minutes
          </label>
          <input {...input('minutes', 'text')} inputMode="numeric" maxLength={5} />
        </div>
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="rhythm-place">
            Lieu des modules en présentiel
          </label>
          <input {...input('place', 'text')} maxLength={200} />
        </div>
      </div>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        disabled={said.first === ''}
        onClick={() => fill(spread(slots, said))}
      >
        Remplir les créneaux
      </button>
    </fieldset>
  );
}
