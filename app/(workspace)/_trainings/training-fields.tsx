'use client';

import { CheckboxField } from '@/app/_ui/checkbox-field';
import { FieldRows } from '@/app/_ui/field-rows';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';
import {
  LEVEL_KEYS,
  type LevelKey,
  MODALITIES,
  type Modality,
  TRAINING_KINDS,
  TRAINING_REGIMES,
  type TrainingKind,
  type TrainingRegime,
} from '@/lib/domain/vocabulary';
import { levelWords, trainingKindWords } from '@/lib/wording/lines';
import { modalityWords, regimeWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';

export interface TrainingValues {
  title: string;
  kind: TrainingKind;
  regime: TrainingRegime;
  modality: Modality | null;
  hours: number | null;
  ects: number | null;
  certificationCode: string | null;
  romeCode: string | null;
  componentIds: string[];
  regions: { regionCode: string; places: number | null }[];
  levelKeys: LevelKey[];
  professionIds: number[];
}

export interface TrainingFieldChoices {
  regions: { code: string; name: string }[];
  professions: { id: number; label: string }[];
  components: { id: string; label: string }[];
}

export const TRAINING_FIELDS = [
  'title',
  'kind',
  'regime',
  'modality',
  'hours',
  'ects',
  'certificationCode',
  'romeCode',
  'organisationId',
  'participationId',
  'agreedOn',
  'source',
  'reason',
] as const;
export const TRAINING_GROUPS = ['regions', 'levelKeys', 'professionIds', 'componentIds'] as const;

interface Props {
  state: FormState;
  /** Tells the ids of several such forms of one page apart. */
  prefix?: string;
  choices: TrainingFieldChoices;
  values?: TrainingValues;
}

/** What is said of a training; the same for its recording and for each later word about it. */
export function TrainingFields({ state, prefix = '', choices, values }: Props) {
  const id = (name: string) => prefix + name;
  const typed = (name: string, before: string | number | null | undefined) =>
    typedIn(state, name) ?? String(before ?? '');
  const error = (name: string) => fieldMessage(state, name);
  return (
    <>
      <TextField
        name="title"
        id={id('title')}
        label="Intitulé"
        maxLength={300}
        defaultValue={typed('title', values?.title)}
        error={error('title')}
        required
      />
      <SelectField
        key={`k${typed('kind', values?.kind)}`}
        name="kind"
        id={id('kind')}
        label="Type"
        options={TRAINING_KINDS.map((kind) => ({ value: kind, label: capitalised(trainingKindWords[kind]) }))}
        defaultValue={typed('kind', values?.kind)}
        error={error('kind')}
      />
      <SelectField
        key={`g${typed('regime', values?.regime)}`}
        name="regime"
        id={id('regime')}
        label="Régime"
        options={TRAINING_REGIMES.map((regime) => ({
          value: regime,
          label: capitalised(regimeWords[regime]),
        }))}
        defaultValue={typed('regime', values?.regime)}
        error={error('regime')}
      />
      <SelectField
        key={`m${typed('modality', values?.modality)}`}
        name="modality"
        id={id('modality')}
        label="Modalité (facultatif)"
        blank="Non précisée"
        options={MODALITIES.map((modality) => ({
          value: modality,
          label: capitalised(modalityWords[modality]),
        }))}
        defaultValue={typed('modality', values?.modality)}
        error={error('modality')}
      />
      <TextField
        name="hours"
        id={id('hours')}
        label="Heures (facultatif)"
        inputMode="numeric"
        defaultValue={typed('hours', values?.hours)}
        error={error('hours')}
      />
      <TextField
        name="ects"
        id={id('ects')}
        label="ECTS (facultatif)"
        inputMode="numeric"
        defaultValue={typed('ects', values?.ects)}
        error={error('ects')}
      />
      <TextField
        name="certificationCode"
        id={id('certificationCode')}
        label="Certification (facultatif)"
        hint="RNCP ou RS et son numéro, par exemple RNCP38000."
        defaultValue={typed('certificationCode', values?.certificationCode)}
        error={error('certificationCode')}
      />
      <TextField
        name="romeCode"
        id={id('romeCode')}
        label="Code ROME (facultatif)"
        hint="Une lettre et quatre chiffres, par exemple J1506."
        defaultValue={typed('romeCode', values?.romeCode)}
        error={error('romeCode')}
      />
      <FieldRows
        id={id('regions')}
        legend="Régions où elle est délivrée"
        hint="Les places sont une capacité, non des personnes."
        add="Ajouter une région"
        start={regionRows(state, values)}
        most={18}
        error={error('regions')}
        row={(at) => (
          <>
            <SelectField
              key={`z${typed(`regions.${at}.regionCode`, values?.regions[at]?.regionCode)}`}
              name={`regions.${at}.regionCode`}
              id={id(`regions.${at}.regionCode`)}
              label="Région"
              blank="Choisir une région"
              options={choices.regions.map(({ code, name }) => ({ value: code, label: french(name) }))}
              defaultValue={typed(`regions.${at}.regionCode`, values?.regions[at]?.regionCode)}
              error={error(`regions.${at}.regionCode`)}
            />
            <TextField
              name={`regions.${at}.places`}
              id={id(`regions.${at}.places`)}
              label="Places (facultatif)"
              inputMode="numeric"
              defaultValue={typed(`regions.${at}.places`, values?.regions[at]?.places)}
              error={error(`regions.${at}.places`)}
            />
          </>
        )}
      />
      <Boxes
        state={state}
        prefix={prefix}
        name="levelKeys"
        legend="Niveaux"
        options={LEVEL_KEYS.map((key) => ({ value: key, label: capitalised(levelWords(key)) }))}
        chosen={values?.levelKeys ?? []}
      />
      {choices.components.length > 0 && (
        <Boxes
          state={state}
          prefix={prefix}
          name="componentIds"
          legend="Compte pour"
          hint="Les objectifs de l’action qui comptent des formations."
          options={choices.components.map(({ id, label }) => ({
            value: id,
            label: capitalised(french(label)),
          }))}
          chosen={values?.componentIds ?? []}
        />
      )}
      <details className="app-block">
        <summary>Métiers visés</summary>
        <Boxes
          state={state}
          prefix={prefix}
          name="professionIds"
          legend="Métiers"
          options={choices.professions.map(({ id, label }) => ({ value: String(id), label }))}
          chosen={values?.professionIds.map(String) ?? []}
        />
      </details>
    </>
  );
}

interface BoxesProps {
  state: FormState;
  prefix: string;
  name: string;
  legend: string;
  hint?: string;
  options: { value: string; label: string }[];
  chosen: readonly string[];
}

function Boxes({ state, prefix, name, legend, hint, options, chosen }: BoxesProps) {
  const checked = state?.ok === false ? (state.typed?.[name] ?? []) : chosen;
  const error = fieldMessage(state, name);
  return (
    <fieldset id={prefix + name} className="app-rows" tabIndex={-1}>
      <legend>
        {legend}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </legend>
      {error && <p className="fr-message fr-message--error">{error}</p>}
      <div className="app-rows__row">
        {options.map(({ value, label }) => (
          <CheckboxField
            key={value}
            id={`${prefix}${name}-${value}`}
            name={name}
            value={value}
            label={label}
            defaultChecked={checked.includes(value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function regionRows(state: FormState, values: TrainingValues | undefined): number {
  let rows = Math.max(1, values?.regions.length ?? 0);
  while (typedIn(state, `regions.${rows}.regionCode`) !== undefined) rows += 1;
  return rows;
}
