'use client';

import { counted } from '@/lib/wording/plural';
import { useStatus } from './_draft/draft-context';
import type { SaveOutcome } from './_draft/use-save';

interface Props {
  outcome: SaveOutcome | null;
  saving: boolean;
  save: () => void;
  /** Saves, then goes to the summary; absent for those who may not send. */
  send: (() => void) | undefined;
}

/** Always in sight: what is not saved yet, and the two things to do about it. */
export function SaveBar({ outcome, saving, save, send }: Props) {
  const { unsaved } = useStatus();
  return (
    <div className="app-save">
      <p className="app-save__state" role="status">
        {saving ? 'Enregistrement…' : stateWords(unsaved, outcome)}
      </p>
      <button
        type="button"
        className="fr-btn fr-btn--secondary"
        onClick={save}
        disabled={saving}
        aria-keyshortcuts="Control+S"
      >
        Enregistrer le brouillon
      </button>
      {send ? (
        <button type="button" className="fr-btn" onClick={send} disabled={saving}>
          Vérifier et envoyer
        </button>
      ) : (
        <p className="app-save__note">Seul le chef de file envoie le rapport.</p>
      )}
    </div>
  );
}

function stateWords(unsaved: number, outcome: SaveOutcome | null): string {
  if (unsaved > 0) return `${counted(unsaved, 'saisie non enregistrée', 'saisies non enregistrées')}`;
  return outcome?.kind === 'saved' ? outcome.message : 'Tout est enregistré';
}
