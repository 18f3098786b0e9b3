'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { type Option, SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { CONFIDENCES } from '@/lib/domain/vocabulary';
import { confidenceWords } from '@/lib/wording/synthesis';
import { writeSynthesis } from './actions';

interface Props {
  actionKey: string;
  seasonKey: string;
  /** The targets of the action. */
  subjects: readonly Option[];
  /** The same sending twice is one synthèse. */
  submitKey: string;
}

const FIELDS = ['componentId', 'body', 'confidence'];

/** A few sentences beside a verdict; they wait until they are published by an act of their own. */
export function WriteForm({ actionKey, seasonKey, subjects, submitKey }: Props) {
  const [state, submit] = useActionState(writeSynthesis, null);
  const field = fieldOf(state);
  const { key: subjectKey, ...subject } = selectOf(state)('componentId');
  const { key: confidenceKey, ...confidence } = selectOf(state)('confidence');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} title="La synthèse n’est pas enregistrée" />
      {state?.ok && (
        <Alert tone="success" title="Synthèse enregistrée" announce>
          <p>Elle attend sa publication : les visiteurs ne la lisent pas encore.</p>
        </Alert>
      )}
      <input type="hidden" name="idempotency-key" value={submitKey} />
      <input type="hidden" name="actionKey" value={actionKey} />
      <input type="hidden" name="seasonKey" value={seasonKey} />
      {subjects.length > 0 && (
        <SelectField
          key={subjectKey}
          {...subject}
          label="Elle parle de"
          blank="Toute l’action"
          options={subjects}
        />
      )}
      <TextAreaField
        {...field('body')}
        label="Synthèse"
        hint="Quelques phrases, 1 200 caractères au plus : ce que le verdict ne dit pas. Ne citez ni personne ni nombre masqué : une fois publiée, tout le monde la lit."
      />
      <SelectField
        key={confidenceKey}
        {...confidence}
        label="Votre confiance"
        hint="Dans ce que vous écrivez, au vu de ce qui est connu aujourd’hui."
        blank="Choisir"
        options={CONFIDENCES.map((value) => ({ value, label: confidenceWords[value] }))}
      />
      <SubmitButton>Enregistrer la synthèse</SubmitButton>
    </form>
  );
}
