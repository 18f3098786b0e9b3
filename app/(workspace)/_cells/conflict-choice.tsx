'use client';

interface Said {
  value: string;
  comment?: string;
}

interface Props {
  mine: Said;
  theirs: Said;
  fieldId: string;
  choose: (whose: 'mine' | 'theirs') => void;
}

/** Both values of a cell that someone else saved meanwhile, with their comments. Nothing is lost until the person chooses. */
export function ConflictChoice({ mine, theirs, fieldId, choose }: Props) {
  const commented = Boolean(mine.comment || theirs.comment);
  const chosen = (whose: 'mine' | 'theirs') => {
    choose(whose);
    document.getElementById(fieldId)?.focus();
  };
  return (
    <fieldset className="app-conflict">
      <legend className="fr-sr-only">Deux valeurs pour cette case</legend>
      <span>
        Quelqu’un a enregistré <SaidValue said={theirs} commented={commented} /> entre-temps ; vous avez écrit{' '}
        <SaidValue said={mine} commented={commented} />.
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

function SaidValue({ said: { value, comment }, commented }: { said: Said; commented: boolean }) {
  return (
    <>
      <strong>{value || 'une case vide'}</strong>
      {commented && (comment ? ` («\u00a0${comment}\u00a0»)` : ' (sans commentaire)')}
    </>
  );
}
