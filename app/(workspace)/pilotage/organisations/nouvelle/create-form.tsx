'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { createOrganisation } from '../actions';
import { ORGANISATION_FIELDS } from '../field-names';
import { OrganisationFields } from '../organisation-fields';

export function CreateForm({ regions }: { regions: { code: string; name: string }[] }) {
  const [state, submit] = useActionState(createOrganisation, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ORGANISATION_FIELDS)} />
      <OrganisationFields regions={regions} state={state} />
      <SubmitButton>Enregistrer l’organisation</SubmitButton>
    </form>
  );
}
