'use client';

import { useEffect, useId, useState } from 'react';
import type { Said } from '@/app/_attendance/kept-marks';
import type { MarkConflict } from '@/app/_attendance/mark-sender';
import { ConflictChoice } from '@/app/(workspace)/_cells/conflict-choice';
import type { Place } from '@/app/(workspace)/_cells/moves';
import { markOfText, textOfMark } from './mark-text';

interface Props {
  at: Place;
  /** Who and when: the cell has no label that is seen. */
  label: string;
  shown: Said | null;
  waiting: boolean;
  /** The minutes of the slot. */
  most: number;
  editable: boolean;
  refused: string | undefined;
  conflict: MarkConflict | undefined;
  tick: (said: Said) => void;
  choose: (whose: 'mine' | 'theirs') => void;
}

/** One presence of the grid: said when its cell is left; what cannot be read stays as it is typed, and marked. */
export function AttendanceCell(props: Props) {
  const { at, label, shown, waiting, most, editable, refused, conflict, tick, choose } = props;
  const id = useId();
  const standing = textOfMark(shown ?? undefined);
  const [text, setText] = useState(standing);
  // What comes from elsewhere (a choice, another tab) is shown where nothing else is being typed.
  useEffect(() => setText(standing), [standing]);
  const said = markOfText(text);
  const wrong =
    refused ??
    (said === undefined
      ? 'P, A, E ou des minutes'
      : said.state === 'partial' && (said.minutes ?? 0) > most
        ? `${most} minutes au plus`
        : undefined);
  const leave = () => {
    if (said === undefined || (said.minutes ?? 0) > most || textOfMark(said) === standing) return;
    tick(said);
  };
  return (
    <td className={`app-cell${waiting ? ' app-cell--changed' : ''}${wrong ? ' app-cell--wrong' : ''}`}>
      <input
        id={id}
        className="app-cell__input"
        data-row={at.row}
        data-column={at.column}
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        autoComplete="off"
        maxLength={4}
        readOnly={!editable || conflict !== undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(standing);
        }}
      />
      {wrong && (
        <span id={`${id}-wrong`} className="app-cell__problem">
          {wrong}
        </span>
      )}
      {conflict && (
        <ConflictChoice
          fieldId={id}
          mine={{ value: text }}
          theirs={{ value: textOfMark(conflict.theirs) }}
          choose={choose}
        />
      )}
    </td>
  );
}
