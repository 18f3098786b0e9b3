import { isToFill } from './cells-left';
import type { DraftState } from './draft-state';

/** The next cell that waits after a field, in the order of the page, then from its beginning; undefined where none does. */
export function nextToFill(draft: DraftState, after: string | null): string | undefined {
  const cells = [...draft.sections.values()].flatMap(({ id, nothing }) => (nothing ? [] : draft.cellsOf(id)));
  const from = cells.findIndex(({ id }) => id === after) + 1;
  return [...cells.slice(from), ...cells.slice(0, from)].find(isToFill)?.id;
}
