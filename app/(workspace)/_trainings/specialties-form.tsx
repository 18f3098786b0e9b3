'use client';

import { useActionState, useMemo, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ConfirmFields } from '@/app/_ui/confirm-fields';
import { ErrorSummary, type FieldError } from '@/app/_ui/error-summary';
import { FieldMessage } from '@/app/_ui/field-message';
import { FieldRows } from '@/app/_ui/field-rows';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, typedIn } from '@/app/_web/form-state';
import { SPECIALTY_CATEGORIES, SPECIALTY_STAGES, type SpecialtyCategory } from '@/lib/domain/specialty';
import { categoryWords, stageWords } from '@/lib/wording/specialties';
import { capitalised } from '@/lib/wording/typography';
import { coverSpecialties } from './actions';
import { columnsSaid, rowsSaid } from './read-specialties';

interface Props {
  trainingId: number;
  specialties: { id: number; words: string; printed: readonly SpecialtyCategory[] }[];
}

const GROUP = 'specialty-rows';
/** The stage and the day are those of every row. */
const SHARED = ['stage', 'onDay'];
const idOf = (name: string) => `specialty-${name}`;

/** The refusals of the form, each at its field: a cell is that of its row, the stage and the day are all the rows’. */
function refusedIn(state: FormState): FieldError[] {
  if (state?.ok !== false || state.code === 'to_confirm') return [];
  if (state.fields.length === 0) return [{ message: state.message }];
  const rows = rowsSaid((name) => state.typed?.[name]).flatMap((row) => columnsSaid(row).map(() => row.at));
  const found = state.fields.map(({ path, message }): FieldError => {
    const [, cell, name = ''] = /^cells\.(\d+)\.(\w+)$/.exec(path) ?? [];
    if (SHARED.includes(name)) return { field: idOf(name), message };
    const at = rows[Number(cell)];
    return at === undefined ? { message } : { field: idOf(`${at}-${name}`), message };
  });
  // The first of each field: a day that is missing is not told a second time as one that does not exist.
  return [...new Map(found.toReversed().map((one) => [one.field ?? one.message, one])).values()].toReversed();
}

/** Rows of the annex, each with the columns that the training covers of it, at one stage, since one day. */
export function CoverSpecialtiesForm({ trainingId, specialties }: Props) {
  const [state, submit] = useActionState(coverSpecialties, null);
  const [chosen, choose] = useState<Readonly<Record<number, string>>>({});
  // The same list while rows are chosen: the summary takes the focus when it changes.
  const refused = useMemo(() => refusedIn(state), [state]);
  const error = (name: string) => refused.find(({ field }) => field === idOf(name))?.message;
  const typed = (name: string) => typedIn(state, name) ?? '';
  const start =
    (rowsSaid((name) => (state?.ok === false ? state.typed?.[name] : undefined)).at(-1)?.at ?? 0) + 1;
  return (
    <form action={submit} className="app-form" noValidate onReset={() => choose({})}>
      <ErrorSummary errors={refused} />
      {state?.ok && <Alert tone="success" title="Spécialités enregistrées" announce />}
      <ConfirmFields state={state} />
      <input type="hidden" name="trainingId" value={trainingId} />
      <FieldRows
        id={GROUP}
        legend="Spécialités couvertes"
        hint="Autant que la formation en couvre à la même étape, depuis le même jour."
        add="Ajouter une spécialité"
        start={start}
        most={specialties.length}
        row={(at) => (
          <SpecialtyRow
            at={at}
            specialties={specialties}
            typedId={typed(`row.${at}.specialtyId`)}
            chosen={chosen[at] ?? typed(`row.${at}.specialtyId`)}
            onChoose={(value) => choose((before) => ({ ...before, [at]: value }))}
            ticked={state?.ok === false ? (state.typed?.[`row.${at}.categoryKey`] ?? []) : []}
            error={error}
          />
        )}
      />
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

interface RowProps extends Pick<Props, 'specialties'> {
  at: number;
  /** What was sent and refused; blank: nothing. */
  typedId: string;
  /** What stands in the list now. */
  chosen: string;
  onChoose: (value: string) => void;
  ticked: readonly string[];
  error: (name: string) => string | undefined;
}

function SpecialtyRow({ at, specialties, typedId, chosen, onChoose, ticked, error }: RowProps) {
  const printed = specialties.find(({ id }) => String(id) === chosen)?.printed ?? [];
  const number = at === 0 ? '' : ` ${at + 1}`;
  const columns = `${at}-categoryKey`;
  return (
    <>
      <div onChange={(event) => event.target instanceof HTMLSelectElement && onChoose(event.target.value)}>
        <SelectField
          key={`s${typedId}`}
          name={`row.${at}.specialtyId`}
          id={idOf(`${at}-specialtyId`)}
          label={`Spécialité${number}`}
          blank="Choisir une spécialité"
          options={specialties.map(({ id, words }) => ({ value: String(id), label: words }))}
          defaultValue={typedId}
          error={error(`${at}-specialtyId`)}
        />
      </div>
      <fieldset className="app-rows" id={idOf(columns)} tabIndex={-1}>
        <legend>Catégories couvertes{number}</legend>
        {SPECIALTY_CATEGORIES.map((key) => (
          <CheckboxField
            key={`${key} ${ticked.includes(key)}`}
            id={idOf(`${at}-${key}`)}
            name={`row.${at}.categoryKey`}
            value={key}
            label={categoryWords[key]}
            hint={printed.includes(key) ? 'cochée dans l’annexe pour cette spécialité' : undefined}
            defaultChecked={ticked.includes(key)}
          />
        ))}
        <FieldMessage fieldId={idOf(columns)} error={error(columns)} />
      </fieldset>
    </>
  );
}
