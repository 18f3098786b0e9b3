'use client';

import { useCallback, useEffect, useState } from 'react';
import { french } from '@/lib/wording/typography';
import type { EntryDraft } from './entry-draft';
import { goToField } from './go-to';

/** Undo and redo by their keys and their buttons; the answer is what to say of it. */
export function useUndo(draft: EntryDraft, active: boolean) {
  const [message, setMessage] = useState('');

  const travel = useCallback(
    (way: 'undo' | 'redo', moves: boolean) => {
      const done = draft[way]();
      if (!done) {
        setMessage(way === 'undo' ? 'Rien à annuler.' : 'Rien à rétablir.');
        return;
      }
      setMessage(french(`${way === 'undo' ? 'Annulé' : 'Rétabli'} : ${done.label}.`));
      const { field } = done;
      // A button keeps the focus; the keys lead to what changed, as in a spreadsheet.
      if (moves && field) requestAnimationFrame(() => goToField(draft, field));
    },
    [draft],
  );

  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      const way = wayOf(event);
      // A field that is no part of the draft (the words of a line to add) keeps its own undo.
      if (!way || (event.target instanceof Element && event.target.closest('.app-tools__form'))) return;
      event.preventDefault();
      travel(way, true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [travel, active]);

  return { message, undo: () => travel('undo', false), redo: () => travel('redo', false) };
}

function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}
