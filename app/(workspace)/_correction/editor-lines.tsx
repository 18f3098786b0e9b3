'use client';

import { FigureValue } from '@/app/_ui/figure-value';
import { parseCell } from '@/lib/domain/count';
import type { EditableLine, SectionEdit } from '@/lib/report/section-correction';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { stateWords, valueInWords } from '@/lib/wording/states';
import { CellComment } from '../_cells/cell-comment';
import { CellField } from '../_cells/cell-field';
import { isChanged, type TypedCell } from '../_cells/typed';
import { useCellKeys } from '../_cells/use-cell-keys';
import { askedComment, type EditMode } from './asked-comment';
import { valueId } from './edit-problems';
import type { Edits } from './use-edits';

interface Props {
  edit: SectionEdit;
  mode: EditMode;
  edits: Edits;
  indexes: readonly number[];
}

/** A table of the lines in sight, with a field for each. */
export function EditorLines({ edit, mode, edits, indexes }: Props) {
  const { keys } = useCellKeys({
    rows: indexes.length,
    columns: 1,
    type: ({ row }, text) => {
      const index = indexes[row];
      if (index !== undefined) edits.type(index, text);
    },
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <div className="app-table app-correction" role="region" aria-label="Lignes du volet" tabIndex={0}>
      <table {...keys}>
        <caption className="fr-sr-only">Lignes du volet, avec leur nouvelle valeur</caption>
        <thead>
          <tr>
            <th scope="col">Ligne</th>
            <th scope="col" className="app-numeric">
              Déclaré
            </th>
            <th scope="col" className="app-numeric">
              Vérifié
            </th>
            <th scope="col" className="app-numeric">
              {valueWords[mode]}
            </th>
          </tr>
        </thead>
        <tbody>
          {indexes.map((index, row) => {
            const line = edit.lines[index];
            const cell = edits.lines[index];
            return line && cell ? (
              <tr key={line.key}>
                <LineName line={line} words={edit.words} />
                <td className="app-numeric" data-label="Déclaré">
                  <Declared line={line} />
                </td>
                <td className="app-numeric" data-label="Vérifié">
                  {line.verified ? <FigureValue figure={line.verified} /> : '–'}
                </td>
                <ValueCell
                  line={line}
                  words={edit.words}
                  mode={mode}
                  cell={cell}
                  index={index}
                  row={row}
                  edits={edits}
                />
              </tr>
            ) : null;
          })}
          {indexes.length === 0 && (
            <tr>
              <td colSpan={4}>Aucune ligne ne correspond.</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function LineName({ line, words }: { line: EditableLine; words: SectionEdit['words'] }) {
  return (
    <th scope="row">
      {line.training}
      <span className="app-correction__detail">
        {measureWords[line.measure].label} · {rowWords(line, words)} · {line.period}
      </span>
    </th>
  );
}

function Declared({ line }: { line: EditableLine }) {
  const parsed = parseCell(line.text);
  const cell = parsed.ok ? parsed.cell : { state: null, value: null };
  return (
    <>
      {cell.state === null ? stateWords.not_reported : <FigureValue figure={cell} />}
      {line.accepted && (
        <span className="app-correction__detail">accepté à {valueInWords(line.accepted)}</span>
      )}
      {line.planned !== null && (
        <span className="app-correction__detail">prévu {formatCount(line.planned)}</span>
      )}
    </>
  );
}

interface CellProps {
  line: EditableLine;
  words: SectionEdit['words'];
  mode: EditMode;
  cell: TypedCell;
  index: number;
  /** Its row among the lines in sight. */
  row: number;
  edits: Edits;
}

function ValueCell({ line, words, mode, cell, index, row, edits }: CellProps) {
  const id = valueId(index);
  const changed = isChanged(cell);
  const asked = askedComment(mode, line, cell);
  const name = `${line.training}, ${measureWords[line.measure].label}, ${rowWords(line, words)}, ${line.period}`;
  return (
    <CellField
      id={id}
      cell={cell}
      changed={changed}
      place={{ row, column: 0 }}
      name={{ 'aria-label': `${valueWords[mode]} : ${name}` }}
      hint={changed ? hintOf(cell) : ''}
      type={(text) => edits.type(index, text)}
      choose={(whose) => edits.choose(index, whose)}
    >
      {changed && !cell.conflict && (
        <CellComment
          of={id}
          cell={cell}
          label={asked ?? 'Commentaire'}
          about={name}
          required={asked !== null}
          type={(comment) => edits.comment(index, comment)}
        />
      )}
    </CellField>
  );
}

const valueWords: Record<EditMode, string> = { correct: 'Nouvelle valeur', accept: 'Valeur acceptée' };

function hintOf({ parsed }: TypedCell): string {
  if (!parsed.ok) return '';
  const { state } = parsed.cell;
  return state === null ? 'effacée : ne dit plus rien' : stateWords[state];
}
