'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  summary: ReactNode;
  /** Open at first. */
  open?: boolean;
  children: ReactNode;
}

/** A part that opens on demand, and is drawn only then: what nobody opens costs nobody anything. */
export function DrawnWhenOpen({ summary, open = false, children }: Props) {
  const [drawn, setDrawn] = useState(open);
  const details = useRef<HTMLDetailsElement>(null);
  // It may have been opened before the page's script ran.
  useEffect(() => {
    if (details.current?.open) setDrawn(true);
  }, []);
  return (
    <details
      ref={details}
      className="app-disclosure"
      open={open || undefined}
      onToggle={({ currentTarget }) => currentTarget.open && setDrawn(true)}
    >
      <summary>{summary}</summary>
      {drawn && children}
    </details>
  );
}
