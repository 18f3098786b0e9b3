import type { SectionEdit } from '@/lib/report/section-correction';
import { commentId } from '../_cells/comment-field';
import { dayProblem, problemOf } from '../_cells/problems';
import { isChanged } from '../_cells/typed';
import { askedComment, type EditMode } from './asked-comment';
import type { EditState } from './edit-state';

export interface Problem {
  /** The id of its field; none for what belongs to no field. */
  field: string | null;
  message: string;
}

export const valueId = (index: number): string => `valeur-${index}`;
export const offerId = (index: number): string => `ouverture-${index}`;
export const REASON_ID = 'motif';

/** Everything that is wrong with what changed, in the order of the page, with the field to go to. */
export function problemsOf(edit: SectionEdit, state: EditState): Problem[] {
  const lines = state.lines.flatMap((cell, index): Problem[] => {
    if (!isChanged(cell)) return [];
    const about = edit.lines[index]?.training;
    return [
      ...said(valueId(index), about, problemOf(cell)),
      ...said(commentId(valueId(index)), about, cell.commentRefused),
    ];
  });
  const offers = state.offers.flatMap((day, index) =>
    isChanged(day) ? said(offerId(index), edit.offers[index]?.label, dayProblem(day)) : [],
  );
  const { reasonRefused } = state;
  return [...lines, ...offers, ...(reasonRefused ? [{ field: REASON_ID, message: reasonRefused }] : [])];
}

const said = (field: string, about = '', problem: string | null): Problem[] =>
  problem ? [{ field, message: `${about}\u00a0: ${problem}` }] : [];

/** The state as it is asked to be sent: what was refused may be sent again, what is still asked is marked. */
export const asked = (edit: SectionEdit, mode: EditMode, state: EditState): EditState => ({
  ...state,
  lines: state.lines.map((cell, index) => {
    const line = edit.lines[index];
    const comment = line && askedComment(mode, line, cell);
    const missing = comment && cell.comment.trim() === '' ? `À remplir, « ${comment.toLowerCase()} ».` : null;
    return { ...cell, refused: null, commentRefused: missing };
  }),
  offers: state.offers.map((day) => ({ ...day, refused: null })),
  reasonRefused:
    mode === 'correct' && state.reason.trim() === '' ? 'Indiquez le motif de la correction.' : null,
});
