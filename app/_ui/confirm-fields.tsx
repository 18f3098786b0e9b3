import type { FormState } from '@/app/_web/form-state';
import { CheckboxField } from './checkbox-field';

/**
 * What surprises and has to be said yes to before it is recorded: one box for each warning of the last answer; what is
 * surprising several times for one reason is said in full and ticked once.
 */
export function ConfirmFields({ state }: { state: FormState }) {
  if (state?.ok !== false || state.code !== 'to_confirm') return null;
  const warnings = Map.groupBy(state.fields, ({ code }) => code);
  return (
    <fieldset className="app-rows">
      <legend>À confirmer</legend>
      {[...warnings].map(([code, own]) => (
        <CheckboxField
          key={code}
          id={`confirmed-${code}`}
          name="confirmed"
          value={code}
          label="C’est bien cela"
          hint={[...new Set(own.map(({ message }) => message))].join(' ')}
        />
      ))}
    </fieldset>
  );
}
