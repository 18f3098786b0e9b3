'use client';

import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { leaveComment, openComment } from './comment-field';
import { move, type Place } from './moves';

interface Cells {
  rows: number;
  columns: number;
  /** Writes the text of the cell at a place. */
  type: (at: Place, text: string) => void;
}

/** The keyboard and the mouse of a table of cells, as in a spreadsheet. A cell is a field with its row and its column. */
export function useCellKeys({ rows, columns, type }: Cells) {
  const table = useRef<HTMLTableElement>(null);
  const editing = useRef(false);
  const textBefore = useRef('');

  const fieldAt = ({ row, column }: Place) =>
    table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`);

  /** The cell is chosen: what is typed next replaces its text, and Escape gives it back. */
  const choose = (cell: HTMLInputElement) => {
    editing.current = false;
    textBefore.current = cell.value;
    cell.select();
  };
  const onFocus = ({ target }: FocusEvent<HTMLTableElement>) => {
    if (placeOf(target) && target instanceof HTMLInputElement) choose(target);
  };
  // The first click chooses the cell, the next one places the cursor in its text.
  const onMouseDown = (event: MouseEvent<HTMLTableElement>) => {
    const { target } = event;
    if (!placeOf(target) || !(target instanceof HTMLInputElement)) return;
    if (document.activeElement === target) {
      editing.current = true;
      return;
    }
    event.preventDefault();
    target.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target, key } = event;
    const from = placeOf(target);
    if (!from || !(target instanceof HTMLInputElement)) return leaveComment(event);
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (key === 'F2') {
      event.preventDefault();
      if (event.shiftKey) openComment(target);
      else {
        editing.current = true;
        target.setSelectionRange(target.value.length, target.value.length);
      }
    } else if (key === 'Escape') {
      event.preventDefault();
      type(from, textBefore.current);
      editing.current = false;
      requestAnimationFrame(() => target.select());
    } else {
      const press = {
        key,
        shift: event.shiftKey,
        control: event.ctrlKey || event.metaKey,
        editing: editing.current,
      };
      const to = move(from, { rows, columns }, press);
      if (!to) return;
      event.preventDefault();
      const field = fieldAt(to);
      field?.focus();
      field?.select();
    }
  };
  return { keys: { ref: table, onFocus, onMouseDown, onKeyDown }, choose };
}

/** Where a field stands in its table; undefined where it is no cell. */
export function placeOf(target: EventTarget): Place | undefined {
  if (!(target instanceof HTMLInputElement) || target.dataset.row === undefined) return undefined;
  return { row: Number(target.dataset.row), column: Number(target.dataset.column) };
}
