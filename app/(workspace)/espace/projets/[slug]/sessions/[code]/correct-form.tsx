'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { french } from '@/lib/wording/typography';
import { correctSession } from '../actions';

interface Props {
  sessionId: number;
  version: number;
  session: { organisationId: number; regionCode: string; capacity: number };
  givers: { id: number; name: string }[];
  regions: { code: string; name: string }[];
}

/** Says again who gives the session, where and for how many. */
export function CorrectForm({ sessionId, version, session, givers, regions }: Props) {
  const [state, submit] = useActionState(correctSession, null);
  const field = fieldOf(state, 'session');
  const select = selectOf(state, 'session');
  const { key: giverKey, ...giver } = select('organisationId', session.organisationId);
  const { key: regionKey, ...region } = select('regionCode', session.regionCode);
  const errors = formErrors(state, ['organisationId', 'regionCode', 'capacity']).map((error) => ({
    ...error,
    ...(error.field && { field: `session-${error.field}` }),
  }));
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      {state?.ok && <Alert tone="success" title="Session corrigée" announce />}
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="version" value={version} />
      <SelectField
        key={giverKey}
        {...giver}
        label="Organisme qui donne la session"
        options={givers.map(({ id, name }) => ({ value: String(id), label: french(name) }))}
      />
      <SelectField
        key={regionKey}
        {...region}
        label="Région"
        options={regions.map(({ code, name }) => ({ value: code, label: french(name) }))}
      />
      <TextField
        {...field('capacity', session.capacity)}
        label="Nombre de places"
        inputMode="numeric"
        maxLength={2}
      />
      <ConfirmFields state={state} />
      <SubmitButton>Corriger la session</SubmitButton>
    </form>
  );
}
