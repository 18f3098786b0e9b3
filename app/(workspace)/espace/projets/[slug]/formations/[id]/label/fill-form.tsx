'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import type { FormState } from '@/app/_web/form-state';
import {
  DIPLOMA_YEARS,
  type LabelAnswer,
  NA_CRITERION,
  PLACEMENT_CRITERION,
  TEXT_CRITERION,
} from '@/lib/domain/label';
import type { LabelCriterionRead } from '@/lib/label/label-file';
import { labelAnswerWords } from '@/lib/wording/labels';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';
import { fillLabelFile } from './actions';

interface Props {
  trainingId: number;
  criteria: readonly LabelCriterionRead[];
}

/** The 13 criteria in one form: what is left blank is not answered, and may be later. */
export function FillForm({ trainingId, criteria }: Props) {
  const [state, submit] = useActionState(fillLabelFile, null);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, ['confirmed'], ['answers'])} />
      {state?.ok && (
        <Alert
          tone="success"
          title={state.result.written > 0 ? 'Réponses enregistrées' : 'Rien n’avait changé'}
          announce
        />
      )}
      <input type="hidden" name="trainingId" value={trainingId} />
      {criteria.map((criterion, at) => (
        <Criterion key={criterion.criterion} state={state} at={at} of={criterion} />
      ))}
      <ConfirmFields state={state} />
      <SubmitButton>Enregistrer les réponses</SubmitButton>
    </form>
  );
}

const answersOf = (criterion: LabelCriterionRead['criterion']): LabelAnswer[] => {
  if (criterion === TEXT_CRITERION) return ['text'];
  return criterion === NA_CRITERION ? ['yes', 'no', 'na'] : ['yes', 'no'];
};

function Criterion({ state, at, of }: { state: FormState; at: number; of: LabelCriterionRead }) {
  const field = fieldOf(state);
  const select = selectOf(state);
  const { criterion, title, asked, src, answer } = of;
  const named = (name: string) => `answers.${at}.${name}`;
  const { key: answerKey, ...chosen } = select(named('answer'), answer?.answer);
  const { key: yearsKey, ...years } = select(named('years'), answer?.years);
  return (
    <fieldset className="app-rows">
      <legend>{`${criterion} ${french(title)}`}</legend>
      <p className="app-second">{[...asked, sourceWords(src)].map((one) => french(one)).join(' · ')}</p>
      <input type="hidden" name={named('seen')} value={answer?.id ?? 0} />
      <SelectField
        key={answerKey}
        {...chosen}
        label="Réponse"
        blank="Sans réponse"
        options={answersOf(criterion).map((one) => ({ value: one, label: labelAnswerWords[one] }))}
      />
      {criterion === PLACEMENT_CRITERION && (
        <>
          <SelectField
            key={yearsKey}
            {...years}
            label="La formation se termine à"
            blank="Non renseigné"
            options={DIPLOMA_YEARS.map((one) => ({ value: String(one), label: `Bac\u00a0+${one}` }))}
          />
          <TextField
            {...field(named('months'), answer?.months)}
            label="Durée du stage ou de l’alternance, en mois"
            inputMode="numeric"
          />
        </>
      )}
      <TextAreaField
        {...field(named('justification'), answer?.justification)}
        label={criterion === TEXT_CRITERION ? 'Le point fort' : 'Justification'}
        maxLength={4000}
      />
      <TextField
        {...field(named('evidence'), answer?.evidence)}
        label="Où c’est prouvé dans le dossier"
        maxLength={500}
      />
    </fieldset>
  );
}
