import { type ReactNode, useId } from 'react';

export interface Column {
  key: string;
  label: ReactNode;
  /** Aligned on the right, with figures of equal width. */
  numeric?: boolean;
  /** Where the label leads: to the list sorted by this column; and how the list is sorted by it now, if it is. */
  sort?: { href: string; order: 'ascending' | 'descending' | undefined };
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
  /** On a narrow screen each row is a card: for a list that one reads row by row. Its columns are named in words. */
  asCards?: boolean;
}

/** A table that scrolls sideways inside itself, with the keyboard too, where the screen is narrow. */
export function DataTable({
  caption,
  columns,
  rows,
  note,
  hideCaption = false,
  empty = 'Aucune ligne.',
  asCards = false,
}: Props) {
  const captionId = useId();
  const className = asCards ? 'app-table app-cards' : 'app-table';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <div className={className} role="region" aria-labelledby={captionId} tabIndex={0}>
      <table>
        <caption id={captionId} className={hideCaption ? 'fr-sr-only' : undefined}>
          {caption}
          {note && <span className="app-table__note">{note}</span>}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric, sort }) => (
              <th
                key={key}
                scope="col"
                className={numeric ? 'app-numeric' : undefined}
                aria-sort={sort?.order}
              >
                {sort ? <SortLink label={label} {...sort} /> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            // What is undefined is told of every cell of a page: it is left out.
            <tr key={row.key} {...(row.emphasis && { className: 'app-table__total' })}>
              {columns.map(({ key, label, numeric }, index) => {
                const look = numeric ? { className: 'app-numeric' } : {};
                return index === 0 ? (
                  <th key={key} scope="row" {...look}>
                    {row.cells[index]}
                  </th>
                ) : (
                  <td
                    key={key}
                    {...look}
                    {...(asCards && typeof label === 'string' && { 'data-label': label })}
                  >
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

/** The address keeps the order: it is sent to a colleague, or found again, as it is. */
function SortLink({ label, href, order }: Required<Column>['sort'] & Pick<Column, 'label'>) {
  return (
    <a href={href}>
      {label}
      <span className="fr-sr-only">{order ? ', inverser l’ordre' : ', trier la liste'}</span>
      <span aria-hidden="true" className="app-table__order">
        {order === undefined ? '↕' : order === 'ascending' ? '↑' : '↓'}
      </span>
    </a>
  );
}
