'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { OrganisationDetail } from '@/lib/organisation/organisation-detail';
import { correctOrganisation } from '../actions';
import { ORGANISATION_FIELDS } from '../field-names';
import { OrganisationFields } from '../organisation-fields';

interface Props {
  organisation: OrganisationDetail;
  regions: { code: string; name: string }[];
}

export function CorrectForm({ organisation, regions }: Props) {
  const [state, submit] = useActionState(correctOrganisation, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ORGANISATION_FIELDS)} />
      {state?.ok && (
        <Alert tone="success" title="Correction enregistrée" announce>
          <p>Elle est dans le journal, avec ce qui était écrit avant.</p>
        </Alert>
      )}
      <input type="hidden" name="organisationId" value={organisation.id} />
      <input type="hidden" name="version" value={organisation.version} />
      <OrganisationFields regions={regions} values={organisation} state={state} />
      <TextField
        name="effectiveOn"
        label="Ce nom vaut depuis le (facultatif)"
        hint="Si un document le dit : le nom d’avant reste lu aux dates où l’on ne le savait pas encore."
        type="date"
        defaultValue={typedIn(state, 'effectiveOn') ?? ''}
        error={fieldMessage(state, 'effectiveOn')}
      />
      <TextField
        name="source"
        label="Document qui le dit (facultatif)"
        maxLength={300}
        defaultValue={typedIn(state, 'source') ?? ''}
        error={fieldMessage(state, 'source')}
      />
      <TextField
        name="reason"
        label="Motif (facultatif)"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>Enregistrer la correction</SubmitButton>
    </form>
  );
}
