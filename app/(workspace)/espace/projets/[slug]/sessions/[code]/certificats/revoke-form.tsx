'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/app/_ui/disclosure';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { revokeCertificate } from './actions';

/** Revokes one certificate, with a reason that names nobody. */
export function RevokeForm({ certificateId, number }: { certificateId: number; number: string }) {
  const [state, submit] = useActionState(revokeCertificate, null);
  const id = `motif-${certificateId}`;
  const errors = formErrors(state).map(({ message }) => ({
    message,
    ...(fieldMessage(state, 'reason') && { field: id }),
  }));
  return (
    <Disclosure
      summary={
        <>
          Annuler<span className="fr-sr-only"> le certificat {number}</span>
        </>
      }
    >
      <form action={submit} className="app-form" noValidate>
        <ErrorSummary errors={errors} title="Le certificat n’est pas annulé" />
        <input type="hidden" name="certificateId" value={certificateId} />
        <TextAreaField
          id={id}
          name="reason"
          label="Motif de l’annulation"
          hint="Sans nommer personne. Il n’est pas publié."
          error={fieldMessage(state, 'reason')}
          defaultValue={typedIn(state, 'reason')}
          maxLength={2000}
        />
        <SubmitButton tone="secondary">Annuler ce certificat</SubmitButton>
      </form>
    </Disclosure>
  );
}
