'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { recordTrancheCondition } from '../../../../_money/actions';
import { errorsOf, fieldsOf } from '../../../../_money/form-of';

interface Props {
  project: { id: number; version: number };
  position: number;
}

/** Says that the condition of a tranche is met, where nothing else of the project says it. */
export function ConditionForm({ project, position }: Props) {
  const [state, submit] = useActionState(recordTrancheCondition, null);
  const prefix = `condition-${position}`;
  const field = fieldsOf(state, prefix);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errorsOf(state, prefix, ['metOn', 'source'])} />
      {state?.ok && <Alert tone="success" title="Condition remplie" announce />}
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      <input type="hidden" name="position" value={position} />
      <TextField {...field('metOn')} label="Remplie le" type="date" />
      <TextField {...field('source')} label="Source" hint="Le document qui le dit." maxLength={300} />
      <SubmitButton tone="secondary">Dire la condition remplie</SubmitButton>
    </form>
  );
}
