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
import type { LineDetail } from '@/lib/domain/line-address';
import { LEVEL_KEYS, MEASURES } from '@/lib/domain/vocabulary';
import type { ManagedProject } from '@/lib/project/managed-project';
import type { TrainingChoices } from '@/lib/project/project-choices';
import { DETAILS_NOTE, detailChoices, detailLabels, levelWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { capitalised, french } from '@/lib/wording/typography';
import { recordCommitments } from '../actions';

interface Props {
  participationId: number;
  trainings: ManagedProject['participations'][number]['trainings'];
  choices: TrainingChoices;
  /** What its action asks of a line beside what all lines say. */
  lineDetails: readonly LineDetail[];
}

/** The learners that the agreement plans, a line a training, region, period, level, profession and measure. */
export function PlannedForm({ participationId, trainings, choices, lineDetails }: Props) {
  const [state, submit] = useActionState(recordCommitments, null);
  const regions = new Map(
    trainings.flatMap((training) => training.regions.map(({ code, name }) => [code, name])),
  );
  const fields = [
    {
      name: 'trainingId',
      label: 'Formation',
      options: trainings.map(({ id, title }) => ({ value: String(id), label: french(title) })),
    },
    {
      name: 'regionCode',
      label: 'Région',
      options: [...regions].map(([value, label]) => ({ value, label })),
    },
    {
      name: 'periodId',
      label: 'Période',
      options: choices.periods.map(({ id, label }) => ({ value: String(id), label })),
    },
    {
      name: 'levelKey',
      label: 'Niveau',
      options: LEVEL_KEYS.map((key) => ({ value: key, label: capitalised(levelWords(key)) })),
    },
    {
      name: 'professionKey',
      label: 'Métier',
      options: [
        { value: 'na', label: 'Sans objet' },
        ...choices.professions.map(({ id, label }) => ({ value: String(id), label })),
      ],
    },
    ...lineDetails.map((detail) => ({
      name: detail,
      label: detailLabels[detail],
      options: detailChoices(detail).map(({ value, label }) => ({ value, label: capitalised(label) })),
    })),
    {
      name: 'measure',
      label: 'Mesure',
      options: MEASURES.map((measure) => ({ value: measure, label: measureWords[measure].label })),
    },
  ];
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
        {...(lineDetails.length > 0 && { hint: french(DETAILS_NOTE) })}
        add="Ajouter une ligne"
        start={rowsTyped(state)}
        most={40}
        row={(at) => (
          <>
            {fields.map(({ name, label, options }) => {
              const full = `planned.${at}.${name}`;
              return (
                <SelectField
                  key={`${name}${typedIn(state, full) ?? ''}`}
                  name={full}
                  id={`${group}-${at}-${name}`}
                  label={label}
                  options={options}
                  defaultValue={typedIn(state, full) ?? options[0]?.value ?? ''}
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
