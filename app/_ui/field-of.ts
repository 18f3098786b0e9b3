import { type FormState, fieldMessage, typedIn } from '@/app/_web/form-state';

/**
 * What the fields of a form have in common: what was typed before a refusal, else what stood there, and the sentence of
 * the refusal. The prefix tells the ids of two forms of one page apart.
 */
export const fieldOf =
  (state: FormState, prefix = '') =>
  (name: string, before?: string | number | null) => ({
    name,
    id: prefix ? `${prefix}-${name}` : name,
    defaultValue: typedIn(state, name) ?? String(before ?? ''),
    error: fieldMessage(state, name),
  });

/** The same for a select, which takes a new default only when it is made anew. */
export const selectOf = (state: FormState, prefix = '') => {
  const field = fieldOf(state, prefix);
  return (name: string, before?: string | number | null) => {
    const props = field(name, before);
    return { ...props, key: `${props.id}=${props.defaultValue}` };
  };
};
