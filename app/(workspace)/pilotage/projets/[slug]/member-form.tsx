'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { MembershipEvent } from '@/lib/domain/vocabulary';
import type { ManagedProject } from '@/lib/project/managed-project';
import { french } from '@/lib/wording/typography';
import { changeConsortium } from '../actions';

interface Props {
  project: Pick<ManagedProject, 'id' | 'version' | 'members'>;
  event: MembershipEvent;
  organisations: { id: number; name: string }[];
  today: string;
}

/** A partner joins, or a member leaves, on a day; what it declared before stays. */
export function MemberForm({ project, event, organisations, today }: Props) {
  const [state, submit] = useActionState(changeConsortium, null);
  const typed = (name: string) => typedIn(state, name) ?? '';
  const id = (name: string) => `${event}-${name}`;
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Consortium mis à jour" announce />}
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      <input type="hidden" name="event" value={event} />
      <SelectField
        key={typed('organisationId')}
        name="organisationId"
        id={id('organisation')}
        label="Organisation"
        blank="Choisir une organisation"
        options={organisations.map((one) => ({ value: String(one.id), label: french(one.name) }))}
        defaultValue={typed('organisationId')}
        error={fieldMessage(state, 'organisationId')}
      />
      <TextField
        name="effectiveOn"
        id={id('on')}
        label={event === 'join' ? 'Membre à partir du' : 'N’est plus membre à partir du'}
        type="date"
        defaultValue={typed('effectiveOn') || today}
        error={fieldMessage(state, 'effectiveOn')}
      />
      <TextField
        name="reason"
        id={id('reason')}
        label="Motif ou document (facultatif)"
        maxLength={2000}
        defaultValue={typed('reason')}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>{event === 'join' ? 'Ajouter le membre' : 'Enregistrer le départ'}</SubmitButton>
    </form>
  );
}
