'use client';

import { useEffect } from 'react';

declare global {
  interface Window {
    dsfr?: { mode: 'react'; verbose: boolean; start?: () => void };
  }
}

/**
 * Starts the design system's script (mobile menu, theme dialog) once React has taken over the page: it writes
 * into the markup. It is loaded alone and not through the provider of react-dsfr, which brings the whole table
 * of colours to the browser.
 */
export function DsfrStart() {
  useEffect(() => {
    void start();
  }, []);
  return null;
}

async function start() {
  if (window.dsfr) return;
  window.dsfr = { mode: 'react', verbose: false };
  await import('@codegouvfr/react-dsfr/dsfr/dsfr.module.min.js');
  window.dsfr.start?.();
}
