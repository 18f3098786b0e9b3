'use client';

import type { CellState } from '@/lib/domain/coverage-cell';
import { cellWords } from '@/lib/wording/coverage-cells';
import { counted } from '@/lib/wording/plural';

export interface CrossedRow {
  key: string;
  label: string;
  /** The type of a profession; rows of one type stand together. */
  group: string | null;
  isExpected: boolean;
  cells: { state: CellState; projects: number }[];
}

interface Props {
  caption: string;
  note: string;
  /** What a row is. */
  rowTitle: string;
  columns: { key: string; label: string }[];
  rows: CrossedRow[];
  /** The address of the page with all that was chosen: a row and a cell add theirs. */
  href: string;
}

/**
 * The states of a crossing, a mark and the number of projects in each cell; a cell opens its projects. In the browser's
 * code: the page sends the states, not 864 cells written twice.
 */
export function CrossingTable({ caption, note, rowTitle, columns, rows, href }: Props) {
  const toRow = (key: string) => `${href}${href.includes('?') ? '&' : '?'}ligne=${encodeURIComponent(key)}`;
  const groups = [...Map.groupBy(rows, ({ group }) => group)];
  return (
    <>
      {/* Outside the table: a caption is as wide as its table, and its end would be out of a narrow screen. */}
      <p className="app-coverage__caption" id="croisement-titre">
        {caption}
        <span className="app-table__note">{note}</span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <div className="app-table app-crossing" role="region" aria-label={caption} tabIndex={0}>
        <table aria-labelledby="croisement-titre">
          <thead>
            <tr>
              <th scope="col">{rowTitle}</th>
              <th scope="col" className="app-numeric">
                <span className="app-crossing__upright">Cases pourvues</span>
              </th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  <span className="app-crossing__upright">{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(([group, own]) => (
            <tbody key={group ?? ''}>
              {group !== null && (
                <tr>
                  <th scope="rowgroup" colSpan={columns.length + 2} className="app-crossing__group">
                    <span>{group}</span>
                  </th>
                </tr>
              )}
              {own.map(({ key, label, isExpected, cells }) => (
                <tr key={key}>
                  <th scope="row">
                    <a href={toRow(key)}>{label}</a>
                  </th>
                  <td className="app-numeric">{cells.filter(({ state }) => state !== 'no_offer').length}</td>
                  {cells.map(({ state, projects }, index) => {
                    const column = columns[index];
                    const { mark, label: words } = cellWords(state, isExpected);
                    const className = `app-crossing__${state === 'no_offer' && !isExpected ? 'none' : state}`;
                    return (
                      <td key={column?.key} className={className}>
                        {state === 'no_offer' ? (
                          <>
                            <span aria-hidden="true">{mark}</span>
                            <span className="fr-sr-only">{words}</span>
                          </>
                        ) : (
                          <a
                            href={`${toRow(key)}#case-${column?.key}`}
                            aria-label={`${label}, ${column?.label}\u00a0: ${words}${projects > 0 ? `, ${counted(projects, 'projet')}` : ''}`}
                          >
                            <span aria-hidden="true">{mark}</span>
                            {projects > 0 && projects}
                          </a>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}
