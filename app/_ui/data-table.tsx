import { type ReactNode, useId } from 'react';

export interface Column {
  key: string;
  label: ReactNode;
  /** Aligned on the right, with figures of equal width. */
  numeric?: boolean;
}

export interface Row {
  key: string;
  /** One cell for each column, in their order. The first one names the row. */
  cells: ReactNode[];
  /** A total, a subtotal: set apart from the lines it adds up. */
  emphasis?: boolean;
}

interface Props {
  caption: ReactNode;
  columns: Column[];
  rows: Row[];
  /** Shown under the caption: the date, the coverage, what was left out. */
  note?: ReactNode;
  /** The caption is read aloud but not seen: for a table under a heading that says the same. */
  hideCaption?: boolean;
  /** What a table without a row says. */
  empty?: string;
}

/** A table that scrolls sideways inside itself, with the keyboard too, where the screen is narrow. */
export function DataTable({
  caption,
  columns,
  rows,
  note,
  hideCaption = false,
  empty = 'Aucune ligne.',
}: Props) {
  const captionId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <div className="app-table" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table>
        <caption id={captionId} className={hideCaption ? 'fr-sr-only' : undefined}>
          {caption}
          {note && <span className="app-table__note">{note}</span>}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'app-numeric' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.emphasis ? 'app-table__total' : undefined}>
              {columns.map(({ key, numeric }, index) => {
                const className = numeric ? 'app-numeric' : undefined;
                return index === 0 ? (
                  <th key={key} scope="row" className={className}>
                    {row.cells[index]}
                  </th>
                ) : (
                  <td key={key} className={className}>
                    {row.cells[index]}
                  </td>
                );
              })}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
