'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { french } from '@/lib/wording/typography';
import { recordCommitments } from '../actions';

interface Props {
  participationId: number;
  universities: { id: number; name: string; committed: boolean }[];
  trainings: { id: number; title: string; organisationId: number; committed: boolean }[];
}

/** What the agreement commits and was not committed yet: each box ticked is known from the agreement's day. */
export function CommitmentsForm({ participationId, universities, trainings }: Props) {
  const [state, submit] = useActionState(recordCommitments, null);
  const id = (name: string) => `commit-${participationId}-${name}`;
  const checked = state?.ok === false ? (state.typed?.offers ?? []) : [];
  const boxes = [
    ...universities
      .filter(({ committed }) => !committed)
      .map(({ id: organisation, name }) => ({ value: `university:${organisation}`, label: french(name) })),
    ...trainings
      .filter(({ committed }) => !committed)
      .map((training) => ({
        value: `training:${training.id}:${training.organisationId}`,
        label: french(training.title),
      })),
  ];
  if (boxes.length === 0)
    return <p>Tout ce qui est enregistré est déjà engagé : ajoutez une formation, ou un membre.</p>;
  return (
    <form action={submit} className="app-form app-narrow" noValidate key={boxes.length}>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Engagements enregistrés" announce />}
      <input type="hidden" name="participationId" value={participationId} />
      <TextField
        name="agreedOn"
        id={id('agreed')}
        label="Date de la convention"
        type="date"
        defaultValue={typedIn(state, 'agreedOn') ?? ''}
        error={fieldMessage(state, 'agreedOn') ?? fieldMessage(state, 'offers.0.happenedOn')}
      />
      <fieldset className="app-rows">
        <legend>Ce qu’elle engage</legend>
        {boxes.map(({ value, label }) => (
          <CheckboxField
            key={value}
            id={id(value)}
            name="offers"
            value={value}
            label={label}
            defaultChecked={checked.includes(value)}
          />
        ))}
      </fieldset>
      <SubmitButton>Enregistrer les engagements</SubmitButton>
    </form>
  );
}
