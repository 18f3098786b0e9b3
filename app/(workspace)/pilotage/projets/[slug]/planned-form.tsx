'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldRows } from '@/app/_ui/field-rows';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { LEVEL_KEYS, MEASURES } from '@/lib/domain/vocabulary';
import type { ManagedProject } from '@/lib/project/managed-project';
import type { TrainingChoices } from '@/lib/project/project-choices';
import { levelWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { capitalised, french } from '@/lib/wording/typography';
import { recordCommitments } from '../actions';

interface Props {
  participationId: number;
  trainings: ManagedProject['participations'][number]['trainings'];
  choices: TrainingChoices;
}

/** The learners that the agreement plans, a line a training, region, period, level, profession and measure. */
export function PlannedForm({ participationId, trainings, choices }: Props) {
  const [state, submit] = useActionState(recordCommitments, null);
  const regions = new Map(
    trainings.flatMap((training) => training.regions.map(({ code, name }) => [code, name])),
  );
  const options = {
    trainingId: trainings.map(({ id, title }) => ({ value: String(id), label: french(title) })),
    regionCode: [...regions].map(([value, label]) => ({ value, label })),
    periodId: choices.periods.map(({ id, label }) => ({ value: String(id), label })),
    levelKey: LEVEL_KEYS.map((key) => ({ value: key, label: capitalised(levelWords(key)) })),
    professionKey: [
      { value: 'na', label: 'Sans objet' },
      ...choices.professions.map(({ id, label }) => ({ value: String(id), label })),
    ],
    measure: MEASURES.map((measure) => ({ value: measure, label: measureWords[measure].label })),
  };
  const labels: Record<keyof typeof options, string> = {
    trainingId: 'Formation',
    regionCode: 'Région',
    periodId: 'Période',
    levelKey: 'Niveau',
    professionKey: 'Métier',
    measure: 'Mesure',
  };
  const group = `prevus-${participationId}`;
  return (
    <form action={submit} className="app-form" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Prévus enregistrés" announce />}
      <input type="hidden" name="participationId" value={participationId} />
      <TextField
        name="agreedOn"
        id={`${group}-agreed`}
        label="Date de la convention (facultatif)"
        type="date"
        defaultValue={typedIn(state, 'agreedOn') ?? ''}
        error={fieldMessage(state, 'agreedOn')}
      />
      <FieldRows
        id={group}
        legend="Lignes prévues"
        add="Ajouter une ligne"
        start={rowsTyped(state)}
        most={40}
        row={(at) => (
          <>
            {(Object.keys(options) as (keyof typeof options)[]).map((name) => {
              const full = `planned.${at}.${name}`;
              return (
                <SelectField
                  key={`${name}${typedIn(state, full) ?? ''}`}
                  name={full}
                  id={`${group}-${at}-${name}`}
                  label={labels[name]}
                  options={options[name]}
                  defaultValue={typedIn(state, full) ?? options[name][0]?.value ?? ''}
                  error={fieldMessage(state, full)}
                />
              );
            })}
            <TextField
              name={`planned.${at}.value`}
              id={`${group}-${at}-value`}
              label="Prévus"
              inputMode="numeric"
              defaultValue={typedIn(state, `planned.${at}.value`) ?? ''}
              error={fieldMessage(state, `planned.${at}.value`)}
            />
          </>
        )}
      />
      <SubmitButton>Enregistrer les prévus</SubmitButton>
    </form>
  );
}

function rowsTyped(state: Parameters<typeof typedIn>[0]): number {
  let rows = 1;
  while (typedIn(state, `planned.${rows}.value`) !== undefined) rows += 1;
  return rows;
}
