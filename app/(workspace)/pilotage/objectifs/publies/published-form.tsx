'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CheckboxField } from '@/app/_ui/checkbox-field';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { LAYERS, PUBLISHED_KINDS, type PublishedKind } from '@/lib/domain/vocabulary';
import type { ObjectiveChoices } from '@/lib/objective/objective-choices';
import { seasonWords } from '@/lib/wording/actions';
import { layerWords } from '@/lib/wording/states';
import { capitalised, french } from '@/lib/wording/typography';
import { recordPublishedFigure } from './actions';

const kinds: Record<PublishedKind, string> = { rate: 'Un taux', count: 'Un nombre', amount: 'Un montant' };

/** What a document printed, and what it may be a figure of: one reading, or none where nobody knows. */
export function PublishedForm({ choices }: { choices: ObjectiveChoices }) {
  const [state, submit] = useActionState(recordPublishedFigure, null);
  const field = fieldOf(state, 'published');
  const select = selectOf(state, 'published');
  const { key: actionKey, ...action } = select('actionKey');
  const { key: kindKey, ...kind } = select('kind', 'rate');
  const { key: documentKey, ...document } = select('documentKey');
  const { key: layerKey, ...layer } = select('layer', 'committed');
  const ticked = state?.ok === false ? (state.typed?.componentIds ?? []) : [];
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      {state?.ok && <Alert tone="success" title="Chiffre publié enregistré" announce />}
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
      <SelectField
        key={kindKey}
        {...kind}
        label="Ce qui est imprimé"
        options={PUBLISHED_KINDS.map((value) => ({ value, label: kinds[value] }))}
      />
      <TextField
        {...field('value')}
        label="Tel qu’imprimé"
        hint="Par exemple : 116,6 %, 24 ou 55,5 M€."
        maxLength={40}
      />
      <TextField
        {...field('roundedTo')}
        label="Arrondi (facultatif)"
        hint="D’un taux, en points : 10 pour « à la dizaine »."
      />
      <TextField {...field('label')} label="Ce que dit le document" maxLength={300} />
      <TextField {...field('asOf')} label="À la date du" type="date" />
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
      <TextField {...field('src')} label="Source" maxLength={300} />
      <details className="app-block">
        <summary>De quoi ce chiffre peut être</summary>
        <fieldset className="app-rows">
          <legend>
            Objectifs
            <span className="fr-hint-text">Aucun : le document ne dit pas ce qu’il compte.</span>
          </legend>
          <div className="app-rows__row">
            {choices.components.map(({ id, label, season }) => (
              <CheckboxField
                key={id}
                id={`published-${id}`}
                name="componentIds"
                value={id}
                label={`${seasonWords(season)} – ${capitalised(french(label))}`}
                defaultChecked={ticked.includes(id)}
              />
            ))}
          </div>
        </fieldset>
        <SelectField
          key={layerKey}
          {...layer}
          label="Comparé avec"
          options={LAYERS.map((value) => ({ value, label: capitalised(layerWords[value]) }))}
        />
        <CheckboxField
          id="published-pooled"
          name="pooled"
          label="Les objectifs cochés sont additionnés avant d’être divisés"
        />
        <CheckboxField
          id="published-inferred"
          name="inferred"
          label="Cette lecture est déduite : le document ne la dit pas"
        />
      </details>
      <SubmitButton>Enregistrer le chiffre</SubmitButton>
    </form>
  );
}
