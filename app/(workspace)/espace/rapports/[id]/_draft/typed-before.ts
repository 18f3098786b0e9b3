import { commentId } from '@/app/(workspace)/_cells/comment-field';
import type { EntryDraft } from './entry-draft';

/**
 * Takes into the draft what was typed in the fields before the page's script ran: the browser held it meanwhile, and
 * the next drawing of a field would put its old value back.
 */
export function takeTyped(draft: EntryDraft): void {
  draft.together(() => {
    for (const { id, row, measure, text, comment } of draft.cells.values()) {
      const typed = heldIn(id);
      if (typed !== undefined && typed !== text) draft.type(row, measure, typed);
      const said = heldIn(commentId(id));
      if (said !== undefined && said !== comment) draft.comment(row, measure, said);
    }
    for (const { id, text } of draft.offers.values()) {
      const typed = heldIn(id);
      if (typed !== undefined && typed !== text) draft.date(id, typed);
    }
    for (const { id, nothing } of draft.sections.values()) {
      const box = document.getElementById(nothingField(id));
      if (box instanceof HTMLInputElement && box.checked !== nothing) draft.sayNothing(id, box.checked);
    }
  });
}

/** The id of the box « rien à déclarer » of a section. */
export const nothingField = (sectionId: number): string => `rien-${sectionId}`;

function heldIn(field: string): string | undefined {
  const input = document.getElementById(field);
  return input instanceof HTMLInputElement ? input.value : undefined;
}
