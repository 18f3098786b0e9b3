'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { reinstateSection, releaseSection } from '../../actions';

/** Releases a section that is asked, or asks for a released one again: with a reason. */
export function ReleaseForm({ sectionId, released }: { sectionId: number; released: boolean }) {
  const [state, submit] = useActionState(released ? reinstateSection : releaseSection, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary
        errors={formErrors(state, ['reason'])}
        title={released ? 'Le volet n’est pas redemandé' : 'Le volet n’est pas dispensé'}
      />
      <input type="hidden" name="sectionId" value={sectionId} />
      <TextAreaField
        name="reason"
        label="Motif"
        hint="Le consortium le lira ; il reste au journal avec votre nom."
        maxLength={2000}
        defaultValue={typedIn(state, 'reason')}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>{released ? 'Redemander le volet' : 'Dispenser le volet'}</SubmitButton>
    </form>
  );
}
