'use client';

import { useActionState } from 'react';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { Disclosure } from '@/app/_ui/disclosure';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { type Option, SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage } from '@/app/_web/form-state';
import { recordCommittee } from './actions';

interface Props {
  today: string;
  seasons: readonly Option[];
  actions: readonly Option[];
  /** The same sending twice is one committee. */
  submitKey: string;
}

const FIELDS = ['heldOn', 'seasonKey', 'title', 'actionKeys'];

/** A committee that was held: its day and its title are enough; what it decided is written on its page. */
export function RecordForm({ today, seasons, actions, submitKey }: Props) {
  const [state, submit] = useActionState(recordCommittee, null);
  const field = fieldOf(state);
  const { key: seasonKey, ...season } = selectOf(state)('seasonKey', seasons.at(-1)?.value);
  const chosen = state?.ok === false ? (state.typed?.actionKeys ?? []) : [];
  const wrong = fieldMessage(state, 'actionKeys');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} title="Le comité n’est pas consigné" />
      <input type="hidden" name="idempotency-key" value={submitKey} />
      <TextField {...field('heldOn', today)} label="Jour du comité" type="date" max={today} />
      <TextField
        {...field('title')}
        label="Titre"
        hint="Par exemple « COPIL d’octobre 2026 »."
        maxLength={200}
      />
      <SelectField key={seasonKey} {...season} label="Saison" blank="Toutes les saisons" options={seasons} />
      <Disclosure summary="Limiter à certaines actions" open={wrong !== undefined || chosen.length > 0}>
        <fieldset className="app-rows" id="actionKeys" tabIndex={-1}>
          <legend>
            Actions du comité
            <span className="fr-hint-text">Sans choix : toutes les actions de la saison.</span>
          </legend>
          {wrong && <p className="fr-message fr-message--error">{wrong}</p>}
          {actions.map(({ value, label }) => (
            <CheckboxField
              key={`${value}-${chosen.includes(value)}`}
              name="actionKeys"
              id={`action-${value}`}
              value={value}
              label={label}
              defaultChecked={chosen.includes(value)}
            />
          ))}
        </fieldset>
      </Disclosure>
      <SubmitButton>Consigner le comité</SubmitButton>
    </form>
  );
}
