'use client';

import { useEffect } from 'react';
import { useHydrated } from '@/app/_ui/use-hydrated';

declare global {
  interface Window {
    giveHeldClick?: () => void;
  }
}

/** Gives the click that was held, once the page hears it. After whatever else begins to listen with the page. */
export function HeldClick() {
  const hydrated = useHydrated();
  useEffect(() => {
    if (hydrated) window.giveHeldClick?.();
  }, [hydrated]);
  return null;
}
