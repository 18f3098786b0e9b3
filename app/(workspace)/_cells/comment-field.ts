import type { KeyboardEvent } from 'react';

const SUFFIX = '-commentaire';

/** The id of the field of a cell's comment. */
export const commentId = (cellId: string): string => `${cellId}${SUFFIX}`;

/** The comment of a cell: where it is not on the page yet, its button brings it. */
export function openComment({ id }: HTMLInputElement): void {
  const button = document.querySelector<HTMLButtonElement>(`[data-comment="${id}"]`);
  if (button) button.click();
  else document.getElementById(commentId(id))?.focus();
}

/** Enter or Escape in a comment goes back to its cell. */
export function leaveComment(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement) || (key !== 'Enter' && key !== 'Escape')) return;
  if (!target.id.endsWith(SUFFIX)) return;
  event.preventDefault();
  document.getElementById(target.id.slice(0, -SUFFIX.length))?.focus();
}
