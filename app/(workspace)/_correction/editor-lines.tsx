'use client';

import { FigureValue } from '@/app/_ui/figure-value';
import { parseCell } from '@/lib/domain/count';
import type { EditableLine, SectionEdit } from '@/lib/report/section-correction';
import { rowWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { formatCount } from '@/lib/wording/numbers';
import { stateWords, valueInWords } from '@/lib/wording/states';
import { ConflictChoice } from '../_cells/conflict-choice';
import { commentAsked, type Edit, type EditMode, isChanged, lineProblem } from './edits';
import { commentId, type Edits, valueId } from './use-edits';

interface Props {
  edit: SectionEdit;
  mode: EditMode;
  edits: Edits;
  indexes: readonly number[];
}

/** A table of the lines in sight, with a field for each. */
export function EditorLines({ edit, mode, edits, indexes }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would add a heading to the outline
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <div className="app-table app-correction" role="region" aria-label="Lignes du volet" tabIndex={0}>
      <table>
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
              {mode === 'correct' ? 'Nouvelle valeur' : 'Valeur acceptée'}
            </th>
          </tr>
        </thead>
        <tbody>
          {indexes.map((index) => {
            const line = edit.lines[index];
            const typed = edits.lines[index];
            return line && typed ? (
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
                  name={`${line.training}, ${measureWords[line.measure].label}, ${rowWords(line, edit.words)}, ${line.period}`}
                  mode={mode}
                  typed={typed}
                  index={index}
                  put={(more) => edits.putLine(index, more)}
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
  name: string;
  mode: EditMode;
  typed: Edit;
  index: number;
  put: (more: Partial<Edit>) => void;
}

function ValueCell({ line, name, mode, typed, index, put }: CellProps) {
  const id = valueId(index);
  const changed = isChanged(typed);
  const problem = lineProblem(typed);
  const asked = commentAsked(mode, line, typed);
  const parsed = parseCell(typed.text);
  const state = parsed.ok && changed ? parsed.cell.state : 'number';
  const hint = state === null ? 'effacée : ne dit plus rien' : stateWords[state];
  const classes = ['app-cell', 'app-numeric'];
  if (problem || typed.conflict) classes.push('app-cell--wrong');
  else if (changed) classes.push('app-cell--changed');
  const choose = (whose: 'mine' | 'theirs') => {
    if (!typed.conflict) return;
    const { theirs, seen } = typed.conflict;
    put({ conflict: null, seen, base: theirs, ...(whose === 'theirs' && { text: theirs }) });
  };
  return (
    <td className={classes.join(' ')}>
      <input
        id={id}
        className="app-cell__input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={typed.text}
        aria-label={`${mode === 'correct' ? 'Nouvelle valeur' : 'Valeur acceptée'} : ${name}`}
        aria-invalid={problem || typed.conflict ? true : undefined}
        aria-describedby={
          [hint && `${id}-aide`, problem && `${id}-message`].filter(Boolean).join(' ') || undefined
        }
        onChange={(event) => put({ text: event.target.value, refused: null })}
      />
      {hint && (
        <span id={`${id}-aide`} className="app-cell__hint">
          {hint}
        </span>
      )}
      {problem && (
        <span id={`${id}-message`} className="app-cell__problem">
          {problem}
        </span>
      )}
      {typed.conflict && (
        <ConflictChoice
          mine={{ value: typed.text, comment: typed.comment }}
          theirs={{ value: typed.conflict.theirs, comment: typed.conflict.theirComment }}
          fieldId={id}
          choose={choose}
        />
      )}
      {changed && !typed.conflict && (
        <span className="app-cell__comment">
          <label htmlFor={commentId(index)}>
            {asked ?? 'Commentaire'}
            <span className="fr-sr-only"> : {name}</span>
          </label>
          <input
            id={commentId(index)}
            type="text"
            maxLength={2000}
            value={typed.comment}
            required={asked !== null}
            aria-invalid={typed.commentRefused ? true : undefined}
            aria-describedby={typed.commentRefused ? `${commentId(index)}-message` : undefined}
            onChange={(event) => put({ comment: event.target.value, commentRefused: null })}
          />
          {typed.commentRefused && (
            <span id={`${commentId(index)}-message`} className="app-cell__problem">
              {typed.commentRefused}
            </span>
          )}
        </span>
      )}
    </td>
  );
}
