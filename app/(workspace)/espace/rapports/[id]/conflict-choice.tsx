'use client';

interface Props {
  mine: string;
  theirs: string;
  fieldId: string;
  choose: (whose: 'mine' | 'theirs') => void;
}

/** Both values of a cell that someone else saved meanwhile. Nothing is lost until the person chooses. */
export function ConflictChoice({ mine, theirs, fieldId, choose }: Props) {
  const chosen = (whose: 'mine' | 'theirs') => {
    choose(whose);
    document.getElementById(fieldId)?.focus();
  };
  return (
    <fieldset className="app-conflict">
      <legend className="fr-sr-only">Deux valeurs pour cette case</legend>
      <span>
        Quelqu’un a enregistré <strong>{theirs || 'une case vide'}</strong> entre-temps ; vous avez écrit{' '}
        <strong>{mine || 'une case vide'}</strong>.
      </span>
      <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={() => chosen('mine')}>
        Garder la mienne
      </button>
      <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={() => chosen('theirs')}>
        Prendre l’autre
      </button>
    </fieldset>
  );
}
