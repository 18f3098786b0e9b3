import type { FormState } from '@/app/_web/form-state';

/** What the command calls a field of a slot, and what the form does. */
const NAMES: Readonly<Record<string, string>> = { startsAt: 'day', endsAt: 'minutes' };

/**
 * A refusal of slots, beside the fields as they are typed: the command knows those with a day alone, and their moments
 * instead of a day, an hour and a length.
 */
export function onTypedSlots<Result>(state: FormState<Result>): FormState<Result> {
  if (state?.ok !== false) return state;
  const planned: number[] = [];
  for (let at = 0; state.typed?.[`slots.${at}.moduleKey`]; at += 1)
    if (state.typed[`slots.${at}.day`]?.[0]) planned.push(at);
  return {
    ...state,
    fields: state.fields.map((field) => {
      const [, position, name = ''] = /^slots\.(\d+)\.(\w+)$/.exec(field.path) ?? [];
      const at = position === undefined ? undefined : planned[Number(position)];
      return at === undefined ? field : { ...field, path: `slots.${at}.${NAMES[name] ?? name}` };
    }),
  };
}
