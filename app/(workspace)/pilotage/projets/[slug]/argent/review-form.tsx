'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { typedIn } from '@/app/_web/form-state';
import { REVIEW_OUTCOMES, REVIEW_STEPS, REVIEWS } from '@/lib/domain/money/vocabulary';
import { reviewOutcomeWords, reviewStepWords, reviewWords } from '@/lib/wording/money';
import { capitalised } from '@/lib/wording/typography';
import { recordReviewStep } from '../../../../_money/actions';
import { errorsOf, fieldsOf } from '../../../../_money/form-of';

const FIELDS = ['review', 'step', 'outcome', 'onDay', 'reserves', 'source'];

export function ReviewForm({ project }: { project: { id: number; version: number } }) {
  const [state, submit] = useActionState(recordReviewStep, null);
  const field = fieldsOf(state, 'review');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errorsOf(state, 'review', FIELDS)} />
      {state?.ok && <Alert tone="success" title="Étape enregistrée" announce />}
      <input type="hidden" name="projectId" value={project.id} />
      <input type="hidden" name="version" value={project.version} />
      <SelectField
        key={`r${typedIn(state, 'review')}`}
        {...field('review', 'mid_term')}
        label="Revue"
        options={REVIEWS.map((one) => ({ value: one, label: capitalised(reviewWords[one]) }))}
      />
      <SelectField
        key={`s${typedIn(state, 'step')}`}
        {...field('step')}
        label="Étape"
        blank="Choisir"
        options={REVIEW_STEPS.map((one) => ({ value: one, label: capitalised(reviewStepWords[one]) }))}
      />
      <SelectField
        key={`o${typedIn(state, 'outcome')}`}
        {...field('outcome')}
        label="Conclusion (d’un avis ou d’une décision)"
        blank="Sans objet"
        options={REVIEW_OUTCOMES.map((one) => ({ value: one, label: capitalised(reviewOutcomeWords[one]) }))}
      />
      <TextField {...field('onDay')} label="Le" type="date" />
      <TextField
        {...field('reserves')}
        label="Réserves (facultatif)"
        hint="Lues par ceux qui suivent le projet ; jamais publiques."
        maxLength={2000}
      />
      <TextField
        {...field('source')}
        label="Source"
        hint="Le rapport, l’avis ou la décision."
        maxLength={300}
      />
      <SubmitButton>Enregistrer l’étape</SubmitButton>
    </form>
  );
}
