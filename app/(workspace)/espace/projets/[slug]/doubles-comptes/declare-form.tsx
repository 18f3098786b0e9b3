'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { formErrors } from '@/app/_ui/form-errors';
import { type Option, SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { declareOverlap } from './actions';

const FIELDS = ['firstTrainingId', 'secondTrainingId', 'periodId', 'measure', 'learners', 'reason'];

interface Props {
  trainings: Option[];
  periods: Option[];
  measures: Option[];
  seen: number;
}

/** Declares people counted in two trainings: how many, or that nobody knows. */
export function DeclareForm({ trainings, periods, measures, seen }: Props) {
  const [state, submit] = useActionState(declareOverlap, null);
  // A select takes a new default only when it is made anew: its key holds what was typed.
  const field = (name: string) => {
    const error = fieldMessage(state, name);
    const typed = typedIn(state, name);
    return {
      name,
      ...(error !== undefined && { error }),
      ...(typed !== undefined && { defaultValue: typed }),
    };
  };
  const wrong = fieldMessage(state, 'learners');
  const unknown = typedIn(state, 'known') === 'unknown';
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} />
      {state?.ok && (
        <Alert tone="success" title="Double compte déclaré" announce>
          <p>Les totaux nets le prennent en compte dès maintenant.</p>
        </Alert>
      )}
      <input type="hidden" name="seen" value={seen} />
      <SelectField
        key={`firstTrainingId ${typedIn(state, 'firstTrainingId')}`}
        {...field('firstTrainingId')}
        label="Une formation"
        options={trainings}
        blank="Choisissez une formation"
      />
      <SelectField
        key={`secondTrainingId ${typedIn(state, 'secondTrainingId')}`}
        {...field('secondTrainingId')}
        label="Une autre formation du projet"
        options={trainings}
        blank="Choisissez une formation"
      />
      <SelectField
        key={`periodId ${typedIn(state, 'periodId')}`}
        {...field('periodId')}
        label="Période"
        options={periods}
        blank="Choisissez une période"
      />
      <SelectField
        key={`measure ${typedIn(state, 'measure')}`}
        {...field('measure')}
        label="Mesure"
        options={measures}
        blank="Choisissez une mesure"
      />
      <fieldset
        key={`known ${typedIn(state, 'known')}`}
        className={`fr-fieldset${wrong ? ' fr-fieldset--error' : ''}`}
      >
        <legend className="fr-fieldset__legend">Personnes comptées dans les deux</legend>
        <div className="fr-fieldset__element">
          <div className="fr-radio-group">
            <input type="radio" id="known" name="known" value="known" defaultChecked={!unknown} />
            <label className="fr-label" htmlFor="known">
              Leur nombre est connu
            </label>
          </div>
          <div className={`fr-input-group${wrong ? ' fr-input-group--error' : ''}`}>
            <label className="fr-label" htmlFor="learners">
              Nombre de personnes
            </label>
            <input
              className={`fr-input${wrong ? ' fr-input--error' : ''}`}
              id="learners"
              name="learners"
              inputMode="numeric"
              maxLength={40}
              defaultValue={typedIn(state, 'learners')}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? messageId('learners') : undefined}
            />
            <FieldMessage fieldId="learners" error={wrong} />
          </div>
        </div>
        <div className="fr-fieldset__element">
          <div className="fr-radio-group">
            <input type="radio" id="unknown" name="known" value="unknown" defaultChecked={unknown} />
            <label className="fr-label" htmlFor="unknown">
              Nombre inconnu
              <span className="fr-hint-text">Le net sera une fourchette.</span>
            </label>
          </div>
        </div>
      </fieldset>
      <TextAreaField
        {...field('reason')}
        label="Motif"
        hint="Pourquoi ces personnes sont dans les deux, et comment vous le savez."
        maxLength={2000}
      />
      <SubmitButton>Déclarer le double compte</SubmitButton>
    </form>
  );
}
