'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { typedIn } from '@/app/_web/form-state';
import { recordTrancheCondition } from '../../../../_money/actions';
import { errorsOf, fieldsOf } from '../../../../_money/form-of';

interface Props {
  project: { id: number; version: number };
  /** The tranches whose condition is not yet said to be met. */
  positions: readonly number[];
}

/** Says that the condition of a tranche is met, where nothing else of the project says it. */
export function ConditionForm({ project, positions }: Props) {
  const [state, submit] = useActionState(recordTrancheCondition, null);
  const field = fieldsOf(state, 'condition');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errorsOf(state, 'condition', ['position', 'metOn', 'source'])} />
      {state?.ok && <Alert tone="success" title="Condition remplie" announce />}
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      {positions.length === 0 ? (
        <p>Aucune autre condition n’est à dire.</p>
      ) : (
        <>
          <SelectField
            key={`p${typedIn(state, 'position')}-${positions.join()}`}
            {...field('position', String(positions[0]))}
            label="Tranche"
            options={positions.map((position) => ({
              value: String(position),
              label: `Tranche ${position}`,
            }))}
          />
          <TextField {...field('metOn')} label="Remplie le" type="date" />
          <TextField {...field('source')} label="Source" hint="Le document qui le dit." maxLength={300} />
          <SubmitButton tone="secondary">Dire la condition remplie</SubmitButton>
        </>
      )}
    </form>
  );
}
