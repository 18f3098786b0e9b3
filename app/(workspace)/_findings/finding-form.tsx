'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextAreaField } from '@/app/_ui/text-area-field';
import { TextField } from '@/app/_ui/text-field';
import { FINDING_KINDS, QUALIFIERS } from '@/lib/domain/finding';
import { findingKindWords, qualifierWords } from '@/lib/wording/findings';
import { capitalised, french } from '@/lib/wording/typography';
import { recordFinding } from './actions';

const FIELDS = [
  ...['kind', 'label', 'text', 'professionId', 'romeCode', 'qualifier'],
  ...['low', 'high', 'unit', 'horizon', 'basis', 'source'],
];

interface Props {
  diagnosticId: number;
  professions: readonly { id: number; label: string }[];
}

/** What a diagnostic found: its words, and a number only with all that it means. */
export function FindingForm({ diagnosticId, professions }: Props) {
  const [state, submit] = useActionState(recordFinding, null);
  const field = fieldOf(state);
  const select = selectOf(state);
  const { key: kindKey, ...kind } = select('kind');
  const { key: professionKey, ...profession } = select('professionId');
  const { key: qualifierKey, ...qualifier } = select('qualifier');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} />
      {state?.ok && <Alert tone="success" title="Constat enregistré" announce />}
      <input type="hidden" name="diagnosticId" value={diagnosticId} />
      <SelectField
        key={kindKey}
        {...kind}
        label="Nature du constat"
        blank="Choisir"
        options={FINDING_KINDS.map((one) => ({ value: one, label: findingKindWords[one] }))}
      />
      <TextField
        {...field('label')}
        label="Intitulé"
        hint="Le métier, la compétence, la formation ou l’action."
        maxLength={300}
      />
      <TextAreaField {...field('text')} label="Ce qui est constaté (facultatif)" maxLength={2000} />
      <SelectField
        key={professionKey}
        {...profession}
        label="Profession du texte (facultatif)"
        blank="Aucune"
        options={professions.map(({ id, label }) => ({ value: String(id), label: french(label) }))}
      />
      <TextField {...field('romeCode')} label="Code ROME (facultatif)" hint="Par exemple : M1805." />
      <fieldset className="app-rows">
        <legend>Quantité (facultative)</legend>
        <p>Un nombre se dit avec son unité, son horizon et sa base ; sans eux, laissez-le vide.</p>
        <SelectField
          key={qualifierKey}
          {...qualifier}
          label="Sens du nombre"
          blank="Exactement"
          options={QUALIFIERS.filter((one) => one !== 'exactly').map((one) => ({
            value: one,
            label: capitalised(qualifierWords[one]),
          }))}
        />
        <TextField {...field('low')} label="Nombre" inputMode="numeric" />
        <TextField {...field('high')} label="Borne haute, pour « entre »" inputMode="numeric" />
        <TextField {...field('unit')} label="Unité" hint="Par exemple : postes à pourvoir." maxLength={120} />
        <TextField {...field('horizon')} label="Horizon" hint="Par exemple : d’ici 2028." maxLength={120} />
        <TextField
          {...field('basis')}
          label="Base"
          hint="Ce sur quoi le nombre repose : qui a répondu, quelle hypothèse."
          maxLength={300}
        />
      </fieldset>
      <TextField {...field('source')} label="Source" hint="Le document et l’endroit." maxLength={300} />
      <SubmitButton>Enregistrer le constat</SubmitButton>
    </form>
  );
}
