'use client';

import { useActionState, useState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { POPULATION_UNITS } from '@/lib/domain/population-vocabulary';
import type { PopulationChoices } from '@/lib/population/population-list';
import { populationUnitWords } from '@/lib/wording/populations';
import { capitalised, french } from '@/lib/wording/typography';
import { loadPopulation } from '../actions';
import { type FileLines, FileLinesField } from './file-lines';
import { TypedLines } from './typed-lines';

/** The population whole: what it is, where it comes from, and its numbers, of a file or typed. */
export function LoadForm({ choices }: { choices: PopulationChoices }) {
  const [state, submit] = useActionState(loadPopulation, null);
  const [file, setFile] = useState<FileLines | undefined>();
  const field = fieldOf(state);
  const select = selectOf(state);
  const { key: unitKey, ...unit } = select('unit');
  const { key: documentKey, ...document } = select('documentKey');
  const { key: replacesKey, ...replaces } = select('replacesId');
  return (
    <form action={submit} className="app-form" noValidate>
      <div className="app-narrow">
        <ErrorSummary
          errors={formErrors(
            state,
            ['title', 'unit', 'basis', 'datedOn', 'source', 'documentKey', 'licence', 'replacesId', 'reason'],
            ['lines'],
          )}
        />
        <TextField {...field('title')} label="Nom" maxLength={200} />
        <SelectField
          key={unitKey}
          {...unit}
          label="Ce qui est compté"
          blank="Choisir"
          options={POPULATION_UNITS.map((value) => ({
            value,
            label: capitalised(populationUnitWords[value]),
          }))}
        />
        <TextAreaField
          {...field('basis')}
          label="Qui est compté, et qui ne l’est pas"
          hint={french('Comme la source l’écrit : champ, mode d’exercice, redoublants…')}
          maxLength={1000}
        />
        <TextField
          {...field('datedOn')}
          label="À la date de"
          hint={french('Aussi précise que la source : 2024, 2024-10 ou 2024-10-15.')}
          maxLength={10}
        />
        <TextField
          {...field('source')}
          label="Source"
          hint="Le producteur, le tableau, l’adresse."
          maxLength={300}
        />
        <SelectField
          key={documentKey}
          {...document}
          label="Document (facultatif)"
          blank="Aucun de la liste"
          options={choices.documents.map(({ key, title }) => ({
            value: key,
            label: `${key} – ${french(title)}`,
          }))}
        />
        <TextField {...field('licence')} label="Licence (facultatif)" maxLength={200} />
        <SelectField
          key={replacesKey}
          {...replaces}
          label="Prend la place de (facultatif)"
          blank="Aucune"
          options={choices.standing.map(({ id, title }) => ({ value: String(id), label: french(title) }))}
        />
        <TextField
          {...field('reason')}
          label="Pourquoi elle la remplace (facultatif)"
          hint="Demandé si elle prend la place d’une autre."
          maxLength={2000}
        />
        <h2>Effectifs</h2>
        <FileLinesField file={file} onRead={setFile} />
      </div>
      {file === undefined && <TypedLines choices={choices} state={state} />}
      <SubmitButton>Enregistrer la population</SubmitButton>
    </form>
  );
}
