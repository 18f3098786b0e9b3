'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { freezeEdition } from './actions';

interface Props {
  today: string;
  /** The same form sent twice is one edition. */
  idempotencyKey: string;
}

const FIELDS = ['title', 'asOf'];

/** For officers: what is frozen stays, so the form says so before the button. */
export function FreezeForm({ today, idempotencyKey }: Props) {
  const [state, submit] = useActionState(freezeEdition, null);
  const titleError = fieldMessage(state, 'title');
  const dayError = fieldMessage(state, 'asOf');
  return (
    <section aria-labelledby="figer">
      <h3 id="figer">Figer une édition</h3>
      <p>
        L’édition sera publique, à une adresse permanente. Elle ne pourra être ni modifiée ni retirée : son
        titre non plus. N’y mettez aucun nom de personne.
      </p>
      <form action={submit} className="app-form app-narrow" noValidate>
        <ErrorSummary errors={formErrors(state, FIELDS)} title="L’édition n’a pas été figée" />
        <input type="hidden" name="idempotency-key" value={idempotencyKey} />
        <TextField
          name="title"
          label="Titre"
          hint="Par exemple : Bilan présenté au comité de suivi de novembre 2026"
          defaultValue={typedIn(state, 'title') ?? ''}
          maxLength={200}
          required
          {...(titleError && { error: titleError })}
        />
        <TextField
          name="asOf"
          label="Chiffres connus à la fin du"
          hint="Aujourd’hui ou un jour passé, depuis le 16 décembre 2021"
          type="date"
          defaultValue={typedIn(state, 'asOf') ?? today}
          max={today}
          required
          {...(dayError && { error: dayError })}
        />
        <SubmitButton>Figer l’édition</SubmitButton>
      </form>
    </section>
  );
}
