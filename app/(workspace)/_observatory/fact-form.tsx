'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { FACT_QUALIFIERS, FACT_TOPICS } from '@/lib/domain/observatory/vocabulary';
import { factQualifierWords, factTopicWords } from '@/lib/wording/observatory';
import { capitalised, french } from '@/lib/wording/typography';
import { errorsOf } from '../_money/form-of';
import { recordFact } from './actions';

const PREFIX = 'fait';
const FIELDS = ['documentKey', 'place', 'topic', 'label', 'value', 'upper', 'unit', 'dated', 'base', 'guard'];

/** A fact of a document that the service does not hold yet. */
export function FactForm({ documents }: { documents: readonly { value: string; label: string }[] }) {
  const [state, submit] = useActionState(recordFact, null);
  const field = fieldOf(state, PREFIX);
  const select = selectOf(state, PREFIX);
  const { key: documentKey, ...document } = select('documentKey');
  const { key: topicKey, ...topic } = select('topic');
  const { key: qualifierKey, ...qualifier } = select('qualifier', '=');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errorsOf(state, PREFIX, FIELDS)} title="Rien n’a été enregistré" />
      {state?.ok && <Alert tone="success" title="Fait enregistré" announce />}
      <SelectField
        key={documentKey}
        {...document}
        label="Document"
        hint="Un document nouveau s’enregistre sous « Saisons et actions »."
        blank="Choisir"
        options={documents.map(({ value, label }) => ({ value, label: french(label) }))}
      />
      <TextField
        {...field('place')}
        label="Ligne ou page"
        hint="Par exemple : 136, ou page 12."
        maxLength={60}
      />
      <SelectField
        key={topicKey}
        {...topic}
        label="Sujet"
        blank="Choisir"
        options={FACT_TOPICS.map((value) => ({ value, label: capitalised(factTopicWords[value]) }))}
      />
      <TextField
        {...field('label')}
        label="Fait"
        hint="Ce que le document affirme, avec ses mots."
        maxLength={200}
      />
      <SelectField
        key={qualifierKey}
        {...qualifier}
        label="Précision"
        options={FACT_QUALIFIERS.map((value) => ({ value, label: capitalised(factQualifierWords[value]) }))}
      />
      <TextField
        {...field('value')}
        label="Valeur"
        hint="Vide si le document n’en donne pas."
        inputMode="decimal"
      />
      <TextField
        {...field('upper')}
        label="Seconde valeur"
        hint="Seulement entre deux valeurs."
        inputMode="decimal"
      />
      <TextField {...field('unit')} label="Unité" hint="%, personne, formation…" maxLength={40} />
      <TextField {...field('dated')} label="Date" hint="2024, 2024-03 ou 2021/2024 ; vide si non datée." />
      <TextField
        {...field('base')}
        label="Base"
        hint="De qui ou de quoi un pourcentage est une part."
        maxLength={300}
      />
      <TextField {...field('guard')} label="Mise en garde" hint="Comment ne pas le lire." maxLength={300} />
      <SubmitButton>Enregistrer le fait</SubmitButton>
    </form>
  );
}
