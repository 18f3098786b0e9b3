'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { writeCommitteeEntry } from '../actions';
import { type AboutChoices, AboutField } from './about-field';

interface Props {
  committeeId: number;
  heldOn: string;
  /** The same day in words. */
  day: string;
  choices: AboutChoices;
  /** The same sending twice is one entry. */
  submitKey: string;
}

const FIELDS = ['body', 'about', 'responsible', 'dueOn'];

/** One sentence is enough: which of the two buttons sends it says whether it is a decision or a note. */
export function EntryForm({ committeeId, heldOn, day, choices, submitKey }: Props) {
  const [state, submit] = useActionState(writeCommitteeEntry, null);
  const field = fieldOf(state);
  const about = typedIn(state, 'about') ?? '';
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} />
      {state?.ok && <Alert tone="success" title="C’est enregistré" announce />}
      <input type="hidden" name="idempotency-key" value={submitKey} />
      <input type="hidden" name="committeeId" value={committeeId} />
      <TextAreaField
        {...field('body')}
        label="Décision ou note"
        hint="Ne nommez personne. Le texte est daté, signé de votre compte, et ne s’efface pas."
        maxLength={2000}
      />
      <AboutField
        key={about}
        choices={choices}
        day={day}
        defaultValue={about}
        error={fieldMessage(state, 'about')}
      />
      <TextField
        {...field('responsible')}
        label="Responsable (facultatif)"
        hint="Une fonction ou une organisation, pour une décision."
        maxLength={120}
      />
      <TextField
        {...field('dueOn')}
        label="Échéance (facultatif)"
        hint="Pour une décision."
        type="date"
        min={heldOn}
      />
      <div className="app-committee__buttons">
        <SubmitButton name="kind" value="decision">
          Enregistrer la décision
        </SubmitButton>
        <SubmitButton name="kind" value="note" tone="secondary">
          Enregistrer comme note
        </SubmitButton>
      </div>
    </form>
  );
}
