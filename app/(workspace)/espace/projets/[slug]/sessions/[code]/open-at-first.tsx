'use client';

import { type ReactNode, useState } from 'react';

interface Props {
  summary: string;
  /** Whether it is open when the page comes; afterwards the reader decides, also once the page is read again. */
  startsOpen: boolean;
  children: ReactNode;
}

/** A form that opens on demand, and stays open on what it answers though it would no longer be open at first. */
export function OpenAtFirst({ summary, startsOpen, children }: Props) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <details
      className="app-disclosure"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      <div className="app-disclosure__body">{children}</div>
    </details>
  );
}
