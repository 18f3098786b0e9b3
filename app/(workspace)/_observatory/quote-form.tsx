'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { fieldOf, selectOf } from '@/app/_ui/field-of';
import { SelectField } from '@/app/_ui/select-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TextField } from '@/app/_ui/text-field';
import { errorsOf } from '../_money/form-of';
import { quoteFact } from './actions';

interface Choice {
  value: string;
  label: string;
}

interface Props {
  /** The facts, by their topics. */
  facts: readonly { label: string; options: readonly Choice[] }[];
  /** The committee of the page; without it, those that one may write in. */
  committeeId?: number;
  committees?: readonly Choice[];
}

const PREFIX = 'citation';
const FIELDS = ['factKey', 'committeeId', 'note'];

/** Copies a fact into a committee: its words, its source and its guard are printed together in the report. */
export function QuoteForm({ facts, committeeId, committees = [] }: Props) {
  const [state, submit] = useActionState(quoteFact, null);
  const field = fieldOf(state, PREFIX);
  const select = selectOf(state, PREFIX);
  const { key: factKey, id, error, ...fact } = select('factKey');
  const { key: committeeKey, ...committee } = select('committeeId', committees[0]?.value);
  return (
    <form action={submit} className="app-form app-narrow" noValidate>
      <ErrorSummary errors={errorsOf(state, PREFIX, FIELDS)} title="Rien n’a été cité" />
      {state?.ok && <Alert tone="success" title="Fait cité dans le comité" announce />}
      {committeeId === undefined ? (
        <SelectField key={committeeKey} {...committee} label="Comité" options={committees} />
      ) : (
        <input type="hidden" name="committeeId" value={committeeId} />
      )}
      <div className={`fr-select-group${error ? ' fr-select-group--error' : ''}`}>
        <label className="fr-label" htmlFor={id}>
          Fait
          <span className="fr-hint-text">
            Sa source et sa mise en garde sont copiées avec lui. La liste complète est sous « Faits sourcés ».
          </span>
        </label>
        <select
          key={factKey}
          {...fact}
          id={id}
          className={`fr-select${error ? ' fr-select--error' : ''}`}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? messageId(id) : undefined}
        >
          <option value="">Choisir</option>
          {facts.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <FieldMessage fieldId={id} error={error} />
      </div>
      <TextField {...field('note')} label="Pourquoi ce fait (facultatif)" maxLength={2000} />
      <SubmitButton>Citer ce fait</SubmitButton>
    </form>
  );
}
