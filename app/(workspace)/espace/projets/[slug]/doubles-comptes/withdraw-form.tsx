'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/app/_ui/disclosure';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { withdrawOverlap } from './actions';
import './overlaps.css';

/** Takes one overlap back, with a reason. */
export function WithdrawForm({ overlapId, about }: { overlapId: number; about: string }) {
  const [state, submit] = useActionState(withdrawOverlap, null);
  const id = `motif-${overlapId}`;
  const errors = formErrors(state).map(({ message }) => ({
    message,
    ...(fieldMessage(state, 'reason') && { field: id }),
  }));
  return (
    <Disclosure
      summary={
        <>
          Retirer<span className="fr-sr-only"> {about}</span>
        </>
      }
    >
      <form action={submit} className="app-form app-withdraw" noValidate>
        <ErrorSummary errors={errors} title="Le double compte n’est pas retiré" />
        <input type="hidden" name="overlapId" value={overlapId} />
        <TextAreaField
          id={id}
          name="reason"
          label="Motif du retrait"
          error={fieldMessage(state, 'reason')}
          defaultValue={typedIn(state, 'reason')}
          maxLength={2000}
        />
        <SubmitButton tone="secondary">Retirer ce double compte</SubmitButton>
      </form>
    </Disclosure>
  );
}
