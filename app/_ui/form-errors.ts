import type { FormState } from '@/app/_web/form-state';
import type { FieldError } from './error-summary';

/** The errors of a form for its summary: those of fields where there are some, else the refusal itself. */
export function formErrors(state: FormState, fields: readonly string[] = []): FieldError[] {
  if (state?.ok !== false) return [];
  if (state.fields.length === 0) return [{ message: state.message }];
  return state.fields.map(({ path, message }) =>
    fields.includes(path) ? { field: path, message } : { message },
  );
}
