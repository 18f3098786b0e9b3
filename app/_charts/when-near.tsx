'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** How far below the screen something is when it begins to come. */
const NEAR = '600px';

/** Draws something dear once it is about to be seen, or printed; until then what stands in its room. */
export function WhenNear({ children, until }: { children: ReactNode; until: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !room.current) return;
    const seen = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: NEAR },
    );
    seen.observe(room.current);
    // The page is printed as it stands when this has been heard.
    const print = () => flushSync(() => setNear(true));
    window.addEventListener('beforeprint', print);
    return () => {
      seen.disconnect();
      window.removeEventListener('beforeprint', print);
    };
  }, [isNear]);
  return (
    <div ref={room} className="app-when-near">
      {isNear ? children : until}
    </div>
  );
}
