'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { typedIn } from '@/app/_web/form-state';
import { milestoneEventWords } from '@/lib/wording/money';
import { capitalised } from '@/lib/wording/typography';
import { postponeMilestone } from '../../../../_money/actions';
import { errorsOf, fieldsOf } from '../../../../_money/form-of';

interface Props {
  milestoneId: number;
  kinds: readonly ('postponed' | 'dropped')[];
}

export function PostponeForm({ milestoneId, kinds }: Props) {
  const [state, submit] = useActionState(postponeMilestone, null);
  const prefix = `postpone-${milestoneId}`;
  const field = fieldsOf(state, prefix);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errorsOf(state, prefix, ['kind', 'newDueOn', 'reason'])} />
      <input type="hidden" name="milestoneId" value={milestoneId} />
      <SelectField
        key={`k${typedIn(state, 'kind')}`}
        {...field('kind', kinds[0])}
        label="Ce que devient le jalon"
        options={kinds.map((kind) => ({ value: kind, label: capitalised(milestoneEventWords[kind]) }))}
      />
      <TextField {...field('newDueOn')} label="Nouvelle date (d’un report)" type="date" />
      <TextField {...field('reason')} label="Motif" maxLength={2000} />
      <SubmitButton tone="secondary">Enregistrer</SubmitButton>
    </form>
  );
}
