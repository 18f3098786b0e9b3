'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { counted } from '@/lib/wording/plural';
import { CHOSEN } from './chosen';

interface Props {
  /** How many of the list may be chosen. */
  total: number;
  /** The filters and the order of the list, for the way back. */
  kept: string;
  children: ReactNode;
}

/** The boxes of a list, all at once or one by one, counted aloud, and the way to what they would do together. */
export function Selection({ total, kept, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const all = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState(0);
  const [asked, setAsked] = useState(false);
  const boxes = () => [
    ...(form.current?.querySelectorAll<HTMLInputElement>(`input[name="${CHOSEN}"]`) ?? []),
  ];
  const count = () => setChosen(boxes().filter(({ checked }) => checked).length);
  // At each drawing: the browser gives back what was checked, a refresh takes rows away.
  useEffect(() => {
    count();
    if (all.current) all.current.indeterminate = chosen > 0 && chosen < total;
  });
  return (
    <form
      ref={form}
      method="get"
      action="/pilotage/validation"
      onChange={count}
      onSubmit={(event) => {
        if (chosen === 0) event.preventDefault();
        setAsked(chosen === 0);
      }}
    >
      <input type="hidden" name="kept" value={kept} />
      {/* Useless without the script, its room is kept: nothing moves under a click when it comes. */}
      <div
        className={`fr-checkbox-group fr-checkbox-group--sm app-choose-all${hydrated ? '' : ' app-choose-all--to-come'}`}
      >
        <input
          ref={all}
          type="checkbox"
          id="tout-choisir"
          checked={chosen === total}
          onChange={({ target: { checked } }) => {
            for (const box of boxes()) box.checked = checked;
            count();
          }}
        />
        <label className="fr-label" htmlFor="tout-choisir">
          Tout sélectionner sans anomalie ({total})
        </label>
      </div>
      {children}
      <div className="app-foot-bar app-foot-bar--decision app-batch-bar">
        <p role="status">
          {asked && chosen === 0
            ? 'Cochez d’abord un volet sans anomalie.'
            : counted(chosen, 'volet choisi', 'volets choisis')}
        </p>
        <button type="submit" className="fr-btn">
          {chosen > 0 ? `Valider ${counted(chosen, 'volet')}…` : 'Valider les volets choisis…'}
        </button>
      </div>
    </form>
  );
}
