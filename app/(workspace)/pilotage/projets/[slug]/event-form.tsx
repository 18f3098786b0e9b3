'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { LifeEvent } from '@/lib/domain/project-life';
import type { ManagedProject } from '@/lib/project/managed-project';
import { formatDay } from '@/lib/wording/dates';
import { projectEventWords } from '@/lib/wording/project-life';
import { french } from '@/lib/wording/typography';
import { recordProjectEvent } from '../actions';

interface Props {
  project: Pick<ManagedProject, 'id' | 'version'>;
  kinds: readonly LifeEvent[];
  proposed: LifeEvent | undefined;
  /** Of an end: what nobody opened and verified, asked one by one. */
  commitments?: ManagedProject['openCommitments'];
  today: string;
}

export function EventForm({ project, kinds, proposed, commitments, today }: Props) {
  const [state, submit] = useActionState(recordProjectEvent, null);
  const typed = (name: string) => typedIn(state, name) ?? '';
  const id = (name: string) => `${commitments ? 'end' : 'event'}-${name}`;
  const holding = state?.ok === false ? (state.typed?.holds ?? []) : [];
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Événement enregistré" announce />}
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      <SelectField
        key={typed('kind')}
        name="kind"
        id={id('kind')}
        label="Ce qui est arrivé"
        blank="Choisir"
        options={kinds.map((kind) => ({ value: kind, label: projectEventWords[kind] }))}
        defaultValue={typed('kind') || (proposed ?? '')}
        error={fieldMessage(state, 'kind')}
      />
      <TextField
        name="effectiveOn"
        id={id('on')}
        label="Depuis le"
        hint="Aujourd’hui ou un jour passé : ce qui était connu avant aujourd’hui ne change pas."
        type="date"
        defaultValue={typed('effectiveOn') || today}
        error={fieldMessage(state, 'effectiveOn')}
      />
      <TextField
        name="reason"
        id={id('reason')}
        label="Motif"
        hint="Demandé pour une suspension, une résiliation ou une renonciation. Il n’est pas public."
        maxLength={2000}
        defaultValue={typed('reason')}
        error={fieldMessage(state, 'reason')}
      />
      <TextField
        name="source"
        id={id('source')}
        label="Source"
        hint="Le document qui le dit ; il est public."
        maxLength={300}
        defaultValue={typed('source')}
        error={fieldMessage(state, 'source')}
      />
      {commitments && commitments.length > 0 && (
        <fieldset className="app-rows">
          <legend>Engagements non ouverts : cochez ceux qui tiennent encore</legend>
          <p>Les autres ne sont plus comptés comme engagés à partir d’aujourd’hui.</p>
          {fieldMessage(state, 'commitments') && (
            <p className="fr-error-text">{fieldMessage(state, 'commitments')}</p>
          )}
          {commitments.map(({ key, action, organisation, training, declaredOn }) => (
            <div key={key}>
              <input type="hidden" name="asked" value={key} />
              <CheckboxField
                id={id(key)}
                name="holds"
                value={key}
                label={french(training ?? organisation)}
                hint={french(
                  [
                    training ? organisation : 'université',
                    action,
                    declaredOn && `ouverture déclarée au ${formatDay(declaredOn)}, non vérifiée`,
                  ]
                    .filter(Boolean)
                    .join(' · '),
                )}
                defaultChecked={holding.includes(key)}
              />
            </div>
          ))}
        </fieldset>
      )}
      <SubmitButton>{commitments ? 'Mettre fin au projet' : 'Enregistrer l’événement'}</SubmitButton>
    </form>
  );
}
