import type { FormState } from '@/app/_web/form-state';
import { AUDIENCES } from '@/lib/domain/training-session/vocabulary';

/** A refusal of groups beside the fields as they are typed: the command knows the audiences that were given a number. */
export function onAudiences<Result>(state: FormState<Result>): FormState<Result> {
  if (state?.ok !== false) return state;
  const given = AUDIENCES.filter((audience) => state.typed?.[`count-${audience}`]?.[0]?.trim());
  return {
    ...state,
    fields: state.fields.map((field) => {
      const [, position, name] = /^groups\.(\d+)\.(\w+)$/.exec(field.path) ?? [];
      const audience = position === undefined ? undefined : given[Number(position)];
      if (audience === undefined)
        return field.path === 'groups' ? { ...field, path: `count-${AUDIENCES[0]}` } : field;
      return { ...field, path: name === 'audienceOther' ? name : `count-${audience}` };
    }),
  };
}
