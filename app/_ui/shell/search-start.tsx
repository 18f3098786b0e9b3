'use client';

import { type ComponentType, useEffect, useState } from 'react';

/** The page that does the same without a script, and the link of the header to it. */
export const SEARCH_PAGE = '/recherche';

type Dialog = ComponentType<{ onClose: () => void }>;

/**
 * Opens the search by Ctrl+K (Cmd+K), or instead of its page where the header leads there. Most readers never do: its
 * code comes when it is first opened.
 */
export function SearchStart() {
  const [dialog, setDialog] = useState<{ Dialog: Dialog; isOpen: boolean }>();
  useEffect(() => {
    const open = async () => {
      try {
        const { SearchDialog } = await import('./search-dialog');
        setDialog({ Dialog: SearchDialog, isOpen: true });
      } catch {
        location.assign(SEARCH_PAGE);
      }
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener(
      'keydown',
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
        if (event.key.toLowerCase() !== 'k' || event.defaultPrevented) return;
        event.preventDefault();
        // On the page of the search its own field is the search.
        const field = document.querySelector<HTMLInputElement>('main search input[name=q]');
        if (field) field.select();
        else void open();
      },
      { signal },
    );
    document.addEventListener(
      'click',
      (event) => {
        const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
        if (!isPlain || event.defaultPrevented || !searchLinkAt(event.target)) return;
        event.preventDefault();
        void open();
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  if (!dialog?.isOpen) return null;
  return <dialog.Dialog onClose={() => setDialog({ ...dialog, isOpen: false })} />;
}

/** In the menu of narrow screens, which is a dialog itself, the link leads to the page. */
const searchLinkAt = (target: EventTarget | null): Element | null =>
  target instanceof Element && !location.pathname.startsWith(SEARCH_PAGE)
    ? target.closest(`.fr-header__tools a[href="${SEARCH_PAGE}"]`)
    : null;
