'use client';

import { FieldMessage, messageId } from '@/app/_ui/field-message';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';

/** The source and the reason of a change: two forms of the page have them, so their names start with their own. */
export function BecauseFields({ of, state }: { of: string; state: FormState }) {
  const [src, reason] = [`${of}-src`, `${of}-reason`];
  const error = fieldMessage(state, 'reason');
  return (
    <>
      <TextField
        name={src}
        label="Document ou source"
        hint="Le texte qui le dit : par exemple, courrier de la DNS du 3 mars 2026. Public."
        maxLength={300}
        defaultValue={typedIn(state, src)}
        error={fieldMessage(state, 'src')}
      />
      <div className={`fr-input-group${error ? ' fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor={reason}>
          Motif
          <span className="fr-hint-text">Il est public, à côté de la cible.</span>
        </label>
        <textarea
          className="fr-input"
          id={reason}
          name={reason}
          rows={3}
          maxLength={2000}
          defaultValue={typedIn(state, reason)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? messageId(reason) : undefined}
        />
        <FieldMessage fieldId={reason} error={error} />
      </div>
    </>
  );
}

/** The errors of a form whose fields are prefixed, for its summary: the path of the command, then the id of the field. */
export const prefixed = (state: FormState, of: string): FormState =>
  state?.ok === false
    ? {
        ...state,
        fields: state.fields.map((field) =>
          field.path === 'src' || field.path === 'reason' ? { ...field, path: `${of}-${field.path}` } : field,
        ),
      }
    : state;
