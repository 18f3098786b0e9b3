'use client';

import { useHydrated } from '@/app/_ui/use-hydrated';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { useStatus, useStepNames } from '../_draft/draft-context';
import type { SaveOutcome } from '../_draft/use-save';

interface Props {
  outcome: SaveOutcome | null;
  saving: boolean;
  save: () => void;
  undoing: { message: string; undo: () => void; redo: () => void };
  /** Saves, then goes to the summary; absent for those who may not send. */
  send: (() => void) | undefined;
}

/** Always in sight: what is not saved yet, how to take a change back, and the two things to do. */
export function SaveBar({ outcome, saving, save, undoing, send }: Props) {
  const { unsaved, problems } = useStatus();
  const { undo, redo } = useStepNames();
  const ready = useHydrated();
  return (
    <div className="app-foot-bar app-save">
      <div className="app-save__state">
        <p role="status">{saving ? 'Enregistrement…' : stateWords(unsaved, problems.length, outcome)}</p>
        <p role="status" className="app-save__undone">
          {undoing.message}
        </p>
      </div>
      {/* Not « disabled »: the keyboard would lose its place when the last step is taken back. */}
      <button
        type="button"
        className="fr-btn fr-btn--tertiary app-save__step"
        onClick={undoing.undo}
        aria-disabled={undo === null}
        aria-keyshortcuts="Control+Z"
        title={undo === null ? 'Rien à annuler' : french(`Annuler : ${undo}`)}
      >
        Annuler
      </button>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary app-save__step"
        onClick={undoing.redo}
        aria-disabled={redo === null}
        aria-keyshortcuts="Control+Y"
        title={redo === null ? 'Rien à rétablir' : french(`Rétablir : ${redo}`)}
      >
        Rétablir
      </button>
      <button
        type="button"
        className="fr-btn fr-btn--secondary"
        onClick={() => save()}
        disabled={saving || !ready}
        aria-keyshortcuts="Control+S"
      >
        Enregistrer le brouillon
      </button>
      {send ? (
        <button type="button" className="fr-btn" onClick={() => send()} disabled={saving || !ready}>
          Vérifier et envoyer
        </button>
      ) : (
        <p className="app-save__note">Seul le chef de file envoie le rapport.</p>
      )}
    </div>
  );
}

function stateWords(unsaved: number, problems: number, outcome: SaveOutcome | null): string {
  if (unsaved === 0) return outcome?.kind === 'saved' ? outcome.message : 'Tout est enregistré';
  const waiting = counted(unsaved, 'saisie non enregistrée', 'saisies non enregistrées');
  if (outcome?.quiet && outcome.kind === 'unreachable')
    return `Hors ligne\u00a0: ${counted(unsaved, 'saisie gardée', 'saisies gardées')} sur cet ordinateur jusqu’au retour du réseau`;
  const wrong = problems > 0 ? `, dont ${counted(problems, 'case')} à corriger ou à choisir` : '';
  const before = outcome?.kind === 'saved' ? ` – ${outcome.message}` : '';
  return `${waiting}${wrong}${before}`;
}
