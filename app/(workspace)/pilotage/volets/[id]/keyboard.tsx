'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { isHelpKeyOff, keepHelpKey } from './help-key';
import { REVIEW_KEYS } from './review-keys';
import { pressed } from './review-press';

interface Props {
  previous: string | null;
  next: string | null;
}

/** Listens to the keys of the examination, and lists them: by its button, or with `?`. */
export function Keyboard({ previous, next }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const open = useCallback(() => {
    dialog.current?.showModal();
    // Not the first field: a space pressed too soon would switch the key off.
    close.current?.focus();
  }, []);
  const [said, say] = useState('');
  const [isOff, setOff] = useState(false);
  useEffect(() => setOff(isHelpKeyOff()), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.repeat ||
        isField(event.target) ||
        document.querySelector('dialog[open]')
      )
        return;
      if (event.key === '?' && !event.altKey && !event.ctrlKey && !event.metaKey) {
        if (isHelpKeyOff()) return;
        event.preventDefault();
        open();
        return;
      }
      // AltGr writes characters: some systems report it as Alt.
      if (
        !event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.getModifierState('AltGraph')
      )
        return;
      const key = REVIEW_KEYS.find(({ code }) => code === event.code);
      if (!key) return;
      event.preventDefault();
      say(pressed(key.does, { previous, next }));
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [previous, next, open]);
  return (
    <>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm app-review-keys__open"
        aria-haspopup="dialog"
        aria-keyshortcuts={isOff ? undefined : '?'}
        onClick={open}
      >
        Touches du clavier{isOff ? '' : ' (?)'}
      </button>
      <p className="fr-sr-only" role="status">
        {said}
      </p>
      <dialog ref={dialog} className="app-review-keys" aria-labelledby="titre-touches">
        <h2 id="titre-touches" className="fr-h5">
          Touches de l’examen
        </h2>
        <dl>
          {REVIEW_KEYS.map(({ keys, words }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>Cette liste</dd>
          </div>
        </dl>
        <p className="fr-hint-text">Dans un champ, ces touches écrivent comme d’habitude.</p>
        <div className="fr-checkbox-group fr-checkbox-group--sm">
          <input
            type="checkbox"
            id="touche-aide"
            checked={!isOff}
            onChange={({ target: { checked } }) => {
              keepHelpKey(checked);
              setOff(!checked);
            }}
          />
          <label className="fr-label" htmlFor="touche-aide">
            La touche « ? », seule, ouvre cette liste
          </label>
        </div>
        <form method="dialog">
          <button ref={close} type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
            Fermer
          </button>
        </form>
      </dialog>
    </>
  );
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('textarea, select, input:not([type=checkbox])') || target.isContentEditable);
