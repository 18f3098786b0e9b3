import { rowOf } from '@/lib/domain/line-address';
import type { SectionEdit } from '@/lib/report/section-correction';
import type { EditMode } from './asked-comment';
import { changedIn, type EditState } from './edit-state';

/** What is sent, and the positions of the lines and opening days that it speaks of, in the same order. */
export interface SentEdit {
  input: object;
  lines: readonly number[];
  offers: readonly number[];
}

/** The changed values alone; an acceptance names the sending that was read. */
export function sentEdit(edit: SectionEdit, mode: EditMode, state: EditState): SentEdit {
  const [lines, offers] = [changedIn(state.lines), changedIn(state.offers)];
  const { id: sectionId, submissionId } = edit.section;
  const cells = lines.flatMap((index) => cellOf(edit, state, index));
  return {
    input:
      mode === 'correct'
        ? {
            sectionId,
            cells,
            offers: offers.flatMap((index) => offerOf(edit, state, index)),
            reason: state.reason,
          }
        : { sectionId, cells, submission: submissionId ?? undefined },
    lines,
    offers,
  };
}

function cellOf(edit: SectionEdit, state: EditState, index: number): object[] {
  const [line, cell] = [edit.lines[index], state.lines[index]];
  if (!line || !cell) return [];
  const { periodId, measure } = line;
  return [
    { ...rowOf(line), periodId, measure, text: cell.text, comment: cell.comment.trim(), seen: cell.seen },
  ];
}

function offerOf(edit: SectionEdit, state: EditState, index: number): object[] {
  const [offer, day] = [edit.offers[index], state.offers[index]];
  if (!offer || !day) return [];
  const { participationId, subject, organisationId, trainingId } = offer;
  return [{ participationId, subject, organisationId, trainingId, happenedOn: day.text, seen: day.seen }];
}
