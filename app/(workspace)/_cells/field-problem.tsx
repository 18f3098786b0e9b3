import type { Typed } from './typed';

/** What is wrong with a field, beside it; the field is described by `<id>-message`. */
export function FieldProblem({ id, problem }: { id: string; problem: string | null }) {
  if (!problem) return null;
  return (
    <span id={`${id}-message`} className="app-cell__problem">
      {problem}
    </span>
  );
}

/** How a field is marked: it cannot be sent as it is, or it is not saved yet. */
export function stateClass(
  { conflict }: Typed,
  problem: string | null,
  changed: boolean,
): string | undefined {
  if (problem || conflict) return 'app-cell--wrong';
  return changed ? 'app-cell--changed' : undefined;
}
