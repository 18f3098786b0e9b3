import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error' | 'new';

/** A state in one or two words. The words carry it; the colour only repeats them. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  const className = tone === 'neutral' ? '' : ` fr-badge--${tone} fr-badge--no-icon`;
  return <span className={`fr-badge fr-badge--sm${className}`}>{children}</span>;
}
