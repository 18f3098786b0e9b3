'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { setRetention } from './actions';

interface Props {
  trainingId: number;
  months?: string;
  source?: string;
}

/** Says how long names are kept, for all the sessions of the training. */
export function RetentionForm({ trainingId, months, source }: Props) {
  const [state, submit] = useActionState(setRetention, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['months', 'source'])} />
      {state?.ok && (
        <Alert tone="success" title="Durée enregistrée" announce>
          <p>Elle vaut pour toutes les sessions de cette formation, noms déjà saisis compris.</p>
        </Alert>
      )}
      <input type="hidden" name="trainingId" value={trainingId} />
      <TextField
        name="months"
        label="Mois après le dernier créneau"
        hint="De 1 à 120. Aucune durée n’est imprimée dans la source."
        inputMode="numeric"
        maxLength={10}
        defaultValue={typedIn(state, 'months') ?? months}
        error={fieldMessage(state, 'months')}
      />
      <TextField
        name="source"
        label="Document qui le dit"
        hint="Par exemple : convention du 3 mars 2025, article 12."
        maxLength={300}
        defaultValue={typedIn(state, 'source') ?? source}
        error={fieldMessage(state, 'source')}
      />
      <SubmitButton>Enregistrer la durée</SubmitButton>
    </form>
  );
}
