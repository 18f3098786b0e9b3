'use client';

import { useEffect, useState } from 'react';
import type { EntryDraft } from './entry-draft';
import { type Kept, keptCount, keptName, readKept, restore, stillUnsaved, toKeep } from './kept';

const PAUSE = 300;

/**
 * Keeps what is typed in the browser until it is saved, so that a reload, a crash or an ended session loses
 * nothing, and offers what an earlier page left.
 */
export function useKept(draft: EntryDraft, accountId: number) {
  const name = keptName(accountId, draft.entry.id);
  const [found, setFound] = useState<Kept | null>(null);
  const [asked, setAsked] = useState(false);

  useEffect(() => {
    const kept = readKept(stored(name));
    const worth = kept && stillUnsaved(draft, kept);
    if (worth && keptCount(worth) > 0) setFound(worth);
    setAsked(true);
  }, [draft, name]);

  useEffect(() => {
    // Until the person chose, what an earlier page left is not written over.
    if (!asked || found) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      const kept = toKeep(draft, Date.now());
      store(name, keptCount(kept) > 0 ? JSON.stringify(kept) : null);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    };
    const stop = draft.subscribe('status', later);
    window.addEventListener('pagehide', keep);
    return () => {
      stop();
      keep();
      window.removeEventListener('pagehide', keep);
    };
  }, [draft, name, found, asked]);

  return {
    found,
    take: () => {
      if (found) draft.step('reprise de la saisie gardée', () => restore(draft, found));
      setFound(null);
    },
    leave: () => {
      store(name, null);
      setFound(null);
    },
  };
}

/** A browser may refuse its storage (private window, full): the page then works without it. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function store(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // Nothing to do: the unsaved values stay on the page.
  }
}
