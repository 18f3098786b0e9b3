import type { FieldError } from '@/app/_ui/error-summary';

/** The errors of a form whose fields have a prefix in their ids: the page has several such forms. */
export const prefixed = (errors: readonly FieldError[], prefix: string): FieldError[] =>
  errors.map(({ field, message }) => (field ? { field: `${prefix}-${field}`, message } : { message }));
