'use server';

import { formAction, jsonAction } from '@/app/_web/form-action';
import { enterFigures } from '@/lib/commands/enter-figures';
import { recallReport } from '@/lib/commands/recall-report';

/** Saves the cells, opening dates and answers that changed. */
export const save = jsonAction(enterFigures);

export const recall = formAction(recallReport, (form) => ({ reportId: Number(form.get('reportId')) }), {
  done: ({ reportId }) => `/espace/rapports/${reportId}?repris=1`,
});
