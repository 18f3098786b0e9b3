'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { ManagedProject } from '@/lib/project/managed-project';
import { correctProject } from '../actions';
import { IDENTITY_FIELDS, IdentityFields } from '../identity-fields';

export function CorrectForm({ project, today }: { project: ManagedProject; today: string }) {
  const [state, submit] = useActionState(correctProject, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, [...IDENTITY_FIELDS, 'effectiveOn', 'reason'])} />
      {state?.ok && <Alert tone="success" title="Correction enregistrée" announce />}
      <ConfirmFields state={state} />
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      <IdentityFields
        state={state}
        values={project}
        hasLife={project.life.filter(({ statusAfter }) => statusAfter !== null).length > 1}
      />
      <TextField
        name="effectiveOn"
        label="Vrai depuis le"
        hint="Ce qui était connu avant l’enregistrement d’aujourd’hui ne change pas."
        type="date"
        defaultValue={typedIn(state, 'effectiveOn') ?? today}
        error={fieldMessage(state, 'effectiveOn')}
      />
      <TextField
        name="reason"
        id="reason"
        label="Motif ou document"
        maxLength={2000}
        defaultValue={typedIn(state, 'reason') ?? ''}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>Enregistrer la correction</SubmitButton>
    </form>
  );
}
