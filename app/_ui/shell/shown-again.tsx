'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { UNTOLD } from '@/lib/domain/untold';

/**
 * Reads a page again when Back or Forward shows it from the browser's memory: what was done since may have changed it.
 * What was typed in it stays. A step to another place of the same page reads nothing. It also reads a page whose markup
 * was lost: where something had changed it before React took it up, React drew it anew, without what its data leaves out
 * because the markup said it.
 */
export function ShownAgain() {
  const router = useRouter();
  const address = `${usePathname()}?${useSearchParams()}`;
  const shown = useRef(address);
  useEffect(() => {
    shown.current = address;
  }, [address]);
  useEffect(() => {
    const restored = async (event: PageTransitionEvent) => {
      if (event.persisted && !(await isUnchanged())) router.refresh();
    };
    const stepped = () => {
      const { pathname, search } = window.location;
      if (`${pathname}?${new URLSearchParams(search)}` === shown.current) return;
      // After the router, which hears the same step and shows the page that it kept.
      setTimeout(() => router.refresh());
    };
    if (document.querySelector(`[${UNTOLD}]`)) router.refresh();
    window.addEventListener('pageshow', restored);
    window.addEventListener('popstate', stepped);
    return () => {
      window.removeEventListener('pageshow', restored);
      window.removeEventListener('popstate', stepped);
    };
  }, [router]);
  return null;
}

/** Whether the service would send the same page again: of a public page it names the content. */
async function isUnchanged(): Promise<boolean> {
  const [navigation] = performance.getEntriesByType('navigation');
  const isTimed = navigation instanceof PerformanceNavigationTiming;
  const content = isTimed && navigation.serverTiming.find(({ name }) => name === 'page')?.description;
  if (!content) return false;
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  return answer?.headers.get('server-timing')?.includes(content) === true;
}
