'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { AUDIENCES } from '@/lib/domain/training-session/vocabulary';
import { audienceWords } from '@/lib/wording/training-sessions';
import { capitalised } from '@/lib/wording/typography';
import { correctParticipants } from '../actions';

/** Says again, of some participants, their audience, whether they are new, when their employers agreed; what is left blank stays. */
export function CorrectPeopleForm({ sessionId, version }: { sessionId: number; version: number }) {
  const [state, submit] = useActionState(correctParticipants, null);
  const field = fieldOf(state, 'correction');
  const select = selectOf(state, 'correction');
  const { key: audienceKey, ...audience } = select('audience');
  const { key: firstKey, ...first } = select('firstTime');
  const said = state?.ok === false ? [...new Set(state.fields.map(({ message }) => message))] : [];
  const errors =
    state?.ok !== false
      ? []
      : said.length > 0
        ? said.map((message) => ({ message, field: 'correction-numbers' }))
        : [{ message: state.message }];
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errors} />
      {state?.ok && <Alert tone="success" title="Participants corrigés" announce />}
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="version" value={version} />
      <TextField
        {...field('numbers')}
        label="Numéros des participants"
        hint="Par exemple : 1-8, 10."
        maxLength={400}
      />
      <SelectField
        key={audienceKey}
        {...audience}
        label="Public"
        blank="Inchangé"
        options={AUDIENCES.map((one) => ({ value: one, label: capitalised(audienceWords[one]) }))}
      />
      <SelectField
        key={firstKey}
        {...first}
        label="Jamais comptés auparavant dans ce projet"
        blank="Inchangé"
        options={[
          { value: 'yes', label: 'Oui' },
          { value: 'no', label: 'Non' },
          { value: 'unknown', label: 'Non renseigné' },
        ]}
      />
      <TextField
        {...field('employerAgreedOn')}
        label="Accord de leurs employeurs le"
        hint="Laissé vide, il reste inchangé."
        type="date"
      />
      <SubmitButton tone="secondary">Corriger</SubmitButton>
    </form>
  );
}
