'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { typedIn } from '@/app/_web/form-state';
import { milestoneEventWords } from '@/lib/wording/money';
import { capitalised } from '@/lib/wording/typography';
import { verifyMilestone } from '../../../../_money/actions';
import { errorsOf, fieldsOf } from '../../../../_money/form-of';

interface Props {
  milestoneId: number;
  kinds: readonly ('verified' | 'refused')[];
}

export function VerifyForm({ milestoneId, kinds }: Props) {
  const [state, submit] = useActionState(verifyMilestone, null);
  const prefix = `verify-${milestoneId}`;
  const field = fieldsOf(state, prefix);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errorsOf(state, prefix, ['kind', 'reason'])} />
      <input type="hidden" name="milestoneId" value={milestoneId} />
      <SelectField
        key={`k${typedIn(state, 'kind')}`}
        {...field('kind', kinds[0])}
        label="Ce que devient la déclaration"
        options={kinds.map((kind) => ({ value: kind, label: capitalised(milestoneEventWords[kind]) }))}
      />
      <TextField
        {...field('reason')}
        label="Motif"
        hint="Demandé si elle n’est pas retenue."
        maxLength={2000}
      />
      <SubmitButton>Enregistrer</SubmitButton>
    </form>
  );
}
