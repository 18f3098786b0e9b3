import { FieldMessage, messageId } from './field-message';

interface Props {
  name: string;
  label: string;
  id?: string;
  hint?: string;
  error?: string;
  value?: string;
  defaultChecked?: boolean;
  required?: boolean;
}

export function CheckboxField({ name, label, id = name, hint, error, value = 'true', ...checkbox }: Props) {
  return (
    <div className={`fr-checkbox-group${error ? ' fr-checkbox-group--error' : ''}`}>
      <input
        {...checkbox}
        type="checkbox"
        id={id}
        name={name}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? messageId(id) : undefined}
      />
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <FieldMessage fieldId={id} error={error} />
    </div>
  );
}
