'use server';

import { formAction, jsonAction } from '@/app/_web/form-action';
import { enterFigures } from '@/lib/commands/enter-figures';
import { finishPart } from '@/lib/commands/finish-part';
import { recallReport } from '@/lib/commands/recall-report';
import { remindPartner } from '@/lib/commands/remind-partner';
import { withdrawEvidence } from '@/lib/commands/withdraw-evidence';

/** Saves the cells, opening dates and answers that changed. */
export const save = jsonAction(enterFigures);

export const recall = formAction(recallReport, (form) => ({ reportId: Number(form.get('reportId')) }), {
  done: ({ reportId }) => `/espace/rapports/${reportId}?repris=1`,
});

export const withdraw = jsonAction(withdrawEvidence);

export const sayPart = jsonAction(finishPart);

export const remind = jsonAction(remindPartner);
