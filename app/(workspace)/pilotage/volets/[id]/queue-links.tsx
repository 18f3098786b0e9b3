'use client';

import { useEffect } from 'react';

interface Props {
  previous: string | null;
  next: string | null;
  /** « 2 sur 5 à valider ». */
  place: string;
}

/** The section before and after in the list of those to validate, also with Alt+K and Alt+J. */
export function QueueLinks({ previous, next, place }: Props) {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      // In a field these keys write a letter on some keyboards.
      if (!event.altKey || event.ctrlKey || event.metaKey || isField(event.target)) return;
      const href = event.code === 'KeyK' ? previous : event.code === 'KeyJ' ? next : null;
      if (!href) return;
      event.preventDefault();
      window.location.assign(href);
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, [previous, next]);
  return (
    <nav className="app-queue" aria-label="Volets à valider">
      {previous ? (
        <a
          className="fr-link fr-link--sm fr-icon-arrow-left-line fr-link--icon-left"
          href={previous}
          aria-keyshortcuts="Alt+K"
        >
          Volet précédent (Alt+K)
        </a>
      ) : null}
      <p>{place}</p>
      {next ? (
        <a
          className="fr-link fr-link--sm fr-icon-arrow-right-line fr-link--icon-right"
          href={next}
          aria-keyshortcuts="Alt+J"
        >
          Volet suivant (Alt+J)
        </a>
      ) : null}
    </nav>
  );
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('textarea, select, input:not([type=checkbox])') || target.isContentEditable);
