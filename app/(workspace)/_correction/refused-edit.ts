import type { RefusedAnswer } from '@/app/_web/form-state';
import { refusedFields } from '../_cells/refused-fields';
import type { Problem } from './edit-problems';
import { type EditState, withOne } from './edit-state';
import type { SentEdit } from './sent-edit';

/** The state with every refusal beside its field, and what belongs to no field. */
export function refusedEdit(
  state: EditState,
  sent: SentEdit,
  answer: RefusedAnswer,
): { state: EditState; elsewhere: Problem[] } {
  const { cells, offers, others } = refusedFields(answer);
  let { lines, offers: days } = state;
  for (const [position, mark] of cells)
    lines = withOne(lines, sent.lines[position] ?? -1, (cell) => ({ ...cell, ...mark }));
  for (const [position, { refused, conflict }] of offers)
    days = withOne(days, sent.offers[position] ?? -1, (day) => ({ ...day, refused, conflict }));
  const reason = others.find(({ path }) => path === 'reason');
  const said = answer.fields.length === 0 ? [answer] : others.filter((other) => other !== reason);
  return {
    state: { ...state, lines, offers: days, reasonRefused: reason?.message ?? null },
    elsewhere: said.map(({ message }) => ({ field: null, message })),
  };
}
