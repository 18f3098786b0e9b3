'use client';

import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { isSamePlace, type KeptMark, type MarkPlace } from './kept-marks';
import { marksOf } from './marks-of';

/** While the service does not answer, how long until it is asked again. */
const AGAIN = 15_000;

const NONE: readonly KeptMark[] = [];
const none = () => NONE;

/**
 * The ticks that wait in this browser for the account of the page, and what became of those sent: they leave at once, when
 * the network is back, when the page is looked at again, and when another page of the same account opens.
 */
export function useMarks(accountId: string) {
  const { store, sender } = marksOf(accountId);
  const kept = useSyncExternalStore(store.subscribe, store.all, none);
  const state = useSyncExternalStore(sender.subscribe, sender.now, sender.now);
  const waits = kept.length > 0;
  const cut = state.outcome === 'unreachable';

  useEffect(() => {
    if (!waits) return;
    const quietly = () => void sender.run(true);
    const whenSeen = () => {
      if (document.visibilityState === 'visible') quietly();
    };
    window.addEventListener('online', quietly);
    document.addEventListener('visibilitychange', whenSeen);
    const timer = cut ? setInterval(quietly, AGAIN) : undefined;
    return () => {
      window.removeEventListener('online', quietly);
      document.removeEventListener('visibilitychange', whenSeen);
      clearInterval(timer);
    };
  }, [waits, cut, sender]);

  // What an earlier page left is sent by the first one of the same account that knows of it.
  useEffect(() => {
    if (store.all().length > 0) void sender.run(true);
  }, [store, sender]);

  const tick = useCallback(
    (...marks: KeptMark[]) => {
      for (const mark of marks) sender.tick(mark);
      void sender.run();
    },
    [sender],
  );
  // What another tab has settled meanwhile waits here no more.
  const waiting = <One extends { place: MarkPlace }>(all: readonly One[]) =>
    all.filter(({ place }) => kept.some((mark) => isSamePlace(mark, place)));
  const shown = { ...state, conflicts: waiting(state.conflicts), refused: waiting(state.refused) };
  return { kept, state: shown, tick, sender, lasting: store.lasting };
}
