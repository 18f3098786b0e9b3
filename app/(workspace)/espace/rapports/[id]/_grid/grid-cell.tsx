'use client';

import { memo, useState } from 'react';
import { ConflictChoice } from '@/app/(workspace)/_cells/conflict-choice';
import { cellText } from '@/lib/domain/count';
import type { FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import type { EvidenceItem } from '@/lib/report/evidence-list';
import { formatCount } from '@/lib/wording/numbers';
import { stateWords, valueInWords } from '@/lib/wording/states';
import { warningText } from '@/lib/wording/warnings';
import { type CellState, isChanged, problemOf, saidIn } from '../_draft/cell-state';
import { useCell, useCellFiles, useDraft, useWarnings } from '../_draft/draft-context';
import type { CellWarning } from '../_draft/section-warnings';
import { AttachFile } from '../_evidence/attach-file';
import { FileItem } from '../_evidence/file-item';
import { CellRemark, useCellRemark } from './cell-remark';

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
  const hint = hintOf(cell, place !== null, draft.entry.previousPeriod);
  const warnings = useWarnings(row, measure, cell.sectionId);
  const files = useCellFiles(row, measure);
  const remark = useCellRemark(row, measure);
  if (!place)
    return (
      <td className="app-cell app-numeric">
        <span className="app-cell__value">{valueInWords(shownValue(cell))}</span>
        {hint && <span className="app-cell__hint">{hint}</span>}
        {cell.comment && <span className="app-cell__said">« {cell.comment} »</span>}
        <CellRemark id={`${cell.id}-remarque`} remark={remark} />
        <Warned id={`${cell.id}-alerte`} warnings={warnings} />
        <CellFiles cell={cell} files={files} mine={false} />
        <Accepted cell={cell} />
      </td>
    );

  const problem = cell.conflict ? null : problemOf(cell);
  const classes = ['app-cell', 'app-numeric'];
  if (problem || cell.conflict) classes.push('app-cell--wrong');
  else if (isChanged(cell)) classes.push('app-cell--changed');
  if (warnings.some(({ justified }) => !justified)) classes.push('app-cell--surprising');
  const described = [
    hint && `${cell.id}-aide`,
    problem && `${cell.id}-message`,
    remark && `${cell.id}-remarque`,
    warnings.length > 0 && `${cell.id}-alerte`,
  ]
    .filter(Boolean)
    .join(' ');
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
          mine={{ value: cell.text, comment: cell.comment }}
          theirs={{ value: cell.conflict.theirs, comment: cell.conflict.theirComment }}
          fieldId={cell.id}
          choose={(whose) => draft.choose(row, measure, whose)}
        />
      )}
      <CellRemark id={`${cell.id}-remarque`} remark={remark} />
      <Warned id={`${cell.id}-alerte`} warnings={warnings} />
      {(commenting || warnings.length > 0 || hasComment(cell)) && (
        <CellComment cell={cell} warnings={warnings} />
      )}
      <CellFiles cell={cell} files={files} mine />
      {commenting && (
        <AttachFile sectionId={cell.sectionId} place={{ row, measure }} about={draft.nameOf(cell)} />
      )}
      <Accepted cell={cell} />
    </td>
  );
});

const hasComment = (cell: CellState) => cell.comment !== '' || cell.saved.comment !== '';

/** What is surprising, in words and with a sign: justified by a comment, or still to be. */
function Warned({ id, warnings }: { id: string; warnings: readonly CellWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <span id={id} className="app-cell__warned">
      {warnings.map((warning) => (
        <span key={warning.code}>
          <strong>{warning.justified ? '✓ Justifié' : '⚠ À justifier'} :</strong> {warningText(warning)}
        </span>
      ))}
    </span>
  );
}

function CellFiles(props: { cell: CellState; files: readonly EvidenceItem[]; mine: boolean }) {
  const { cell, files, mine } = props;
  return files.map((file) => <FileItem key={file.id} sectionId={cell.sectionId} file={file} mine={mine} />);
}

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
      Commenter ou joindre
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

function CellComment({ cell, warnings }: { cell: CellState; warnings: readonly CellWarning[] }) {
  const draft = useDraft();
  const id = commentId(cell);
  return (
    <span className="app-cell__comment">
      <label htmlFor={id}>{commentWords(warnings)}</label>
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

function commentWords(warnings: readonly CellWarning[]): string {
  if (warnings.some(({ code }) => code === 'fall')) return 'Expliquez la baisse';
  return warnings.length > 0 ? 'Dites pourquoi' : 'Commentaire';
}

function shownValue(cell: CellState) {
  const { state, value } = saidIn(cell);
  return state === null ? ({ value: null, state: 'not_reported' } as const) : { value, state };
}

/** What stands under the field: the state in words, what was planned, what the last campaign and last year said. */
function hintOf(cell: CellState, withState: boolean, lastYear: string | null): string {
  const { state } = saidIn(cell);
  const said = withState && state !== null && state !== 'number' ? stateWords[state] : '';
  const planned = cell.planned === null ? '' : `prévu ${formatCount(cell.planned)}`;
  const before = cell.before ? `avant ${beforeWords(cell.before)}` : '';
  const then = cell.lastYear && lastYear ? `${lastYear} : ${beforeWords(cell.lastYear)}` : '';
  const by = cell.onBehalf && !isChanged(cell) ? 'saisi par le programme' : '';
  return [said, by, planned, before, then].filter(Boolean).join(' · ');
}

const beforeWords = (before: NonNullable<CellState['before']>): string =>
  before.state === 'number' && before.value !== null ? formatCount(before.value) : cellText(before);
