'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { french } from '@/lib/wording/typography';
import { CertificationFields } from '../../../../_consortium/certification-fields';
import { FunctionFields } from '../../../../_consortium/function-fields';
import { ToldFields } from '../../../../_consortium/told-fields';
import { proposeFact } from './actions';

type Offered = Pick<ConsortiumForms, 'project' | 'members' | 'functions' | 'zones'>;

export function ProposeFunctionForm({
  project,
  members,
  functions,
  zones,
  today,
}: Offered & { today: string }) {
  const [state, submit] = useActionState(proposeFact, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Fonction proposée" announce />}
      <input type="hidden" name="fact" value="function" />
      <input type="hidden" name="projectId" value={project.id} />
      <FunctionFields {...{ state, members, zones }} prefix="propose" asked={functions.asked} />
      <ToldFields state={state} prefix="propose" today={today} day="Depuis le" must="source alone" />
      <SubmitButton>Proposer la fonction</SubmitButton>
    </form>
  );
}

export function ProposeCertificationForm({ project, members }: Pick<Offered, 'project' | 'members'>) {
  const [state, submit] = useActionState(proposeFact, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Certification proposée" announce />}
      <input type="hidden" name="fact" value="certification" />
      <input type="hidden" name="projectId" value={project.id} />
      <SelectField
        key={typedIn(state, 'organisationId')}
        name="organisationId"
        id="certified-member"
        label="Membre"
        blank="Choisir un membre"
        options={members.map(({ id, name }) => ({ value: String(id), label: french(name) }))}
        defaultValue={typedIn(state, 'organisationId') ?? ''}
        error={fieldMessage(state, 'organisationId')}
      />
      <CertificationFields state={state} prefix="certified" />
      <SubmitButton>Proposer la certification</SubmitButton>
    </form>
  );
}
