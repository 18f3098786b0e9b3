'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { ManagedProject } from '@/lib/project/managed-project';
import type { ProjectChoices } from '@/lib/project/project-choices';
import { actionOptions, roundOptions } from '../action-options';
import { addParticipation } from '../actions';

interface Props {
  project: Pick<ManagedProject, 'id' | 'version'>;
  choices: ProjectChoices;
}

export function AddParticipation({ project, choices }: Props) {
  const [state, submit] = useActionState(addParticipation, null);
  const typed = (name: string) => typedIn(state, name) ?? '';
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Action ajoutée" announce />}
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      <SelectField
        key={`a${typed('actionKey')}`}
        name="actionKey"
        id="add-action"
        label="Action"
        blank="Choisir une action"
        options={actionOptions(choices)}
        defaultValue={typed('actionKey')}
        error={fieldMessage(state, 'actionKey') ?? fieldMessage(state, 'seasonKey')}
      />
      <SelectField
        key={`r${typed('intakeRoundId')}`}
        name="intakeRoundId"
        id="add-round"
        label="Relève (facultatif)"
        blank="Non précisée"
        options={roundOptions(choices)}
        defaultValue={typed('intakeRoundId')}
        error={fieldMessage(state, 'intakeRoundId')}
      />
      <TextField
        name="decidedOn"
        id="add-decided"
        label="Jour de la décision"
        type="date"
        defaultValue={typed('decidedOn')}
        error={fieldMessage(state, 'decidedOn')}
      />
      <TextField
        name="source"
        id="add-source"
        label="Source"
        maxLength={300}
        defaultValue={typed('source')}
        error={fieldMessage(state, 'source')}
      />
      <SubmitButton>Ajouter l’action</SubmitButton>
    </form>
  );
}
