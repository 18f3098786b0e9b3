import type { FormState } from '@/app/_web/form-state';
import { CheckboxField } from './checkbox-field';

/** What surprises and has to be said yes to before it is recorded: one box for each warning of the last answer. */
export function ConfirmFields({ state }: { state: FormState }) {
  if (state?.ok !== false || state.code !== 'to_confirm') return null;
  return (
    <fieldset className="app-rows">
      <legend>À confirmer</legend>
      {state.fields.map(({ code, message }) => (
        <CheckboxField
          key={code}
          id={`confirmed-${code}`}
          name="confirmed"
          value={code}
          label="C’est bien cela"
          hint={message}
        />
      ))}
    </fieldset>
  );
}
