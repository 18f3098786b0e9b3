'use client';

import { formatInstant } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { type Kept, keptCount } from '../_draft/kept';

interface Props {
  kept: Kept;
  take: () => void;
  leave: () => void;
}

/** What an earlier page typed and did not save: the person takes it back, or leaves it. */
export function KeptNotice({ kept, take, leave }: Props) {
  return (
    <div className="fr-alert fr-alert--info app-block" role="alert">
      <p className="fr-alert__title">Une saisie non enregistrée a été retrouvée</p>
      <p>
        {counted(keptCount(kept), 'valeur')}, du {formatInstant(kept.at)}, gardées sur cet ordinateur.
      </p>
      <ul className="fr-btns-group fr-btns-group--inline-sm fr-btns-group--sm">
        <li>
          <button type="button" className="fr-btn" onClick={take}>
            Les reprendre
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={leave}>
            Les abandonner
          </button>
        </li>
      </ul>
    </div>
  );
}
