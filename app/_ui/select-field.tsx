import { FieldMessage, messageId } from './field-message';

export interface Option {
  value: string;
  label: string;
}

interface Props {
  name: string;
  label: string;
  options: readonly Option[];
  id?: string;
  hint?: string;
  error?: string;
  defaultValue?: string;
  required?: boolean;
  /** The choice of nothing, in words: « Toutes les régions ». Its value is empty. */
  blank?: string;
}

export function SelectField({ name, label, options, id = name, hint, error, blank, ...select }: Props) {
  return (
    <div className={`fr-select-group${error ? ' fr-select-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <select
        {...select}
        className={`fr-select${error ? ' fr-select--error' : ''}`}
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? messageId(id) : undefined}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <FieldMessage fieldId={id} error={error} />
    </div>
  );
}
