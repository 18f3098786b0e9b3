export interface Place {
  row: number;
  column: number;
}

export interface KeyPress {
  key: string;
  shift: boolean;
  control: boolean;
  /** F2, or a second click: the arrows then move inside the text. */
  editing: boolean;
}

const PAGE = 10;

/**
 * Where a key leads in a grid of `rows` × `columns`: the place itself at an edge, undefined where the key is
 * not the grid's (Tab among them: the browser goes to the next field, on the right).
 */
export function move(
  from: Place,
  size: { rows: number; columns: number },
  press: KeyPress,
): Place | undefined {
  const { key, shift, control, editing } = press;
  const to = (row: number, column: number): Place => ({
    row: Math.min(Math.max(row, 0), size.rows - 1),
    column: Math.min(Math.max(column, 0), size.columns - 1),
  });
  const { row, column } = from;
  if (key === 'Enter') return to(row + (shift ? -1 : 1), column);
  if (key === 'ArrowUp') return control ? to(0, column) : to(row - 1, column);
  if (key === 'ArrowDown') return control ? to(size.rows - 1, column) : to(row + 1, column);
  if (key === 'PageUp') return to(row - PAGE, column);
  if (key === 'PageDown') return to(row + PAGE, column);
  // Inside a text these belong to the field.
  if (editing || shift) return undefined;
  if (key === 'ArrowLeft') return to(row, control ? 0 : column - 1);
  if (key === 'ArrowRight') return to(row, control ? size.columns - 1 : column + 1);
  if (key === 'Home') return to(control ? 0 : row, 0);
  if (key === 'End') return to(control ? size.rows - 1 : row, size.columns - 1);
  return undefined;
}
