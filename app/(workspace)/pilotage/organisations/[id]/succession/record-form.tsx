'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { recordSuccession } from '../../actions';
import type { AskedSuccession } from './asked-succession';

interface Props {
  asked: NonNullable<AskedSuccession['input']>;
  version: number;
}

/** The document that says it, and why: the act whose effect stands above is recorded as it was looked at. */
export function RecordForm({ asked, version }: Props) {
  const [state, submit] = useActionState(recordSuccession, null);
  const { organisationId, alsoIds, kind, successorId, effectiveOn } = asked;
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['source', 'reason'])} title="Rien n’a été enregistré" />
      <input type="hidden" name="organisationId" value={organisationId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="effectiveOn" value={effectiveOn} />
      {successorId !== null && <input type="hidden" name="successorId" value={successorId} />}
      {alsoIds.map((id) => (
        <input key={id} type="hidden" name="alsoIds" value={id} />
      ))}
      <TextField
        name="source"
        label="Document qui le dit"
        hint="Par exemple : décret n° 2024-1234 du 3 novembre 2024."
        maxLength={300}
        defaultValue={typedIn(state, 'source') ?? ''}
        error={fieldMessage(state, 'source')}
      />
      <TextAreaField
        name="reason"
        label="Motif"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>Enregistrer l’acte</SubmitButton>
    </form>
  );
}
