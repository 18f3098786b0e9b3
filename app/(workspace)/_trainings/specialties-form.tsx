'use client';

import { useActionState, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldMessage } from '@/app/_ui/field-message';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, typedIn } from '@/app/_web/form-state';
import { SPECIALTY_CATEGORIES, SPECIALTY_STAGES, type SpecialtyCategory } from '@/lib/domain/specialty';
import { categoryWords, stageWords } from '@/lib/wording/specialties';
import { capitalised } from '@/lib/wording/typography';
import { coverSpecialties } from './actions';

interface Props {
  trainingId: number;
  specialties: { id: number; words: string; printed: readonly SpecialtyCategory[] }[];
}

const FIELDS = ['specialtyId', 'categoryKey', 'stage', 'onDay'] as const;
type FieldName = (typeof FIELDS)[number];
const idOf = (name: string) => `specialty-${name}`;

/** The refusals of the form by the field of a cell: every cell of one sending has the same row, stage and day. */
function refusedIn(state: FormState): { field?: FieldName; message: string }[] {
  if (state?.ok !== false || state.code === 'to_confirm') return [];
  if (state.fields.length === 0) return [{ message: state.message }];
  const seen = new Set<string>();
  return state.fields.flatMap(({ path, message }) => {
    const field = FIELDS.find((name) => path.endsWith(`.${name}`));
    const key = `${field} ${message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...(field && { field }), message }];
  });
}

/** One row of the annex with the columns that the training covers of it, at one stage, since one day. */
export function CoverSpecialtiesForm({ trainingId, specialties }: Props) {
  const [state, submit] = useActionState(coverSpecialties, null);
  const [chosen, choose] = useState('');
  const refused = refusedIn(state);
  const error = (name: FieldName) => refused.find(({ field }) => field === name)?.message;
  const typed = (name: string) => typedIn(state, name) ?? '';
  const ticked = state?.ok === false ? (state.typed?.categoryKey ?? []) : [];
  const printed =
    specialties.find(({ id }) => String(id) === (chosen || typed('specialtyId')))?.printed ?? [];
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary
        errors={refused.map(({ field, message }) => ({ message, ...(field && { field: idOf(field) }) }))}
      />
      {state?.ok && <Alert tone="success" title="Spécialité enregistrée" announce />}
      <ConfirmFields state={state} />
      <input type="hidden" name="trainingId" value={trainingId} />
      <div onChange={(event) => event.target instanceof HTMLSelectElement && choose(event.target.value)}>
        <SelectField
          key={`s${typed('specialtyId')}`}
          name="specialtyId"
          id={idOf('specialtyId')}
          label="Spécialité"
          blank="Choisir une spécialité"
          options={specialties.map(({ id, words }) => ({ value: String(id), label: words }))}
          defaultValue={typed('specialtyId')}
          error={error('specialtyId')}
        />
      </div>
      <fieldset className="app-rows" id={idOf('categoryKey')} tabIndex={-1}>
        <legend>Catégories couvertes</legend>
        {SPECIALTY_CATEGORIES.map((key) => (
          <CheckboxField
            key={`${key} ${ticked.includes(key)}`}
            id={idOf(key)}
            name="categoryKey"
            value={key}
            label={categoryWords[key]}
            hint={printed.includes(key) ? 'cochée dans l’annexe pour cette spécialité' : undefined}
            defaultChecked={ticked.includes(key)}
          />
        ))}
        <FieldMessage fieldId={idOf('categoryKey')} error={error('categoryKey')} />
      </fieldset>
      <SelectField
        key={`e${typed('stage')}`}
        name="stage"
        id={idOf('stage')}
        label="Étape"
        blank="Choisir une étape"
        options={SPECIALTY_STAGES.map((stage) => ({ value: stage, label: capitalised(stageWords[stage]) }))}
        defaultValue={typed('stage')}
        error={error('stage')}
      />
      <TextField
        name="onDay"
        id={idOf('onDay')}
        label="Depuis le"
        hint="Le jour où le référentiel est écrit, ou le module ouvert."
        type="date"
        defaultValue={typed('onDay')}
        error={error('onDay')}
      />
      <SubmitButton>Enregistrer</SubmitButton>
    </form>
  );
}
