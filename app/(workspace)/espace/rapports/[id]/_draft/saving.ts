import type { RefusedAnswer } from '@/app/_web/form-state';
import { dayProblem } from '@/app/(workspace)/_cells/problems';
import { refusedFields } from '@/app/(workspace)/_cells/refused-fields';
import { isChanged } from '@/app/(workspace)/_cells/typed';
import type { Saved } from '@/lib/report/enter-figures';
import { cellProblem, isCellChanged } from './cell-state';
import type { EntryDraft } from './entry-draft';

/** What a save sends, and what it speaks of, in the same order. */
export interface Sending {
  input: {
    reportId: number;
    cells: object[];
    offers: object[];
    nothingToReport: { sectionId: number; nothing: boolean }[];
  };
  cells: { key: string; text: string; comment: string }[];
  offers: { id: string; text: string }[];
}

/** The cells, dates and answers that changed and can be saved; those that cannot stay as they are typed. */
export function toSend(draft: EntryDraft): Sending {
  const { id: reportId, campaign } = draft.entry;
  const cells = [...draft.cells].filter(([, cell]) => isCellChanged(cell) && cellProblem(cell) === null);
  const offers = [...draft.offers.values()].filter((state) => isChanged(state) && dayProblem(state) === null);
  return {
    input: {
      reportId,
      cells: cells.map(([, { row, measure, text, comment, seen }]) => ({
        ...row,
        periodId: campaign.periodId,
        measure,
        text,
        comment,
        seen,
      })),
      offers: offers.map(({ offer, text, seen }) => ({
        participationId: offer.participationId,
        subject: offer.subject,
        organisationId: offer.organisationId,
        trainingId: offer.trainingId,
        happenedOn: text,
        seen,
      })),
      nothingToReport: [...draft.sections.values()].flatMap(({ id, nothing, savedNothing }) =>
        nothing === savedNothing ? [] : [{ sectionId: id, nothing }],
      ),
    },
    cells: cells.map(([key, { text, comment }]) => ({ key, text: text.trim(), comment: comment.trim() })),
    offers: offers.map(({ id, text }) => ({ id, text })),
  };
}

export const isEmpty = ({ input }: Sending): boolean =>
  input.cells.length + input.offers.length + input.nothingToReport.length === 0;

/** Marks what was sent as saved; what was typed meanwhile stays unsaved. */
export function markSaved(draft: EntryDraft, sending: Sending, { standing, answered }: Saved): void {
  for (const [index, { key, text, comment }] of sending.cells.entries()) {
    const cell = draft.cells.get(key);
    if (cell)
      draft.put({
        ...cell,
        saved: { text, comment },
        answered: answered[index] ?? cell.answered,
        seen: standing.cells[index] ?? cell.seen,
        onBehalf: draft.entry.onBehalf,
        refused: null,
        commentRefused: null,
      });
  }
  for (const [index, { id, text }] of sending.offers.entries()) {
    const state = draft.offer(id);
    draft.putOffer({ ...state, saved: { text }, seen: standing.offers[index] ?? state.seen, refused: null });
  }
  for (const { sectionId, nothing } of sending.input.nothingToReport)
    draft.putSection({ ...draft.section(sectionId), savedNothing: nothing });
}

/** Puts what the service refused beside the cells it is about. Answers what belongs to no cell. */
export function markRefused(draft: EntryDraft, sending: Sending, answer: RefusedAnswer): string[] {
  const refused = refusedFields(answer);
  for (const [position, mark] of refused.cells) {
    const cell = draft.cells.get(sending.cells[position]?.key ?? '');
    if (cell) draft.put({ ...cell, ...mark });
  }
  for (const [position, { refused: said, conflict }] of refused.offers) {
    const offer = draft.offers.get(sending.offers[position]?.id ?? '');
    if (offer) draft.putOffer({ ...offer, refused: said, conflict });
  }
  return refused.others.map(({ message }) => message);
}
