'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * Reads a page again when Back or Forward shows it from the browser's memory: what was done since may have changed it.
 * What was typed in it stays. A step to another place of the same page reads nothing.
 */
export function ShownAgain() {
  const router = useRouter();
  const address = `${usePathname()}?${useSearchParams()}`;
  const shown = useRef(address);
  useEffect(() => {
    shown.current = address;
  }, [address]);
  useEffect(() => {
    const restored = (event: PageTransitionEvent) => {
      if (event.persisted) router.refresh();
    };
    const stepped = () => {
      const { pathname, search } = window.location;
      if (`${pathname}?${new URLSearchParams(search)}` === shown.current) return;
      // After the router, which hears the same step and shows the page that it kept.
      setTimeout(() => router.refresh());
    };
    window.addEventListener('pageshow', restored);
    window.addEventListener('popstate', stepped);
    return () => {
      window.removeEventListener('pageshow', restored);
      window.removeEventListener('popstate', stepped);
    };
  }, [router]);
  return null;
}
