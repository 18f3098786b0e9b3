import type { EntryDraft } from './entry-draft';

/** Frames that a field may take to be drawn: a long grid is drawn in pieces. */
const PATIENCE = 120;

/** Gives the focus to a field of the report; a line that its grid does not show is shown first. */
export function goToField(draft: EntryDraft, field: string): void {
  const cell = [...draft.cells.values()].find(({ id }) => id === field);
  if (!document.getElementById(field) && cell && draft.view(cell.sectionId).view !== 'all')
    draft.look(cell.sectionId, 'all');
  wait(field, PATIENCE);
}

function wait(field: string, left: number): void {
  const input = document.getElementById(field);
  if (input) choose(input);
  else if (left > 0) requestAnimationFrame(() => wait(field, left - 1));
}

function choose(input: HTMLElement): void {
  input.focus();
  if (input instanceof HTMLInputElement && input.type === 'text') input.select();
}
