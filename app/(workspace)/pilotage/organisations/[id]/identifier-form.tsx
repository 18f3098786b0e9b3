'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { OrganisationDetail } from '@/lib/organisation/organisation-detail';
import { dateIdentifier } from '../actions';

interface Props {
  organisation: Pick<OrganisationDetail, 'id' | 'version' | 'identifiers'>;
}

/** From which day, or until which one, an identifier is the organisation's own. */
export function IdentifierForm({ organisation: { id, version, identifiers } }: Props) {
  const [state, submit] = useActionState(dateIdentifier, null);
  const typed = (name: string) => typedIn(state, name) ?? '';
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} title="Rien n’a été enregistré" />
      {state?.ok && <Alert tone="success" title="Identifiant daté" announce />}
      <input type="hidden" name="organisationId" value={id} />
      <input type="hidden" name="version" value={version} />
      <SelectField
        key={typed('value')}
        name="value"
        id="identifier-value"
        label="Identifiant"
        options={identifiers.map(({ kind, value }) => ({
          value: `${kind} ${value}`,
          label: `${kind.toUpperCase()} ${value}`,
        }))}
        defaultValue={typed('value')}
        error={fieldMessage(state, 'value')}
      />
      <TextField
        name="validFrom"
        id="identifier-from"
        label="Valable depuis le (facultatif)"
        type="date"
        defaultValue={typed('validFrom')}
        error={fieldMessage(state, 'validFrom')}
      />
      <TextField
        name="validUntil"
        id="identifier-until"
        label="N’est plus le sien à partir du (facultatif)"
        type="date"
        defaultValue={typed('validUntil')}
        error={fieldMessage(state, 'validUntil')}
      />
      <TextField
        name="source"
        id="identifier-source"
        label="Document qui le dit"
        maxLength={300}
        defaultValue={typed('source')}
        error={fieldMessage(state, 'source')}
      />
      <SubmitButton tone="secondary">Dater cet identifiant</SubmitButton>
    </form>
  );
}
