import { dayProblem } from '@/app/(workspace)/_cells/problems';
import { isChanged } from '@/app/(workspace)/_cells/typed';
import { cellProblem, isCellChanged } from './cell-state';
import type { DraftState } from './draft-state';

export interface DraftStatus {
  /** Cells, dates and answers typed and not saved. */
  unsaved: number;
  /** Of these, those that cannot be saved as they are, with the field to go to. */
  problems: { field: string; message: string }[];
}

/** In the order of the page: section by section, first the openings, then the cells. */
export function statusOf(draft: DraftState): DraftStatus {
  const status: DraftStatus = { unsaved: 0, problems: [] };
  const look = (changed: boolean, field: string, problem: string | null, name: () => string) => {
    if (changed) status.unsaved += 1;
    if (problem && changed) status.problems.push({ field, message: `${name()}\u00a0: ${problem}` });
  };
  for (const { id, nothing, savedNothing } of draft.sections.values()) {
    if (nothing !== savedNothing) status.unsaved += 1;
    for (const offer of draft.offers.values())
      if (offer.sectionId === id)
        look(isChanged(offer), offer.id, dayProblem(offer), () => offer.offer.label);
    for (const cell of draft.cellsOf(id))
      look(isCellChanged(cell), cell.id, cellProblem(cell), () => draft.nameOf(cell));
  }
  return status;
}
