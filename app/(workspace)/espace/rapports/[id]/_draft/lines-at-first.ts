import type { DraftState } from './draft-state';
import { shownGroups } from './line-views';

/** Lines that the server draws of a whole report: what stands under the eyes while the script comes. */
const LINES = 12;

/** How many lines of each section are drawn before the page is alive: the first ones, over all sections together. */
export function linesAtFirst(draft: DraftState): Map<number, number> {
  let left = LINES;
  const first = new Map<number, number>();
  for (const section of draft.sections.values()) {
    const groups = shownGroups(draft.entry, section, draft.view(section.id));
    const drawn = Math.min(
      left,
      groups.reduce((sum, { rows }) => sum + rows.length, 0),
    );
    first.set(section.id, drawn);
    left -= drawn;
  }
  return first;
}
