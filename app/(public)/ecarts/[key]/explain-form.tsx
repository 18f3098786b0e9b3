'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { type Option, SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { explainGap } from './actions';

interface Props {
  gapKey: string;
  fingerprint: string;
  states: readonly Option[];
  /** The same sending twice is one note. */
  submitKey: string;
}

const FIELDS = ['state', 'note'];

/** What an officer says of a gap. The page has many: each field has the key of its gap in its address. */
export function ExplainForm({ gapKey, fingerprint, states, submitKey }: Props) {
  const [state, submit] = useActionState(explainGap, null);
  const idOf = (field: string) => `${gapKey}-${field}`;
  const changed =
    state?.ok === false ? state.fields.find(({ path }) => path === 'fingerprint')?.params.current : undefined;
  const errors =
    state?.ok !== false
      ? []
      : state.fields.length === 0
        ? [{ message: state.message }]
        : state.fields.map(({ path, message }) =>
            FIELDS.includes(path) ? { field: idOf(path), message } : { message },
          );
  const noteError = fieldMessage(state, 'note');
  const noteId = idOf('note');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      {state?.ok && (
        <Alert tone="success" title="Note enregistrée" announce>
          <p>
            Elle vaut pour les nombres d’aujourd’hui : s’ils changent, l’écart sera de nouveau à expliquer.
          </p>
        </Alert>
      )}
      <input type="hidden" name="idempotency-key" value={submitKey} />
      <input type="hidden" name="gapKey" value={gapKey} />
      {/* The refusal has shown the new numbers: the next sending is about them. */}
      <input type="hidden" name="fingerprint" value={typeof changed === 'string' ? changed : fingerprint} />
      <SelectField
        // A select that stays keeps its first choice when the form is given back: it is made again.
        key={typedIn(state, 'state') ?? ''}
        name="state"
        id={idOf('state')}
        label="État"
        options={states}
        blank="Choisir un état"
        defaultValue={typedIn(state, 'state') ?? ''}
        error={fieldMessage(state, 'state')}
        required
      />
      <div className={`fr-input-group${noteError ? ' fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor={noteId}>
          Note
          <span className="fr-hint-text">
            D’où vient l’écart, ou pourquoi il est accepté. Elle est datée et ne s’efface pas.
          </span>
        </label>
        <textarea
          className={`fr-input${noteError ? ' fr-input--error' : ''}`}
          id={noteId}
          name="note"
          rows={4}
          maxLength={2000}
          required
          defaultValue={typedIn(state, 'note')}
          aria-invalid={noteError ? true : undefined}
          aria-describedby={noteError ? messageId(noteId) : undefined}
        />
        <FieldMessage fieldId={noteId} error={noteError} />
      </div>
      <SubmitButton>Enregistrer la note</SubmitButton>
    </form>
  );
}
