'use client';

import { useEffect } from 'react';

/**
 * After a decision the page is another one, under the same address of a list: whoever works with the keyboard or a screen
 * reader goes on from its title, not from where the button was.
 */
export function ArrivalFocus({ after }: { after: string }) {
  useEffect(() => {
    const title = document.querySelector<HTMLElement>('main h1');
    if (!after || !title) return;
    title.tabIndex = -1;
    title.focus();
  }, [after]);
  return null;
}
