'use client';

import { useActionState } from 'react';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { formErrors } from '@/app/_ui/form-errors';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import type { LockedSection } from '@/lib/campaign/locked-sections';
import { actionWords, unsentWords } from '@/lib/wording/sections';
import { requestException } from './actions';

const FIELDS = ['sectionIds', 'reason'];

/** Which sections, and why: several are asked for at once, and answered one by one. */
export function RequestForm({
  reportId,
  sections,
}: {
  reportId: number;
  sections: readonly LockedSection[];
}) {
  const [state, submit] = useActionState(requestException, null);
  const error = fieldMessage(state, 'sectionIds');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} title="La demande n’est pas partie" />
      <input type="hidden" name="reportId" value={reportId} />
      <fieldset
        className="fr-fieldset"
        id="sectionIds"
        tabIndex={-1}
        aria-describedby={error ? messageId('sectionIds') : undefined}
      >
        <legend className="fr-fieldset__legend">Volets à rouvrir</legend>
        {sections.map((section) => (
          <div key={section.id} className="fr-fieldset__element">
            <CheckboxField
              name="sectionIds"
              id={`section-${section.id}`}
              value={String(section.id)}
              label={actionWords(section.action)}
              hint={unsentWords(section.begun)}
              defaultChecked
            />
          </div>
        ))}
        <FieldMessage fieldId="sectionIds" error={error} />
      </fieldset>
      <TextAreaField
        name="reason"
        label="Pourquoi, et jusqu’à quand"
        hint="La personne en charge de l’action le lira ; cela reste au journal avec votre nom."
        maxLength={2000}
        defaultValue={typedIn(state, 'reason')}
        error={fieldMessage(state, 'reason')}
      />
      <SubmitButton>Demander l’exception</SubmitButton>
    </form>
  );
}
