'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { formErrors } from '@/app/_ui/form-errors';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { LINK_NATURES, type LinkNature } from '@/lib/domain/observatory/vocabulary';
import { linkNatureWords } from '@/lib/wording/observatory';
import { capitalised, french } from '@/lib/wording/typography';
import { proposeJobLink } from './actions';

interface Choice {
  value: string;
  label: string;
}

interface Props {
  jobs: readonly Choice[];
  /** What the job is linked to, where it stands already: `training:12`. */
  target?: string;
  /** Else what it may be chosen among, by groups. */
  targets?: readonly { label: string; options: readonly Choice[] }[];
  natures?: readonly LinkNature[];
}

const FIELDS = ['jobKey', 'toKey', 'nature', 'source', 'note'];

/** Proposes that a job and a training, or another thing of the programme, go together. */
export function LinkForm({ jobs, target, targets = [], natures = LINK_NATURES }: Props) {
  const [state, submit] = useActionState(proposeJobLink, null);
  const field = fieldOf(state);
  const select = selectOf(state);
  const { key: jobKey, ...job } = select('jobKey');
  const { key: natureKey, ...nature } = select('nature');
  const { key: targetKey, id, error, ...chosen } = select('toKey');
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={formErrors(state, FIELDS)} title="Rien n’a été proposé" />
      {state?.ok && (
        <Alert tone="success" title="Lien proposé" announce>
          <p>Il est public dès que la personne en charge de l’action le confirme.</p>
        </Alert>
      )}
      <SelectField
        key={jobKey}
        {...job}
        label="Métier"
        blank="Choisir"
        options={jobs.map(({ value, label }) => ({ value, label: french(label) }))}
      />
      {target === undefined ? (
        <div className={`fr-select-group${error ? ' fr-select-group--error' : ''}`}>
          <label className="fr-label" htmlFor={id}>
            Lié à
          </label>
          <select
            key={targetKey}
            {...chosen}
            id={id}
            className={`fr-select${error ? ' fr-select--error' : ''}`}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? messageId(id) : undefined}
          >
            <option value="">Choisir</option>
            {targets.map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map((one) => (
                  <option key={one.value} value={one.value}>
                    {french(one.label)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <FieldMessage fieldId={id} error={error} />
        </div>
      ) : (
        <input type="hidden" name="toKey" value={target} />
      )}
      <SelectField
        key={natureKey}
        {...nature}
        label="Ce que dit le lien"
        blank="Choisir"
        options={natures.map((value) => ({ value, label: capitalised(linkNatureWords[value]) }))}
      />
      <TextField
        {...field('source')}
        label="Source"
        hint="Ce qui le dit : la maquette de la formation, une fiche, une page. Publique une fois le lien confirmé."
        maxLength={300}
      />
      <TextField {...field('note')} label="Remarque (facultatif)" maxLength={2000} />
      <SubmitButton>Proposer le lien</SubmitButton>
    </form>
  );
}
