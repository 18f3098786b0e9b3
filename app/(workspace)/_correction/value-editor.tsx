'use client';

import { useMemo, useState } from 'react';
import { ErrorSummary, type FieldError } from '@/app/_ui/error-summary';
import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { useSignInAddress } from '@/app/_ui/use-sign-in-address';
import { fold } from '@/lib/domain/fold';
import type { SectionEdit } from '@/lib/report/section-correction';
import { counted } from '@/lib/wording/plural';
import { isChanged } from '../_cells/typed';
import type { EditMode } from './asked-comment';
import { REASON_ID } from './edit-problems';
import { EditorLines } from './editor-lines';
import { EditorOffers } from './editor-offers';
import { searchedText } from './searched-text';
import { useEdits } from './use-edits';
import './correction.css';

const PAGE = 50;

interface Props {
  edit: SectionEdit;
  mode: EditMode;
  /** Where to go once it is written. */
  done: string;
  /** The words that the list is first narrowed to. */
  search?: string;
}

/** The figures of a section, each with a place for another value, and what it must be explained by. */
export function ValueEditor({ edit, mode, done, search: first = '' }: Props) {
  const signInHref = useSignInAddress();
  const edits = useEdits(edit, mode, done);
  const [search, setSearch] = useState(first);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const hydrated = useHydrated();
  const texts = useMemo(() => edit.lines.map((line) => searchedText(line, edit.words)), [edit]);
  const words = fold(search).split(' ').filter(Boolean);
  const found = edit.lines.flatMap((_, index) => {
    const typed = edits.lines[index];
    if (!typed || (onlyChanged && !isChanged(typed))) return [];
    return words.every((word) => texts[index]?.includes(word)) ? [index] : [];
  });
  const send = async () => {
    await edits.send();
    // What is refused must be in sight.
    setSearch('');
    setOnlyChanged(edits.changed > 0);
  };
  // The summary takes the focus when its errors change: the same outcome keeps the same list.
  const { outcome } = edits;
  const errors = useMemo(
    (): FieldError[] =>
      (outcome?.problems ?? []).map(({ field, message }) => (field ? { field, message } : { message })),
    [outcome],
  );
  return (
    // Until its script runs the page would lose what is typed: it waits a moment instead.
    <fieldset className="app-entry" disabled={!hydrated}>
      <legend className="fr-sr-only">Valeurs du volet</legend>
      <ErrorSummary errors={errors} title={outcome?.title ?? ''} />
      {outcome?.signedOut && (
        <p>
          <a href={signInHref} target="_blank" rel="noreferrer" title="Se reconnecter – nouvel onglet">
            Se reconnecter dans un autre onglet, puis recommencer ici
          </a>
        </p>
      )}
      <div className="app-tools__form app-block">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="recherche">
            Chercher une ligne
            <span className="fr-hint-text">Formation, région, niveau, profession, mesure, période</span>
          </label>
          <input
            className="fr-input"
            id="recherche"
            type="search"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setShown(PAGE);
            }}
          />
        </div>
        <div className="fr-checkbox-group">
          <input
            id="changees"
            type="checkbox"
            checked={onlyChanged}
            onChange={(event) => setOnlyChanged(event.target.checked)}
          />
          <label className="fr-label" htmlFor="changees">
            Seulement les valeurs changées
          </label>
        </div>
        <p className="app-tools__message" role="status">
          {counted(found.length, 'ligne')} sur {edit.lines.length}, {edits.changedWords}
        </p>
      </div>
      <EditorLines edit={edit} mode={mode} edits={edits} indexes={found.slice(0, shown)} />
      {found.length > shown && (
        <p>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            onClick={() => setShown(shown + PAGE)}
          >
            Afficher {Math.min(PAGE, found.length - shown)} lignes de plus
          </button>
        </p>
      )}
      {edit.offers.length > 0 && <EditorOffers edit={edit} edits={edits} />}
      {mode === 'correct' && (
        <div className={`fr-input-group${edits.reasonRefused ? ' fr-input-group--error' : ''}`}>
          <label className="fr-label" htmlFor={REASON_ID}>
            Motif de la correction
            <span className="fr-hint-text">Il sera lu par l’autre partie, et gardé dans le journal.</span>
          </label>
          <textarea
            className="fr-input"
            id={REASON_ID}
            rows={3}
            maxLength={2000}
            value={edits.reason}
            onChange={(event) => edits.putReason(event.target.value)}
            aria-invalid={edits.reasonRefused ? true : undefined}
            aria-describedby={edits.reasonRefused ? messageId(REASON_ID) : undefined}
          />
          <FieldMessage fieldId={REASON_ID} error={edits.reasonRefused ?? undefined} />
        </div>
      )}
      <div className="app-foot-bar app-save">
        <p className="app-save__state">{edits.changedWords}</p>
        <button type="button" className="fr-btn" onClick={() => void send()} disabled={edits.sending}>
          {edits.sending ? 'Envoi…' : BUTTONS[mode]}
        </button>
      </div>
    </fieldset>
  );
}

const BUTTONS: Record<EditMode, string> = {
  correct: 'Enregistrer la correction',
  accept: 'Accepter avec ces modifications',
};
