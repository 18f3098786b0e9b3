'use client';

import { counted } from '@/lib/wording/plural';
import type { Pasted } from './_draft/entry-draft';

/** What a pasted block became: cells filled, cells refused where they stand, values beyond the grid. */
export function PastedMessage({ pasted }: { pasted: Pasted | null }) {
  return (
    <p className="app-grid__message" role="status">
      {pasted && (
        <>
          {counted(pasted.filled, 'case remplie', 'cases remplies')}
          {pasted.refused > 0 &&
            `, ${counted(pasted.refused, 'refusée')} : la raison est écrite sous chacune, le reste est gardé`}
          {pasted.outside > 0 && `, ${counted(pasted.outside, 'valeur')} hors de la grille, laissées de côté`}
          .
        </>
      )}
    </p>
  );
}
