'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/app/_ui/disclosure';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { declareMilestone } from '../../../../_money/actions';
import { errorsOf, fieldsOf } from '../../../../_money/form-of';

/** The lead says that a milestone was reached, when, and where the proof is. */
export function DeclareForm({ milestoneId, title }: { milestoneId: number; title: string }) {
  const [state, submit] = useActionState(declareMilestone, null);
  const prefix = `declare-${milestoneId}`;
  const field = fieldsOf(state, prefix);
  return (
    <Disclosure summary={`Déclarer atteint\u00a0: ${title}`}>
      <form action={submit} className="app-form app-narrow" noValidate>
        <ErrorSummary errors={errorsOf(state, prefix, ['onDay', 'evidence'])} />
        <input type="hidden" name="milestoneId" value={milestoneId} />
        <TextField {...field('onDay')} label="Atteint le" type="date" />
        <TextField
          {...field('evidence')}
          label="Preuve"
          hint="Le document, son adresse ou sa référence."
          maxLength={300}
        />
        <SubmitButton>Déclarer atteint</SubmitButton>
      </form>
    </Disclosure>
  );
}
