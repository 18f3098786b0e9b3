'use client';

import { counted } from '@/lib/wording/plural';
import type { Pasted } from '../_draft/pasting';
import { FieldLink } from './field-link';

/** What a pasted block became: cells filled, cells refused with a link to each, values beyond the grid. */
export function PastedMessage({ pasted }: { pasted: Pasted | null }) {
  return (
    <>
      <p className="app-grid__message" role="status">
        {pasted && (
          <>
            {counted(pasted.filled, 'case remplie', 'cases remplies')}
            {pasted.refused > 0 &&
              `, ${counted(pasted.refused, 'refusée')}\u00a0: la raison est écrite sous chacune, le reste est gardé`}
            {pasted.outside > 0 &&
              `, ${counted(pasted.outside, 'valeur')} hors de la grille, laissées de côté`}
            {pasted.locked > 0 &&
              `, ${counted(pasted.locked, 'valeur')} sur des lignes que vous ne saisissez pas, laissées de côté`}
            .
          </>
        )}
      </p>
      {pasted && pasted.wrong.length > 0 && (
        <ul className="app-grid__refused" aria-label="Cases refusées">
          {pasted.wrong.map(({ field, message }) => (
            <li key={field}>
              <FieldLink field={field}>{message}</FieldLink>
            </li>
          ))}
          {pasted.refused > pasted.wrong.length && (
            <li>Et {pasted.refused - pasted.wrong.length} autres, marquées dans la grille.</li>
          )}
        </ul>
      )}
    </>
  );
}
