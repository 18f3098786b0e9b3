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
import { french } from '@/lib/wording/typography';
import { changeLead } from '../actions';

interface Props {
  project: Pick<ManagedProject, 'id' | 'version'>;
  organisations: { id: number; name: string }[];
  today: string;
}

const BEFORE = [
  { value: 'partner', label: 'Il reste, comme partenaire' },
  { value: 'leaves', label: 'Il quitte le consortium' },
];

export function LeadForm({ project, organisations, today }: Props) {
  const [state, submit] = useActionState(changeLead, null);
  const typed = (name: string) => typedIn(state, name) ?? '';
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Chef de file changé" announce />}
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      <p>
        Les rapports, les brouillons, les rappels et les droits suivent le chef de file du jour. Les deux
        organisations reçoivent un message. Une date à venir prend effet ce jour-là.
      </p>
      <SelectField
        key={`o${typed('organisationId')}`}
        name="organisationId"
        id="lead-organisation"
        label="Nouveau chef de file"
        blank="Choisir une organisation"
        options={organisations.map((one) => ({ value: String(one.id), label: french(one.name) }))}
        defaultValue={typed('organisationId')}
        error={fieldMessage(state, 'organisationId')}
      />
      <TextField
        name="effectiveOn"
        id="lead-on"
        label="À partir du"
        type="date"
        defaultValue={typed('effectiveOn') || today}
        error={fieldMessage(state, 'effectiveOn')}
      />
      <SelectField
        key={`b${typed('before')}`}
        name="before"
        id="lead-before"
        label="L’ancien chef de file"
        options={BEFORE}
        defaultValue={typed('before') || 'partner'}
        error={fieldMessage(state, 'before')}
      />
      <TextField
        name="reason"
        id="lead-reason"
        label="Motif"
        maxLength={2000}
        defaultValue={typed('reason')}
        error={fieldMessage(state, 'reason')}
      />
      <TextField
        name="source"
        id="lead-source"
        label="Document (facultatif)"
        maxLength={300}
        defaultValue={typed('source')}
        error={fieldMessage(state, 'source')}
      />
      <SubmitButton>Changer de chef de file</SubmitButton>
    </form>
  );
}
