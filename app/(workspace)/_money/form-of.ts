import type { FieldError } from '@/app/_ui/error-summary';
import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';

/** What every field of a form is given: its name under the prefix of the form, what was typed, and its refusal. */
export const fieldsOf =
  (state: FormState, prefix: string) =>
  (name: string, initially = '') => ({
    name,
    id: `${prefix}-${name}`,
    defaultValue: typedIn(state, name) ?? initially,
    error: fieldMessage(state, name),
  });

/** The errors of such a form, each leading to its field; one of another field, or of none, is said alone. */
export function errorsOf(state: FormState, prefix: string, names: readonly string[]): FieldError[] {
  if (state?.ok !== false) return [];
  if (state.fields.length === 0) return [{ message: state.message }];
  return state.fields.map(({ path, message }) => {
    const [first = ''] = path.split('.');
    return names.includes(first) ? { field: `${prefix}-${path}`, message } : { message };
  });
}
