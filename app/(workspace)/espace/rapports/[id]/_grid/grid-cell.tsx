'use client';

import { memo, useState } from 'react';
import { CellComment } from '@/app/(workspace)/_cells/cell-comment';
import { CellField } from '@/app/(workspace)/_cells/cell-field';
import { commentId } from '@/app/(workspace)/_cells/comment-field';
import type { Place } from '@/app/(workspace)/_cells/moves';
import { isChanged, saidIn } from '@/app/(workspace)/_cells/typed';
import { cellText } from '@/lib/domain/count';
import type { FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import { isError } from '@/lib/domain/warnings';
import type { EvidenceItem } from '@/lib/report/evidence-list';
import { formatCount } from '@/lib/wording/numbers';
import { stateWords, valueInWords } from '@/lib/wording/states';
import { OUTDATED_REASON, warningText } from '@/lib/wording/warnings';
import { type CellState, isCellChanged } from '../_draft/cell-state';
import { useCell, useCellFiles, useDraft, useWarnings } from '../_draft/draft-context';
import type { CellWarning } from '../_draft/section-warnings';
import { AttachFile } from '../_evidence/attach-file';
import { FileItem } from '../_evidence/file-item';
import { CellRemark, useCellRemark } from './cell-remark';

interface Props {
  row: FigureRow;
  measure: Measure;
  /** Its place among the lines that may be written; null where this one may not. */
  place: Place | null;
  /** The ids of the headers that name it. */
  labelledBy: string;
}

export const GridCell = memo(function GridCell({ row, measure, place, labelledBy }: Props) {
  const cell = useCell(row, measure);
  const draft = useDraft();
  const [commenting, setCommenting] = useState(false);
  const hint = hintOf(cell, place !== null);
  const warnings = useWarnings(row, measure, cell.sectionId);
  const files = useCellFiles(row, measure);
  const remark = useCellRemark(row, measure);
  if (!place)
    return (
      <td className="app-cell app-numeric">
        <span className="app-cell__line">
          <span className="app-cell__value">{valueInWords(shownValue(cell))}</span>
          {hint && <span className="app-cell__hint">{hint}</span>}
        </span>
        {cell.comment && <span className="app-cell__said">« {cell.comment} »</span>}
        <CellRemark id={`${cell.id}-remarque`} remark={remark} />
        <Warned id={`${cell.id}-alerte`} warnings={warnings} />
        <CellFiles cell={cell} files={files} mine={false} />
        <Accepted cell={cell} />
      </td>
    );

  return (
    <CellField
      id={cell.id}
      cell={cell}
      changed={isCellChanged(cell)}
      place={place}
      name={{ 'aria-labelledby': labelledBy }}
      hint={hint}
      describedBy={[remark && `${cell.id}-remarque`, warnings.length > 0 && `${cell.id}-alerte`]}
      className={warnings.some(({ justified }) => !justified) && 'app-cell--surprising'}
      type={(text) => draft.type(row, measure, text)}
      choose={(whose) => draft.choose(row, measure, whose)}
      beside={<CommentButton cell={cell} open={() => setCommenting(true)} />}
    >
      <CellRemark id={`${cell.id}-remarque`} remark={remark} />
      <Warned id={`${cell.id}-alerte`} warnings={warnings} />
      {(commenting || warnings.length > 0 || hasComment(cell)) && (
        <CellComment
          of={cell.id}
          cell={cell}
          label={commentWords(warnings)}
          type={(comment) => draft.comment(row, measure, comment)}
        />
      )}
      <CellFiles cell={cell} files={files} mine />
      {commenting && (
        <AttachFile sectionId={cell.sectionId} place={{ row, measure }} about={draft.nameOf(cell)} />
      )}
      <Accepted cell={cell} />
    </CellField>
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
          <strong>{warningLabel(warning)} :</strong> {warningText(warning)}
          {warning.outdated && ` ${OUTDATED_REASON}`}
        </span>
      ))}
    </span>
  );
}

const warningLabel = ({ code, justified }: CellWarning): string => {
  if (isError(code)) return '✗ À corriger';
  return justified ? '✓ Justifié' : '⚠ À justifier';
};

function CellFiles(props: { cell: CellState; files: readonly EvidenceItem[]; mine: boolean }) {
  const { cell, files, mine } = props;
  return files.map((file) => <FileItem key={file.id} sectionId={cell.sectionId} file={file} mine={mine} />);
}

/** Out of the way of the Tab key: Shift+F2 does the same from the cell. */
function CommentButton({ cell, open }: { cell: CellState; open: () => void }) {
  return (
    <button
      type="button"
      className="app-cell__add"
      data-comment={cell.id}
      tabIndex={-1}
      title="Commenter ou joindre"
      onClick={() => {
        open();
        requestAnimationFrame(() => document.getElementById(commentId(cell.id))?.focus());
      }}
    >
      <span aria-hidden="true">✎</span>
      <span className="fr-sr-only">Commenter ou joindre</span>
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

function commentWords(warnings: readonly CellWarning[]): string {
  if (warnings.some(({ code }) => code === 'fall')) return 'Expliquez la baisse';
  return warnings.some(({ code }) => !isError(code)) ? 'Dites pourquoi' : 'Commentaire';
}

function shownValue(cell: CellState) {
  const { state, value } = saidIn(cell);
  return state === null ? ({ value: null, state: 'not_reported' } as const) : { value, state };
}

/** What stands under the field: the state in words, what was planned, what the last campaign and last year said. */
function hintOf(cell: CellState, withState: boolean): string {
  const { state } = saidIn(cell);
  const said = withState && state !== null && state !== 'number' ? stateWords[state] : '';
  const planned = cell.planned === null ? '' : `prévu ${formatCount(cell.planned)}`;
  const before = cell.before ? `avant ${beforeWords(cell.before)}` : '';
  const then = cell.lastYear ? `l’an dernier ${beforeWords(cell.lastYear)}` : '';
  const by = cell.onBehalf && !isChanged(cell) ? 'saisi par le programme' : '';
  return [said, by, planned, before, then].filter(Boolean).join(' · ');
}

const beforeWords = (before: NonNullable<CellState['before']>): string =>
  before.state === 'number' && before.value !== null ? formatCount(before.value) : cellText(before);
