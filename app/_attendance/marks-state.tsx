'use client';

import type { ReactNode } from 'react';
import { counted } from '@/lib/wording/plural';
import type { SenderState } from './mark-sender';

interface Props {
  state: SenderState;
  /** How many ticks wait in the browser. */
  waiting: number;
  children: ReactNode;
}

/** Always in sight: how many presences are said, and whether they are received. */
export function MarksState({ state, waiting, children }: Props) {
  return (
    <div className="app-foot-bar">
      <p>
        <strong>{children}</strong>
      </p>
      <p role="status">{sentWords(state, waiting)}</p>
    </div>
  );
}

function sentWords({ outcome, sending }: SenderState, waiting: number): string {
  if (waiting === 0) return 'Tout est enregistré';
  const kept = counted(waiting, 'présence gardée', 'présences gardées');
  if (outcome === 'unreachable') return `Hors ligne\u00a0: ${kept} sur cet appareil`;
  if (outcome === 'signed_out') return `Session expirée\u00a0: ${kept} sur cet appareil`;
  return sending ? 'Enregistrement…' : `${kept}, à revoir`;
}
