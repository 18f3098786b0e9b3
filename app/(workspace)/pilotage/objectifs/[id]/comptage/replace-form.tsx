'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { fieldMessage, typedIn } from '@/app/_web/form-state';
import { replaceComponent } from './actions';
import { BecauseFields, prefixed } from './because-fields';

const FIELDS = ['indicatorKey', 'label', 'target', 'baseline', 'dueOn', 'replace-src', 'replace-reason'];

interface Props {
  componentId: string;
  choices: { key: string; words: string }[];
  label: string;
  submitKey: string;
}

/** Ends the objective today and opens another, counted by another indicator of the catalogue. */
export function ReplaceForm({ componentId, choices, label, submitKey }: Props) {
  const [state, submit] = useActionState(replaceComponent, null);
  const chosen = typedIn(state, 'indicatorKey');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(prefixed(state, 'replace'), FIELDS)} />
      <input type="hidden" name="componentId" value={componentId} />
      <input type="hidden" name="idempotency-key" value={submitKey} />
      <SelectField
        key={chosen}
        name="indicatorKey"
        label="Nouvel indicateur"
        blank="Choisir un indicateur"
        options={choices.map(({ key, words }) => ({ value: key, label: words }))}
        defaultValue={chosen ?? ''}
        error={fieldMessage(state, 'indicatorKey')}
      />
      <TextField
        name="label"
        label="Ce que compte le nouvel objectif"
        hint="Lu par tous, à la place de l’ancien libellé."
        maxLength={300}
        defaultValue={typedIn(state, 'label') ?? label}
        error={fieldMessage(state, 'label')}
      />
      <TextField
        name="target"
        label="Cible (facultatif)"
        hint="Vide : pas de cible chiffrée. Un jalon n’a pas de nombre à atteindre."
        inputMode="numeric"
        defaultValue={typedIn(state, 'target')}
        error={fieldMessage(state, 'target')}
      />
      <TextField
        name="baseline"
        label="Valeur de départ (facultatif)"
        hint="Là où le compte a commencé. Il en faut une pour un indicateur qui baisse."
        inputMode="numeric"
        defaultValue={typedIn(state, 'baseline')}
        error={fieldMessage(state, 'baseline')}
      />
      <TextField
        name="dueOn"
        label="Échéance (facultatif)"
        hint="Une année, un mois ou un jour : 2026, 2026-06 ou 2026-06-30."
        defaultValue={typedIn(state, 'dueOn')}
        error={fieldMessage(state, 'dueOn')}
      />
      <BecauseFields of="replace" state={state} />
      <SubmitButton>Remplacer l’objectif</SubmitButton>
    </form>
  );
}
