'use client';

import type { ReactNode } from 'react';
import { formatDay } from '@/lib/wording/dates';
import { ConflictChoice } from './conflict-choice';
import { FieldProblem, stateClass } from './field-problem';
import { dayProblem } from './problems';
import { isChanged, type Typed } from './typed';

interface Props {
  id: string;
  day: Typed;
  label: string;
  /** The id of what else describes it. */
  describedBy?: string | undefined;
  type: (text: string) => void;
  choose: (whose: 'mine' | 'theirs') => void;
  children?: ReactNode;
}

/** The day on which something opened, in a cell of a table. */
export function OpeningField({ id, day, label, describedBy, type, choose, children }: Props) {
  const { text, conflict } = day;
  const problem = conflict ? null : dayProblem(day);
  const described = [problem && `${id}-message`, describedBy].filter(Boolean).join(' ');
  return (
    <td className={stateClass(day, problem, isChanged(day))}>
      <input
        id={id}
        className="fr-input"
        type="date"
        value={text}
        aria-label={label}
        aria-describedby={described || undefined}
        aria-invalid={problem || conflict ? true : undefined}
        onChange={(event) => type(event.target.value)}
      />
      <FieldProblem id={id} problem={problem} />
      {children}
      {conflict && (
        <ConflictChoice
          mine={{ value: text && formatDay(text) }}
          theirs={{ value: conflict.theirs && formatDay(conflict.theirs) }}
          fieldId={id}
          choose={choose}
        />
      )}
    </td>
  );
}
