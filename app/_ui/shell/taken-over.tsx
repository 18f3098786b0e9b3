'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { typedBefore } from './typed-before';

declare global {
  interface Window {
    giveHeldClick?: () => void;
  }
}

/**
 * What came to the page before its script, once the page hears: the answer to a form that was sent, the fields that were
 * typed in, the button that was pressed. Last of the page: whatever else begins to listen with it does so before.
 */
export function TakenOver() {
  const hydrated = useHydrated();
  const typed = useRef<(() => void)[]>([]);
  // Before anything is drawn a second time: a field that is drawn again takes the value that React knows.
  useLayoutEffect(() => {
    showAnswer();
    typed.current = typedBefore(document);
  }, []);
  useEffect(() => {
    if (!hydrated) return;
    queueMicrotask(() => {
      // One by one: what hears a field may know the others as they were drawn last.
      for (const tell of typed.current.splice(0)) flushSync(tell);
      window.giveHeldClick?.();
    });
  }, [hydrated]);
  return null;
}

/** The form may stand in a part that opens on demand, which its answer, a page drawn anew, has closed again. */
function showAnswer(): void {
  const answer = document.querySelector('main .fr-alert[role]');
  if (!answer) return;
  for (let part = answer.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
  // A page that is loaded again, or gone back to, stands where it was.
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival?.type === 'navigate') answer.scrollIntoView({ block: 'nearest' });
}
