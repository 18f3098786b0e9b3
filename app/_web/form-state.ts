import type { RefusalAnswer } from '@/lib/wording/refusal-answer';

/** What a server action answers: plain data, so that a refusal never unmounts what was typed. */
export type ActionAnswer<Result = unknown> = { ok: true; result: Result } | RefusedAnswer;

export interface RefusedAnswer extends RefusalAnswer {
  ok: false;
  /** What the form held, passwords excepted, to be given back as default values. */
  typed?: Record<string, string[]>;
}

/** The state of a form: null until it was first sent. For `useActionState(action, null)`. */
export type FormState<Result = unknown> = ActionAnswer<Result> | null;

/** What was typed in a field before the refusal; undefined when the form was not refused. */
export const typedIn = (state: FormState, name: string): string | undefined =>
  state?.ok === false ? state.typed?.[name]?.[0] : undefined;

/** The French sentence of a refused field, by its path. */
export const fieldMessage = (state: FormState, path: string): string | undefined =>
  state?.ok === false ? state.fields.find((field) => field.path === path)?.message : undefined;
