import type { FormState } from '@/app/_web/form-state';
import type { FieldError } from './error-summary';

/**
 * The errors of a form for its summary: those of fields where there are some, else the refusal itself. A rule about one
 * of the values of a field that takes several (`uai.1`) leads to that field, of a row (`members.1.since`) to its own.
 */
export function formErrors(
  state: FormState,
  fields: readonly string[] = [],
  groups: readonly string[] = [],
): FieldError[] {
  if (state?.ok !== false) return [];
  if (state.fields.length === 0) return [{ message: state.message }];
  return state.fields.map(({ path, message }) => {
    const [first = ''] = path.split('.');
    if (fields.includes(path) || groups.includes(first)) return { field: path, message };
    return fields.includes(first) ? { field: first, message } : { message };
  });
}
