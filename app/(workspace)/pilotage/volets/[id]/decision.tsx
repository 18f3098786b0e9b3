'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { begin, sendBack, validate } from './actions';

interface Props {
  sectionId: number;
  submission: number | null;
  examined: boolean;
  ownEntry: boolean;
}

/** Begin, validate, return with a reason. What is decided is the sending that stands on the page. */
export function Decision({ sectionId, submission, examined, ownEntry }: Props) {
  const [begun, beginIt] = useActionState(begin, null);
  const [validated, validateIt] = useActionState(validate, null);
  const [returned, returnIt] = useActionState(sendBack, null);
  const hidden = (
    <>
      <input type="hidden" name="sectionId" value={sectionId} />
      <input type="hidden" name="submission" value={submission ?? ''} />
    </>
  );
  const error = fieldMessage(returned, 'reason');
  return (
    <div className="app-decision">
      <ErrorSummary errors={formErrors(begun)} title="L’examen n’a pas commencé" />
      <ErrorSummary errors={formErrors(validated)} title="Le volet n’est pas validé" />
      <ErrorSummary errors={formErrors(returned, ['reason'])} title="Le volet n’est pas retourné" />
      {!examined && (
        <form action={beginIt} className="app-block">
          {hidden}
          <p>Tant que l’examen n’a pas commencé, le consortium peut encore reprendre son envoi.</p>
          <SubmitButton tone="secondary">Commencer l’examen</SubmitButton>
        </form>
      )}
      {ownEntry ? (
        <div className="fr-alert fr-alert--info app-block">
          <p className="fr-alert__title">Une autre personne doit valider ce volet</p>
          <p>Vous y avez saisi, corrigé ou envoyé des valeurs.</p>
        </div>
      ) : (
        <form action={validateIt} className="app-block">
          {hidden}
          <SubmitButton>Valider ce volet</SubmitButton>
          <p className="app-decision__other">
            <a className="fr-link" href={`/pilotage/volets/${sectionId}/acceptation`}>
              Accepter avec une modification…
            </a>
          </p>
        </form>
      )}
      {!ownEntry && (
        <form action={returnIt} noValidate>
          {hidden}
          <div className={`fr-input-group${error ? ' fr-input-group--error' : ''}`}>
            <label className="fr-label" htmlFor="reason">
              Motif du retour
              <span className="fr-hint-text">Le consortium le lira : dites quoi corriger, et où.</span>
            </label>
            <textarea
              className="fr-input"
              id="reason"
              name="reason"
              rows={3}
              maxLength={2000}
              required
              defaultValue={typedIn(returned, 'reason')}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'reason-message' : undefined}
            />
            {error && (
              <p id="reason-message" className="fr-message fr-message--error">
                {error}
              </p>
            )}
          </div>
          <SubmitButton tone="secondary">Retourner au consortium</SubmitButton>
        </form>
      )}
    </div>
  );
}
