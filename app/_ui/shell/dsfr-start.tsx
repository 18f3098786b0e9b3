'use client';

import { useEffect } from 'react';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { ThemeDialog } from './theme-dialog';

declare global {
  interface Window {
    dsfr?: { mode: 'react'; production: boolean; start?: () => void };
  }
}

/**
 * Starts the design system's script (mobile menu, theme dialog) once React has taken over the page: it writes
 * into the markup. It is loaded alone and not through the provider of react-dsfr, which brings the whole table
 * of colours to the browser.
 */
export function DsfrStart() {
  const hydrated = useHydrated();
  useEffect(() => {
    if (hydrated) void start();
  }, [hydrated]);
  // Useless without the script, the dialog is not part of what the server sends.
  return hydrated ? <ThemeDialog /> : null;
}

async function start() {
  if (window.dsfr) return;
  window.dsfr = { mode: 'react', production: true };
  await import('@codegouvfr/react-dsfr/dsfr/dsfr.module.min.js');
  window.dsfr.start?.();
}
