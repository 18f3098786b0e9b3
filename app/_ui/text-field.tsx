import type { HTMLInputAutoCompleteAttribute } from 'react';
import { FieldMessage, messageId } from './field-message';

interface Props {
  name: string;
  label: string;
  /** The address of the field in an error summary: its name, unless the page has two of that name. */
  id?: string;
  hint?: string;
  error?: string;
  defaultValue?: string;
  type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'tel' | 'url';
  inputMode?: 'numeric' | 'decimal' | 'text';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  required?: boolean;
  readOnly?: boolean;
  maxLength?: number;
  min?: string;
  max?: string;
}

export function TextField({ name, label, id = name, hint, error, required = false, ...input }: Props) {
  return (
    <div className={`fr-input-group${error ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <input
        {...input}
        className={`fr-input${error ? ' fr-input--error' : ''}`}
        id={id}
        name={name}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? messageId(id) : undefined}
      />
      <FieldMessage fieldId={id} error={error} />
    </div>
  );
}
