'use client';

import type { ReactNode } from 'react';
import { ConflictChoice } from './conflict-choice';
import { FieldProblem, stateClass } from './field-problem';
import type { Place } from './moves';
import { problemOf } from './problems';
import type { TypedCell } from './typed';

interface Props {
  id: string;
  cell: TypedCell;
  changed: boolean;
  /** Where it stands among the cells that the keys go through. */
  place: Place;
  /** Its name in words, or the ids of the headers that name it. */
  name: { 'aria-label': string } | { 'aria-labelledby': string };
  /** What stands under the field: the state in words, what it is compared with. */
  hint: string;
  /** The ids of what else describes it. */
  describedBy?: readonly (string | false | undefined)[];
  className?: string | false;
  type: (text: string) => void;
  choose: (whose: 'mine' | 'theirs') => void;
  /** What stands beside the hint. */
  beside?: ReactNode;
  /** What is said of the cell. */
  children?: ReactNode;
}

/** A cell as one types in it: its text, what is wrong with it, and both values where someone else saved another one. */
export function CellField(props: Props) {
  const { id, cell, changed, place, name, hint, beside, children, type, choose } = props;
  const { text, comment, conflict } = cell;
  const problem = conflict ? null : problemOf(cell);
  const described = [hint && `${id}-aide`, problem && `${id}-message`, ...(props.describedBy ?? [])];
  return (
    <td
      className={['app-cell app-numeric', stateClass(cell, problem, changed), props.className]
        .filter(Boolean)
        .join(' ')}
    >
      <span className="app-cell__line">
        <input
          id={id}
          className="app-cell__input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          data-row={place.row}
          data-column={place.column}
          {...name}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          aria-invalid={problem || conflict ? true : undefined}
          onChange={(event) => type(event.target.value)}
        />
        {(beside || hint) && (
          <span className="app-cell__under">
            {beside}
            {hint && (
              <span id={`${id}-aide`} className="app-cell__hint">
                {hint}
              </span>
            )}
          </span>
        )}
      </span>
      <FieldProblem id={id} problem={problem} />
      {conflict && (
        <ConflictChoice
          mine={{ value: text, comment }}
          theirs={{ value: conflict.theirs, comment: conflict.theirComment }}
          fieldId={id}
          choose={choose}
        />
      )}
      {children}
    </td>
  );
}
