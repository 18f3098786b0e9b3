import type { ReactNode } from 'react';

/** A part of the page that opens on demand: « Pourquoi ce chiffre ? », a table, a history. */
export function Disclosure({
  summary,
  children,
  open,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details className="app-disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="app-disclosure__body">{children}</div>
    </details>
  );
}
