'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import type { ObjectiveChoices } from '@/lib/objective/objective-choices';
import { seasonWords } from '@/lib/wording/actions';
import { capitalised, french } from '@/lib/wording/typography';
import { recordComponent } from './actions';

const FIELDS = [
  'actionKey',
  'label',
  'indicatorKey',
  'target',
  'baseline',
  'dueOn',
  'inForceFrom',
  'datedOn',
  'documentKey',
  'src',
  'remainderOf',
];

/** A thing that an objective counts, with its target and the document that says it. */
export function ComponentForm({ choices }: { choices: ObjectiveChoices }) {
  const [state, submit] = useActionState(recordComponent, null);
  const field = fieldOf(state);
  const select = selectOf(state);
  const { key: actionKey, ...action } = select('actionKey');
  const { key: indicatorKey, ...indicator } = select('indicatorKey');
  const { key: documentKey, ...document } = select('documentKey');
  const { key: remainderKey, ...remainder } = select('remainderOf');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} />
      <SelectField
        key={actionKey}
        {...action}
        label="Action"
        blank="Choisir une action"
        options={choices.actions.map(({ season, key, number, title }) => ({
          value: `${season} ${key}`,
          label: `${seasonWords(season)}, n°\u00a0${number} – ${french(title)}`,
        }))}
      />
      <TextField
        {...field('label')}
        label="Ce qui est compté"
        hint="Par exemple : parcours de master ouverts."
        maxLength={300}
      />
      <SelectField
        key={indicatorKey}
        {...indicator}
        label="Indicateur"
        hint="Il dit la source du chiffre, son unité et son mode de comptage : voir l’aide des indicateurs."
        blank="Choisir un indicateur"
        options={choices.indicators.map(({ key, label, unit }) => ({
          value: key,
          label: `${capitalised(french(label))} (${unit})`,
        }))}
      />
      <TextField
        {...field('target')}
        label="Cible"
        hint="Laissez vide s’il n’y a pas de cible chiffrée."
        inputMode="numeric"
      />
      <TextField {...field('baseline')} label="Valeur de départ (facultatif)" inputMode="numeric" />
      <TextField
        {...field('dueOn')}
        label="Échéance (facultatif)"
        hint="Une année, un mois ou un jour : 2026, 2026-06 ou 2026-06-30."
      />
      <TextField
        {...field('datedOn')}
        label="Date du document"
        hint="La cible est connue depuis ce jour-là."
        type="date"
      />
      <TextField
        {...field('inForceFrom')}
        label="En vigueur à partir du (facultatif)"
        hint="Sans date : celle du document."
        type="date"
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
      <TextField
        {...field('src')}
        label="Source"
        hint="Le document et sa ligne ou sa page. Public."
        maxLength={300}
      />
      <SelectField
        key={remainderKey}
        {...remainder}
        label="Reprend un objectif d’une saison passée (facultatif)"
        blank="Non"
        options={choices.components.map(({ id, label, season }) => ({
          value: id,
          label: `${seasonWords(season)} – ${capitalised(french(label))}`,
        }))}
      />
      <SubmitButton>Enregistrer l’objectif</SubmitButton>
    </form>
  );
}
