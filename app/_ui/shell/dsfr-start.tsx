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
 * Starts the design system's script (mobile menu, theme dialog) when somebody comes near one of its buttons: most readers
 * open neither, and it takes as long as a quarter of the page. It writes into the markup, hence not before React has
 * taken over the page. It is loaded alone and not through the provider of react-dsfr, which brings the whole table of
 * colours to the browser.
 */
export function DsfrStart() {
  const hydrated = useHydrated();
  useEffect(() => (hydrated ? startWhenNear() : undefined), [hydrated]);
  // Useless without the script, the dialog is not part of what the server sends.
  return hydrated ? <ThemeDialog /> : null;
}

let starting: Promise<void> | undefined;
let started = false;

function startWhenNear(): () => void {
  // A page that React made anew (« Page introuvable ») has lost what the theme script had written.
  if (!document.documentElement.hasAttribute('data-fr-theme')) void start();
  const listening = new AbortController();
  const near = { signal: listening.signal, passive: true };
  const startIfNear = ({ target }: Event) => {
    if (buttonAt(target)) void start();
  };
  for (const kind of ['pointerover', 'focusin', 'touchstart'])
    document.addEventListener(kind, startIfNear, near);
  // A click that comes before the script listens is given again once it does.
  const again = (event: Event) => {
    const button = started ? null : buttonAt(event.target);
    if (!button) return;
    event.preventDefault();
    event.stopPropagation();
    void start().then(() => button.click());
  };
  document.addEventListener('click', again, { signal: listening.signal, capture: true });
  return () => listening.abort();
}

const buttonAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('button[aria-controls]') : null;

function start(): Promise<void> {
  starting ??= begin();
  return starting;
}

async function begin() {
  window.dsfr = { mode: 'react', production: true };
  await import('@codegouvfr/react-dsfr/dsfr/dsfr.module.min.js');
  window.dsfr.start?.();
  // It takes its buttons in the frames that follow.
  await nextFrame();
  await nextFrame();
  started = true;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
