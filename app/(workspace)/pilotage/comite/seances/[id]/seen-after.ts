import type { FormState } from '@/app/_web/form-state';

/** The event that a person has read: the one of the page, else that which the refusal has just told. */
export function seenAfter(state: FormState, seen: number): number {
  const told =
    state?.ok === false ? state.fields.find(({ path }) => path === 'seen')?.params.seen : undefined;
  return typeof told === 'number' ? Math.max(told, seen) : seen;
}
