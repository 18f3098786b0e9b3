'use client';

import { useActionState } from 'react';
import { DataTable } from '@/app/_ui/data-table';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { consultNames } from './actions';

/** An officer says why he reads names; they stand on this page until it is left. */
export function AskForm({ sessionId }: { sessionId: number }) {
  const [state, submit] = useActionState(consultNames, null);
  return (
    <>
      <form action={submit} className="app-form app-narrow" noValidate>
        <ErrorSummary title="Les noms ne sont pas montrés" errors={formErrors(state, ['reason'])} />
        <input type="hidden" name="sessionId" value={sessionId} />
        <TextAreaField
          name="reason"
          label="Motif de la lecture"
          maxLength={2000}
          error={fieldMessage(state, 'reason')}
          defaultValue={typedIn(state, 'reason')}
        />
        <SubmitButton tone="secondary">Lire les noms</SubmitButton>
      </form>
      {state?.ok && (
        <DataTable
          caption="Noms gardés de cette session"
          asCards
          columns={[
            { key: 'number', label: 'N°' },
            { key: 'name', label: 'Nom et prénom' },
            { key: 'email', label: 'Adresse électronique' },
            { key: 'employer', label: 'Employeur' },
          ]}
          rows={state.result.names.map(({ number, name, email, employer }) => ({
            key: String(number),
            cells: [number, name, email ?? 'non renseignée', employer ?? 'non renseigné'],
          }))}
        />
      )}
    </>
  );
}
