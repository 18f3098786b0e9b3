'use client';

import { memo, useState } from 'react';
import { cellText } from '@/lib/domain/count';
import type { FigureRow } from '@/lib/domain/figure-row';
import type { Measure } from '@/lib/domain/vocabulary';
import { formatCount } from '@/lib/wording/numbers';
import { stateWords, valueInWords } from '@/lib/wording/states';
import { asksComment, type CellState, isChanged, problemOf, readingOf } from './_draft/cell-state';
import { useCell, useDraft } from './_draft/draft-context';
import { ConflictChoice } from './conflict-choice';

interface Props {
  row: FigureRow;
  measure: Measure;
  /** Its place among the lines that may be written; null where this one may not. */
  place: { row: number; column: number } | null;
  /** The ids of the headers that name it. */
  labelledBy: string;
}

export const GridCell = memo(function GridCell({ row, measure, place, labelledBy }: Props) {
  const cell = useCell(row, measure);
  const draft = useDraft();
  const [commenting, setCommenting] = useState(false);
  const hint = hintOf(cell, place !== null);
  if (!place)
    return (
      <td className="app-cell app-numeric">
        <span className="app-cell__value">{valueInWords(shownValue(cell))}</span>
        {hint && <span className="app-cell__hint">{hint}</span>}
        {cell.comment && <span className="app-cell__said">« {cell.comment} »</span>}
        <Accepted cell={cell} />
      </td>
    );

  const problem = cell.conflict ? null : problemOf(cell);
  const classes = ['app-cell', 'app-numeric'];
  if (problem || cell.conflict) classes.push('app-cell--wrong');
  else if (isChanged(cell)) classes.push('app-cell--changed');
  const described = [hint && `${cell.id}-aide`, problem && `${cell.id}-message`].filter(Boolean).join(' ');
  return (
    <td className={classes.join(' ')}>
      <input
        id={cell.id}
        className="app-cell__input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={cell.text}
        data-row={place.row}
        data-column={place.column}
        aria-labelledby={labelledBy}
        aria-describedby={described || undefined}
        aria-invalid={problem || cell.conflict ? true : undefined}
        onChange={(event) => draft.type(row, measure, event.target.value)}
      />
      <span className="app-cell__under">
        <CommentButton cell={cell} open={() => setCommenting(true)} />
        {hint && (
          <span id={`${cell.id}-aide`} className="app-cell__hint">
            {hint}
          </span>
        )}
      </span>
      {problem && (
        <span id={`${cell.id}-message`} className="app-cell__problem">
          {problem}
        </span>
      )}
      {cell.conflict && (
        <ConflictChoice
          mine={cell.text}
          theirs={cell.conflict.theirs}
          fieldId={cell.id}
          choose={(whose) => draft.choose(row, measure, whose)}
        />
      )}
      {(commenting || hasComment(cell)) && <CellComment cell={cell} />}
      <Accepted cell={cell} />
    </td>
  );
});

const hasComment = (cell: CellState) => asksComment(cell) || cell.comment !== '' || cell.saved.comment !== '';

const commentId = (cell: CellState) => `${cell.id}-commentaire`;

/** Out of the way of the Tab key: Shift+F2 does the same from the cell. */
function CommentButton({ cell, open }: { cell: CellState; open: () => void }) {
  return (
    <button
      type="button"
      className="app-cell__add"
      data-comment={cell.id}
      tabIndex={-1}
      onClick={() => {
        open();
        requestAnimationFrame(() => document.getElementById(commentId(cell))?.focus());
      }}
    >
      Commenter
    </button>
  );
}

/** The officer's value, beside the consortium's, with its reason. */
function Accepted({ cell: { accepted } }: { cell: CellState }) {
  if (!accepted) return null;
  return (
    <span className="app-cell__said">
      accepté à <strong>{valueInWords(accepted)}</strong>
      {accepted.reason && <> : « {accepted.reason} »</>}
    </span>
  );
}

function CellComment({ cell }: { cell: CellState }) {
  const draft = useDraft();
  const id = commentId(cell);
  return (
    <span className="app-cell__comment">
      <label htmlFor={id}>{asksComment(cell) ? 'Expliquez la baisse' : 'Commentaire'}</label>
      <input
        id={id}
        type="text"
        maxLength={2000}
        value={cell.comment}
        onChange={(event) => draft.comment(cell.row, cell.measure, event.target.value)}
      />
    </span>
  );
}

function shownValue(cell: CellState) {
  const { state, value } = readingOf(cell);
  return state === null ? ({ value: null, state: 'not_reported' } as const) : { value, state };
}

/** What stands under the field: the state in words, what was planned, what the last campaign said. */
function hintOf(cell: CellState, withState: boolean): string {
  const { state } = readingOf(cell);
  const said = withState && state !== null && state !== 'number' ? stateWords[state] : '';
  const planned = cell.planned === null ? '' : `prévu ${formatCount(cell.planned)}`;
  const before = cell.before ? `avant ${beforeWords(cell.before)}` : '';
  return [said, planned, before].filter(Boolean).join(' · ');
}

const beforeWords = (before: NonNullable<CellState['before']>): string =>
  before.state === 'number' && before.value !== null ? formatCount(before.value) : cellText(before);
