import { FieldMessage, messageId } from './field-message';

interface Props {
  name: string;
  label: string;
  /** The address of the field in an error summary: its name, unless the page has two of that name. */
  id?: string;
  hint?: string;
  error?: string | undefined;
  defaultValue?: string | undefined;
  maxLength?: number;
  /** With `onChange`: the page keeps what is typed. */
  value?: string;
  onChange?: (text: string) => void;
}

/** A few sentences: a reason, a note. */
export function TextAreaField({ name, label, id = name, hint, error, onChange, ...area }: Props) {
  return (
    <div className={`fr-input-group${error ? ' fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <textarea
        {...area}
        {...(onChange && { onChange: (event) => onChange(event.target.value) })}
        className={`fr-input${error ? ' fr-input--error' : ''}`}
        id={id}
        name={name}
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? messageId(id) : undefined}
      />
      <FieldMessage fieldId={id} error={error} />
    </div>
  );
}
