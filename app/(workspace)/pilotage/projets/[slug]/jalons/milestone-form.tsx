'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { typedIn } from '@/app/_web/form-state';
import { MILESTONE_KINDS } from '@/lib/domain/money/vocabulary';
import { milestoneKindWords } from '@/lib/wording/money';
import { capitalised, french } from '@/lib/wording/typography';
import { addProjectMilestone } from '../../../../_money/actions';
import { errorsOf, fieldsOf } from '../../../../_money/form-of';

interface Props {
  projectId: number;
  participations: readonly { id: number; title: string }[];
}

const FIELDS = ['title', 'kind', 'participationId', 'dueOn'];

export function MilestoneForm({ projectId, participations }: Props) {
  const [state, submit] = useActionState(addProjectMilestone, null);
  const field = fieldsOf(state, 'milestone');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errorsOf(state, 'milestone', FIELDS)} />
      {state?.ok && <Alert tone="success" title="Jalon enregistré" announce />}
      <input type="hidden" name="projectId" value={projectId} />
      <TextField {...field('title')} label="Jalon" maxLength={200} />
      <SelectField
        key={`k${typedIn(state, 'kind')}`}
        {...field('kind')}
        label="Type"
        blank="Choisir"
        options={MILESTONE_KINDS.map((kind) => ({
          value: kind,
          label: capitalised(milestoneKindWords[kind]),
        }))}
      />
      <SelectField
        key={`p${typedIn(state, 'participationId')}`}
        {...field('participationId')}
        label="Action"
        blank="Tout le projet"
        options={participations.map(({ id, title }) => ({ value: String(id), label: french(title) }))}
      />
      <TextField {...field('dueOn')} label="Attendu le" type="date" />
      <SubmitButton>Enregistrer le jalon</SubmitButton>
    </form>
  );
}
