'use client';

import { useEffect } from 'react';
import type { EntryDraft } from './entry-draft';

/** Nothing typed for that long: what is not saved is saved by itself. */
const CALM = 20_000;

/**
 * Saves the draft by itself: after a moment of calm, when the page is left for another one, when the network is back.
 * It never takes the focus and does not keep the session alive.
 */
export function useAutosave(draft: EntryDraft, saveQuietly: () => void, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const now = () => {
      clearTimeout(timer);
      if (draft.status().unsaved > 0) saveQuietly();
    };
    const later = () => {
      clearTimeout(timer);
      if (draft.status().unsaved > 0) timer = setTimeout(now, CALM);
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') now();
    };
    const stop = draft.subscribe('status', later);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [draft, saveQuietly, active]);
}
