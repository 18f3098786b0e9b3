'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { withdrawTargetChange } from './withdraw-action';

interface Props {
  componentId: string;
  /** The last version that the page shows. */
  version: number;
}

/** Takes back the last change of a target, with a reason. */
export function WithdrawForm({ componentId, version }: Props) {
  const [state, submit] = useActionState(withdrawTargetChange, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['reason'])} title="Rien n’est annulé" />
      <input type="hidden" name="componentId" value={componentId} />
      <input type="hidden" name="version" value={version} />
      <TextAreaField
        id="annulation-motif"
        name="reason"
        label="Motif de l’annulation"
        hint="Il est public, à côté de la cible ; le journal garde aussi votre nom."
        maxLength={2000}
        defaultValue={typedIn(state, 'reason')}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>Annuler la dernière modification</SubmitButton>
    </form>
  );
}
